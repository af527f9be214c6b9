/** Reads text documents of LibreOffice and its like. */
@NullMarked
package org.clausemark.importing.odt;

import org.jspecify.annotations.NullMarked;
