/** Writes quotations and notes as Markdown. */
@NullMarked
package org.clausemark.exporting.markdown;

import org.jspecify.annotations.NullMarked;
