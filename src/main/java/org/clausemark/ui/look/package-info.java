/** How things look: typefaces, shades, sizes, and small controls all panes share. */
@NullMarked
package org.clausemark.ui.look;

import org.jspecify.annotations.NullMarked;
