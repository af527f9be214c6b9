package org.clausemark.importing.word;

import java.util.Set;

/**
 * What all texts of a document share: its body, its notes and its boxes.
 *
 * @param styles its styles
 * @param numbering counts its paragraphs
 * @param notes counts its notes
 * @param warnings takes a sentence for each thing that is missing
 */
record WordContext(WordStyles styles, WordNumbering numbering, WordNotes notes, Set<String> warnings) {}
