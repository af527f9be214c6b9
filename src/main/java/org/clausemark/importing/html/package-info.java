/** Reads HTML. */
@NullMarked
package org.clausemark.importing.html;

import org.jspecify.annotations.NullMarked;
