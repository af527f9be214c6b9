package org.clausemark.importing.flow;

import java.io.Serial;

/** A file that opens with a password only, which was not given or was a wrong one. */
public final class LockedException extends ImportException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Of a file of that name; {@code password} is the wrong one that was tried, empty for none. */
    public LockedException(String fileName, String password) {
        super(
                password.isEmpty()
                        ? fileName + " has a password and was not opened."
                        : "That is not the password of " + fileName + ".");
    }
}
