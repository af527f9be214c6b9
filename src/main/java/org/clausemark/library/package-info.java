/** The library file: a SQLite database of documents, annotations, themes and every edit made to them. */
@NullMarked
package org.clausemark.library;

import org.jspecify.annotations.NullMarked;
