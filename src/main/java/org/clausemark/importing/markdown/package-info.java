/** Reads Markdown. */
@NullMarked
package org.clausemark.importing.markdown;

import org.jspecify.annotations.NullMarked;
