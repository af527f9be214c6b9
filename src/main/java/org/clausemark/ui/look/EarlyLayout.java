package org.clausemark.ui.look;

import javafx.scene.layout.Region;

/**
 * Lays a region out before a frame's styles are applied, where the toolkit would do it after.
 *
 * <p>For a region that makes what it shows while it is laid out. What is new to the scene after the styles were applied
 * makes the toolkit plan another frame to apply them, and that frame waits until the first is painted and then paints
 * the whole window once more.
 */
public final class EarlyLayout {
    private EarlyLayout() {}

    /** Does so for a region that has no scene yet, in each scene it comes into. */
    public static void of(Region region) {
        Runnable early = () -> {
            // Without a size it has not been laid out by its parent, and knows nothing of its place.
            if (region.getWidth() > 0 && region.getHeight() > 0) {
                region.layout();
            }
        };
        region.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removePreLayoutPulseListener(early);
            }
            if (now != null) {
                now.addPreLayoutPulseListener(early);
            }
        });
    }
}
