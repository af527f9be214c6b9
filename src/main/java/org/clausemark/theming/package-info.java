/**
 * What the themes and a text say of each other: where themes stand and how often, where they do not, where they might;
 * and words of commitment. Nothing here changes anything.
 */
@NullMarked
package org.clausemark.theming;

import org.jspecify.annotations.NullMarked;
