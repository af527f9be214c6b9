package org.clausemark.ui.importing;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.jspecify.annotations.Nullable;

/** A passage as it would look: its number beside its words. */
final class PassageCell extends ListCell<Passage> {
    private static final double NUMBERS = 64;
    private static final double STEP = 12;
    /** More would only be laid out to be cut off. */
    private static final int MOST = 600;

    private final boolean outline;
    private final Label number = new Label();
    private final Label words = new Label();
    private final HBox row = new HBox(8, number, words);

    PassageCell(boolean outline) {
        this.outline = outline;
        number.getStyleClass().add("row-count");
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.setPrefWidth(outline ? Region.USE_COMPUTED_SIZE : NUMBERS);
        words.setWrapText(!outline);
        words.setMinHeight(outline ? Region.USE_COMPUTED_SIZE : Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.TOP_LEFT);
        // So narrow that the words wrap rather than that one has to scroll sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Passage item, boolean empty) {
        super.updateItem(item, empty);
        words.getStyleClass().removeIf(style -> style.startsWith("import-"));
        if (item == null || empty) {
            setGraphic(null);
            return;
        }
        String numbered = item.number() == null ? "" : item.number();
        number.setText(
                outline && item.kind() == Kind.TITLE
                        ? ""
                        : item.isBody() ? numbered : item.kind() == Kind.FRONT ? "before" : "after");
        visible(!outline || !number.getText().isEmpty());
        // A cell of a table, or a line, is told from the next by no more than a blank here.
        String text = (outline ? item.title() : item.text()).replace('\t', ' ').replace('\n', ' ');
        words.setText(
                text.length() > MOST
                        ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MOST))) + "…"
                        : text);
        words.getStyleClass().add("import-" + item.kind().key());
        row.setStyle(outline ? "-fx-padding: 0 0 0 " + STEP * Math.max(0, item.level() - 1) + ";" : "");
        setGraphic(row);
    }

    private void visible(boolean visible) {
        number.setVisible(visible);
        number.setManaged(visible);
    }
}
