package org.clausemark.library;

/**
 * What became of a document given to {@link Library#add}.
 *
 * @param id the id it has in the library
 * @param existed whether the very same file was there already, so that nothing was added
 */
public record Added(String id, boolean existed) {}
