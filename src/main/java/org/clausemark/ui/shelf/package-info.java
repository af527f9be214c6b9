/** The library's list of documents: what there is, in which collection, and what can be done with it. */
@NullMarked
package org.clausemark.ui.shelf;

import org.jspecify.annotations.NullMarked;
