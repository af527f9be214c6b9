/** What documents of all office programs are made of: archives, XML, numbers, and paragraphs in lists and tables. */
@NullMarked
package org.clausemark.importing.office;

import org.jspecify.annotations.NullMarked;
