package org.clausemark.library;

import java.time.Instant;
import org.clausemark.document.Imprint;

/**
 * A line of the library's list of documents.
 *
 * @param id the document's id
 * @param imprint title, date, edition and source
 * @param clauses how many clauses it has, preamble not counted
 * @param notes how many annotations it carries
 * @param added when it came into the library, to the millisecond
 */
public record Entry(String id, Imprint imprint, int clauses, int notes, Instant added) {}
