/** The search over everything in the library. */
@NullMarked
package org.clausemark.ui.search;

import org.jspecify.annotations.NullMarked;
