/** The window. */
@NullMarked
package org.clausemark.ui;

import org.jspecify.annotations.NullMarked;
