/** Turns files into documents: one reader for each format, one recogniser of structure for all. */
@NullMarked
package org.clausemark.importing;

import org.jspecify.annotations.NullMarked;
