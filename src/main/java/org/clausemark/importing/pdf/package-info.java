/** PDF: the words of its pages brought back into reading order, in a process of its own that can be ended. */
@NullMarked
package org.clausemark.importing.pdf;

import org.jspecify.annotations.NullMarked;
