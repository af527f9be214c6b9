/** Finds every place where a document says something. */
@NullMarked
package org.clausemark.finding;

import org.jspecify.annotations.NullMarked;
