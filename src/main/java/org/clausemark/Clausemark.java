package org.clausemark;

/** Starts the program. */
public final class Clausemark {
    private Clausemark() {}

    /** Runs a command, or opens the window if none is given. */
    public static void main(String[] args) {
        System.out.println("Clausemark");
    }
}
