package org.clausemark.theming;

/**
 * A word of a text, or a character of a script that is written without blanks.
 *
 * @param form the word in small letters
 * @param stem what it has in common with its other forms; the form itself where there is no more to say
 * @param start where it begins, in UTF-16 units of the text
 * @param end just past its end
 * @param spaced whether its script sets blanks between words
 */
record Word(String form, String stem, int start, int end, boolean spaced) {}
