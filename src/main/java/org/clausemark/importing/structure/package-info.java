/** Turns the paragraphs of a source into a document: title, preamble, headings, clauses, and what stands around them. */
@NullMarked
package org.clausemark.importing.structure;

import org.jspecify.annotations.NullMarked;
