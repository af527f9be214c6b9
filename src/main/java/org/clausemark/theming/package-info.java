/** What themes and a text say of each other: counts, suggestions, gaps, words of commitment. Nothing here changes any. */
@NullMarked
package org.clausemark.theming;

import org.jspecify.annotations.NullMarked;
