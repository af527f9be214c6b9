/** Finds the place in a document that a quotation names. */
@NullMarked
package org.clausemark.anchoring;

import org.jspecify.annotations.NullMarked;
