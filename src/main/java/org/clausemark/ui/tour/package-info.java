/** The tour: the real window driven through the program's main path, with pictures. */
@NullMarked
package org.clausemark.ui.tour;

import org.jspecify.annotations.NullMarked;
