/** What a codebook and a text say of each other: suggestions, gaps, words of commitment. Nothing here changes anything. */
@NullMarked
package org.clausemark.theming;

import org.jspecify.annotations.NullMarked;
