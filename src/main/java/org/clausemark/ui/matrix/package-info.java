/** The matrix: themes by clauses or sections, and themes by themes, in place of the text. */
@NullMarked
package org.clausemark.ui.matrix;

import org.jspecify.annotations.NullMarked;
