package org.clausemark.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {
    @Test
    void theFirstColourComesFirst() {
        assertThat(Palette.next(List.of())).isEqualTo(Palette.COLOURS.getFirst());
    }

    @Test
    void allColoursComeBeforeOneComesAgain() {
        List<String> used = new ArrayList<>();
        for (int i = 0; i < Palette.COLOURS.size(); i++) {
            used.add(Palette.next(used));
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(Palette.COLOURS);
    }

    @Test
    void aColourNextToOneInUseIsNotTaken() {
        assertThat(Palette.next(List.of("#5A9FE5", "#d9812a"))).isNotIn("#5a9fe4", "#d9812b");
    }

    @Test
    void everyColourHasAName() {
        assertThat(Palette.COLOURS.stream().map(Palette::nameOf).distinct())
                .hasSize(Palette.COLOURS.size())
                .noneMatch(name -> name.startsWith("#"));
        assertThat(Palette.nameOf("#123456")).isEqualTo("#123456");
    }

    /** Seen as by those who lack one kind of cone, after Machado, Oliveira and Fernandes (2009). */
    @Test
    void coloursStayApartForThoseWhoSeeFewer() {
        double[][][] eyes = {
            {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
            {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
            {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}
        };
        for (double[][] eye : eyes) {
            for (String one : Palette.COLOURS) {
                for (String other : Palette.COLOURS) {
                    if (!one.equals(other)) {
                        assertThat(distance(seen(one, eye), seen(other, eye)))
                                .as("%s and %s", one, other)
                                .isGreaterThan(0.045);
                    }
                }
            }
        }
    }

    private static double[] seen(String colour, double[][] eye) {
        double[] light = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double part = Integer.parseInt(colour, 1 + 2 * j, 3 + 2 * j, 16) / 255.0;
                light[i] += eye[i][j] * Palette.linear(part);
            }
            light[i] = Math.clamp(light[i], 0, 1);
        }
        double l = Math.cbrt(0.4122214708 * light[0] + 0.5363325363 * light[1] + 0.0514459929 * light[2]);
        double m = Math.cbrt(0.2119034982 * light[0] + 0.6806995451 * light[1] + 0.1073969566 * light[2]);
        double s = Math.cbrt(0.0883024619 * light[0] + 0.2817188376 * light[1] + 0.6299787005 * light[2]);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }
}
