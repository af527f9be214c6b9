/** Tables of themes as files: CSV, XLSX, SVG. */
@NullMarked
package org.clausemark.exporting.table;

import org.jspecify.annotations.NullMarked;
