/** The text: laid out, selected, marked. */
@NullMarked
package org.clausemark.ui.reading;

import org.jspecify.annotations.NullMarked;
