/** Contents and themes. */
@NullMarked
package org.clausemark.ui.sidebar;

import org.jspecify.annotations.NullMarked;
