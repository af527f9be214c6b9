/** Measures size and speed: {@code mvn -q -Pbench verify}. */
@NullMarked
package org.clausemark.bench;

import org.jspecify.annotations.NullMarked;
