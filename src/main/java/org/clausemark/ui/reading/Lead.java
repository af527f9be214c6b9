package org.clausemark.ui.reading;

import javafx.geometry.Bounds;
import org.clausemark.document.Inline;

/**
 * A link or a footnote's mark that the reader wants to follow.
 *
 * @param inline what was clicked
 * @param place where it stands in the scene, in pixels
 */
public record Lead(Inline inline, Bounds place) {}
