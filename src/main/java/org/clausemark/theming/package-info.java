/** What the themes say of a text: where they stand, how often, and where they do not. */
@NullMarked
package org.clausemark.theming;

import org.jspecify.annotations.NullMarked;
