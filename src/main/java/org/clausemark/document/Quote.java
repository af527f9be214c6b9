package org.clausemark.document;

/**
 * Quoted words with what stands around them, after the Text Quote Selector of the W3C Web Annotation data model.
 *
 * @param exact the words themselves
 * @param prefix up to {@value #CONTEXT} UTF-16 units before them
 * @param suffix up to {@value #CONTEXT} UTF-16 units after them
 */
public record Quote(String exact, String prefix, String suffix) {
    /** How much context is kept on each side, in UTF-16 units. */
    public static final int CONTEXT = 32;
}
