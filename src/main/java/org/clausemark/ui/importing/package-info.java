/** The sheet on which files are looked at before they come into the library. */
@NullMarked
package org.clausemark.ui.importing;

import org.jspecify.annotations.NullMarked;
