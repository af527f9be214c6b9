/** Takes work out of the program. */
@NullMarked
package org.clausemark.exporting;

import org.jspecify.annotations.NullMarked;
