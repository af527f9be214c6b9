package org.clausemark.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;

/** The round the keyboard makes with F6: contents, themes, text or matrix, notes, toolbar. What is folded away is passed over. */
final class Rounds {
    private static final List<String> STATIONS = List.of(
            "#contents", "#themes", "#shelf-collections", "#reading", "#matrix", "#shelf-list", "#notes", "#toolbar");
    /** What takes the keyboard in a place that cannot itself. */
    private static final List<String> DOORS = List.of(
            "#contents", "#themes", "#shelf-collections", "#reading", "#matrix-grid", "#shelf-rows", "#cards", "#menu");

    private Rounds() {}

    /** Takes the keyboard to the next place of a window, or the one before. */
    static void step(Scene scene, boolean forward) {
        int now = stationOf(scene);
        for (int i = 1; i <= STATIONS.size(); i++) {
            int next = Math.floorMod(now + (forward ? i : -i), STATIONS.size());
            Optional<Node> door = door(scene, next);
            if (door.isPresent()) {
                door.get().requestFocus();
                return;
            }
        }
    }

    private static int stationOf(Scene scene) {
        for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
            int station = STATIONS.indexOf("#" + node.getId());
            if (station >= 0) {
                return station;
            }
            if ("sidebar".equals(node.getId())) {
                // The field between contents and themes belongs to the themes.
                return STATIONS.indexOf("#themes");
            }
        }
        return STATIONS.indexOf("#reading");
    }

    private static Optional<Node> door(Scene scene, int station) {
        return Optional.ofNullable(scene.getRoot().lookup(DOORS.get(station))).filter(Rounds::isShown);
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible() || each.isDisabled()) {
                return false;
            }
        }
        return true;
    }
}
