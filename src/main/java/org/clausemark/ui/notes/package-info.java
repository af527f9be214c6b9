/** The note cards. */
@NullMarked
package org.clausemark.ui.notes;

import org.jspecify.annotations.NullMarked;
