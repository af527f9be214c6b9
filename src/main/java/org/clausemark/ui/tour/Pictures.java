package org.clausemark.ui.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Numbered PNG pictures of a scene in a folder. */
final class Pictures {
    private final Path folder;
    private int taken;

    Pictures(Path folder) {
        this.folder = folder;
    }

    /** Takes the next picture: {@code 03-comment.png}. */
    void take(Scene scene, String name) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        Path file = folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", ++taken, name));
        try {
            Files.createDirectories(folder);
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int taken() {
        return taken;
    }
}
