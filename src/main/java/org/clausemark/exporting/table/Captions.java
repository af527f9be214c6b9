package org.clausemark.exporting.table;

/**
 * What a table says of itself.
 *
 * @param title what it shows: {@code Shanghai Declaration on Global AI Governance: themes by clause}
 * @param rows what its rows are, in the corner over them: {@code Theme}
 */
public record Captions(String title, String rows) {}
