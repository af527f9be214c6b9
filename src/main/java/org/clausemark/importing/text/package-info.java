/** Reads plain text in whatever encoding it is. */
@NullMarked
package org.clausemark.importing.text;

import org.jspecify.annotations.NullMarked;
