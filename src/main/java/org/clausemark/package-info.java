/** Clausemark: the composition root. */
@NullMarked
package org.clausemark;

import org.jspecify.annotations.NullMarked;
