/** What is read: a document of numbered passages, places in it, and how they are cited. */
@NullMarked
package org.clausemark.document;

import org.jspecify.annotations.NullMarked;
