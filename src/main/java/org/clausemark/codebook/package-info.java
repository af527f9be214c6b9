/** Codebooks as files: our own JSON, and REFI-QDA's exchange format for programs of qualitative analysis. */
@NullMarked
package org.clausemark.codebook;

import org.jspecify.annotations.NullMarked;
