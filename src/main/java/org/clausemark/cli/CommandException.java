package org.clausemark.cli;

/** A command could not do what it was asked to; the message is one sentence for the person who asked. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }
}
