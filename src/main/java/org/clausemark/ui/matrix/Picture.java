package org.clausemark.ui.matrix;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** The pixels of a drawn matrix, twice as fine as on the screen. */
public final class Picture {
    private static final int FINE = 2;

    private final int width;
    private final int height;
    private final int[] pixels;

    /** Takes what is drawn on a canvas. */
    Picture(Canvas canvas) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(FINE, FINE));
        WritableImage image = canvas.snapshot(parameters, null);
        width = (int) image.getWidth();
        height = (int) image.getHeight();
        pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    }

    /** Writes a PNG; may be called on any thread. */
    public void write(Path file) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        if (!ImageIO.write(picture, "png", file.toFile())) {
            throw new IOException("No writer for PNG");
        }
    }
}
