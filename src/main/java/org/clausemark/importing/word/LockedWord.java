package org.clausemark.importing.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;

/** Opens documents that have a password: Word wraps them into a file of its older kind. */
public final class LockedWord {
    private static final int TRIES = 3;

    /** More rounds than any program writes would keep the computer busy for hours. */
    private static final int MOST_ROUNDS = 1_000_000;

    private LockedWord() {}

    /**
     * The document that a file of the older kind wraps; empty if it is one of an older Word itself.
     *
     * @param passwords asked for the password, with true after a wrong one; nothing of what it answers is kept
     * @throws ImportException if nobody gives the right one, or the file is damaged
     */
    public static Optional<byte[]> opened(String fileName, byte[] bytes, Function<Boolean, Optional<String>> passwords)
            throws ImportException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (!file.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return Optional.empty();
            }
            EncryptionInfo locked = new EncryptionInfo(file);
            if (locked.getVerifier().getSpinCount() > MOST_ROUNDS) {
                throw new ImportException(fileName + " is locked in a way that is not known; it was not opened.");
            }
            Decryptor key = locked.getDecryptor();
            for (int i = 0; i < TRIES; i++) {
                Optional<String> password = passwords.apply(i > 0);
                if (password.isEmpty()) {
                    break;
                }
                if (key.verifyPassword(password.get())) {
                    return Optional.of(unlocked(fileName, key, file));
                }
            }
            throw new ImportException(fileName + " has a password and was not opened.");
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new ImportException(fileName + " is damaged and could not be opened.", e);
        }
    }

    private static byte[] unlocked(String fileName, Decryptor key, POIFSFileSystem file)
            throws ImportException, IOException, GeneralSecurityException {
        try (InputStream in = key.getDataStream(file)) {
            byte[] bytes = in.readNBytes((int) Limits.FILE + 1);
            if (bytes.length > Limits.FILE) {
                throw new ImportException(
                        fileName + " is larger than " + (Limits.FILE >> 20) + " MB and was not opened.");
            }
            return bytes;
        }
    }
}
