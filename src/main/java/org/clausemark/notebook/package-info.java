/** The open document's live state: observable annotations and themes, selection and history. */
@NullMarked
package org.clausemark.notebook;

import org.jspecify.annotations.NullMarked;
