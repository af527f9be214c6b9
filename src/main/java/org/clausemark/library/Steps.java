package org.clausemark.library;

/**
 * What can be undone and made again.
 *
 * @param undo the name of the edit that the next undo takes back; empty if none
 * @param redo the name of the edit that was undone last and can be made again; empty if none
 */
public record Steps(String undo, String redo) {}
