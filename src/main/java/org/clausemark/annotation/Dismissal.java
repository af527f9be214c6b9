package org.clausemark.annotation;

/**
 * That a clause is not to be suggested for a theme any more.
 *
 * @param themeId the {@code id} of the theme
 * @param documentId the {@code id} of the document
 * @param passageId the {@code id} of the clause in that document
 */
public record Dismissal(String themeId, String documentId, String passageId) {}
