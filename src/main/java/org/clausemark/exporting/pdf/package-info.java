/** The annotated PDF. */
@NullMarked
package org.clausemark.exporting.pdf;

import org.jspecify.annotations.NullMarked;
