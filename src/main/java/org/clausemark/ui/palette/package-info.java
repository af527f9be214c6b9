/** The palette: one field that finds everything there is to do and to go to. */
@NullMarked
package org.clausemark.ui.palette;

import org.jspecify.annotations.NullMarked;
