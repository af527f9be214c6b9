/** Reads documents of Word, with the numbers that it shows and the file does not hold. */
@NullMarked
package org.clausemark.importing.word;

import org.jspecify.annotations.NullMarked;
