/** What every reader of a format makes of a file: its paragraphs in their order, with what the file says of each. */
@NullMarked
package org.clausemark.importing.flow;

import org.jspecify.annotations.NullMarked;
