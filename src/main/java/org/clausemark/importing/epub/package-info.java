/** Reads books for electronic readers. */
@NullMarked
package org.clausemark.importing.epub;

import org.jspecify.annotations.NullMarked;
