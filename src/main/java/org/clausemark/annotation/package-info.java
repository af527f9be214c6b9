/** What readers make: highlights with comments, themes, and the edits that change them. */
@NullMarked
package org.clausemark.annotation;

import org.jspecify.annotations.NullMarked;
