package org.clausemark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * What a part of the window looks like, to be compared with a picture that was looked at and found good.
 *
 * <p>The pictures are kept with at most 256 colours, each within {@value #TOLERANCE} of what it was, and are made anew
 * with {@code -Dgolden=write}. Where one does not fit, what was seen and where it differs are in {@code target/golden}.
 */
record Golden(BufferedImage seen) {
    /** By how much a channel of 0 to 255 may differ before a pixel counts: more than another smoothing of letters does. */
    private static final int TOLERANCE = 40;

    /** The share of pixels that may: a tenth of what a line of text moved by a pixel comes to. */
    private static final double SHARE = 0.001;

    /** How many colours of a picture, the commonest, stay exactly what they are. */
    private static final int KEPT_COLOURS = 96;

    private static final Path FAILED = Path.of("target", "golden");
    private static final Path KEPT = Path.of("src", "test", "resources", "org", "clausemark", "ui", "golden");

    /** Takes a picture of a part of the desk's window, in whole pixels. */
    static Golden of(Desk desk, Bounds part) {
        return Desk.onFx(() -> {
            WritableImage all = desk.scene().snapshot(null);
            PixelReader pixels = all.getPixelReader();
            BufferedImage picture =
                    new BufferedImage((int) part.getWidth(), (int) part.getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    picture.setRGB(x, y, pixels.getArgb((int) part.getMinX() + x, (int) part.getMinY() + y));
                }
            }
            return new Golden(picture);
        });
    }

    /** Fails unless it looks like the picture of that name; or becomes that picture if the run is to write them. */
    void looksLike(String name) {
        try {
            if ("write".equals(System.getProperty("golden"))) {
                write(reduced(), KEPT, name + ".png");
                return;
            }
            BufferedImage golden = kept(name);
            assertThat(seen.getWidth() + " × " + seen.getHeight())
                    .as("size of %s", name)
                    .isEqualTo(golden.getWidth() + " × " + golden.getHeight());
            double share = differing(golden);
            if (share > SHARE) {
                write(seen, FAILED, name + "-actual.png");
                write(difference(golden), FAILED, name + "-difference.png");
            }
            assertThat(share)
                    .as("share of pixels unlike %s, see %s", name, FAILED)
                    .isLessThanOrEqualTo(SHARE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it differs from another picture by more than is let pass. */
    boolean isUnlike(Golden other) {
        return differing(other.seen) > SHARE;
    }

    private static BufferedImage kept(String name) throws IOException {
        try (InputStream file = Golden.class.getResourceAsStream("golden/" + name + ".png")) {
            if (file == null) {
                throw new AssertionError("No picture " + name + ": look at what -Dgolden=write writes, and keep it");
            }
            return ImageIO.read(file);
        }
    }

    private double differing(BufferedImage other) {
        long differing = IntStream.range(0, seen.getWidth() * seen.getHeight())
                .filter(i -> differs(other, i % seen.getWidth(), i / seen.getWidth()))
                .count();
        return (double) differing / (seen.getWidth() * seen.getHeight());
    }

    private boolean differs(BufferedImage other, int x, int y) {
        int one = seen.getRGB(x, y);
        int two = other.getRGB(x, y);
        return IntStream.of(16, 8, 0)
                .anyMatch(shift -> Math.abs(((one >> shift) & 0xff) - ((two >> shift) & 0xff)) > TOLERANCE);
    }

    /** What was expected, faint, with all that differs in red. */
    private BufferedImage difference(BufferedImage golden) {
        BufferedImage difference = new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                int faint = 0xaaaaaa + ((golden.getRGB(x, y) >> 2) & 0x3f3f3f);
                difference.setRGB(x, y, differs(golden, x, y) ? 0xd00000 : faint);
            }
        }
        return difference;
    }

    /** The same with as few colours as a palette holds: the rarest, which smooth the letters, lose low bits. */
    private BufferedImage reduced() {
        Map<Integer, Integer> often = new HashMap<>();
        IntStream.range(0, seen.getWidth() * seen.getHeight())
                .forEach(i -> often.merge(colour(i % seen.getWidth(), i / seen.getWidth()), 1, Integer::sum));
        List<Integer> byUse = often.keySet().stream()
                .sorted(Comparator.<Integer, Integer>comparing(often::get, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Set<Integer> kept = new LinkedHashSet<>(byUse.subList(0, Math.min(KEPT_COLOURS, byUse.size())));
        int bits = -1;
        Set<Integer> colours;
        do {
            int dropped = ++bits;
            colours = new LinkedHashSet<>(kept);
            byUse.stream()
                    .map(colour -> kept.contains(colour) ? colour : rounded(colour, dropped))
                    .forEach(colours::add);
        } while (colours.size() > 256);
        assertThat(1 << bits).as("what is lost of a channel").isLessThan(TOLERANCE);
        List<Integer> inOrder = List.copyOf(colours);
        int[] palette = inOrder.stream().mapToInt(i -> i).toArray();
        IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage reduced =
                new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                int colour = colour(x, y);
                int index = inOrder.indexOf(kept.contains(colour) ? colour : rounded(colour, bits));
                reduced.getRaster().setSample(x, y, 0, index);
            }
        }
        return reduced;
    }

    private int colour(int x, int y) {
        return seen.getRGB(x, y) & 0xffffff;
    }

    /** A colour with the low bits of each channel put in the middle of what they can be. */
    private static int rounded(int colour, int bits) {
        int dropped = (1 << bits) - 1;
        int all = (dropped << 16) | (dropped << 8) | dropped;
        int middle = bits == 0 ? 0 : 1 << (bits - 1);
        return (colour & ~all) | (middle << 16) | (middle << 8) | middle;
    }

    private static void write(BufferedImage picture, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        ImageIO.write(picture, "png", folder.resolve(name).toFile());
    }
}
