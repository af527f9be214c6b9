/** The commands. */
@NullMarked
package org.clausemark.cli;

import org.jspecify.annotations.NullMarked;
