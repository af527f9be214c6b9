package org.clausemark.ui.search;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.clausemark.finding.Excerpt;
import org.clausemark.library.Hit;
import org.clausemark.ui.search.SearchRow.Head;
import org.clausemark.ui.search.SearchRow.More;
import org.clausemark.ui.search.SearchRow.One;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a row of what was found: clause, kind, and the words in their context. */
final class SearchCell extends ListCell<SearchRow> {
    private static final double NUMBERS = 56;

    private final Label clause = new Label();
    private final FontIcon icon = new FontIcon("fth-align-left");
    private final HBox sign = new HBox(icon);
    private final TextFlow words = new TextFlow();
    private final HBox line = new HBox(10, clause, sign, words);
    private final Label title = new Label();
    private final Label count = new Label();
    private final Region space = new Region();
    private final HBox head = new HBox(10, title, space, count);
    private final Label more = new Label();

    SearchCell(Consumer<SearchRow> taken) {
        setPrefWidth(0);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        clause.setMinWidth(NUMBERS);
        clause.setMaxWidth(NUMBERS);
        clause.setAlignment(Pos.CENTER_RIGHT);
        clause.getStyleClass().add("row-count");
        sign.setAlignment(Pos.CENTER);
        sign.setMinWidth(18);
        words.setMinWidth(0);
        words.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        // The words stand in one line: what does not fit is cut at the edge.
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(line.widthProperty());
        clip.heightProperty().bind(line.heightProperty());
        line.setClip(clip);
        title.getStyleClass().add("search-title");
        count.getStyleClass().add("row-count");
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(space, Priority.ALWAYS);
        head.setAlignment(Pos.BOTTOM_LEFT);
        head.getStyleClass().add("search-head");
        more.getStyleClass().add("search-more");
        setOnMouseClicked(event -> {
            if (getItem() != null && getItem().isOffered()) {
                taken.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable SearchRow row, boolean empty) {
        super.updateItem(row, empty);
        switch (row) {
            case null -> {
                setGraphic(null);
                setAccessibleText(null);
            }
            case Head of -> {
                title.setText(of.title());
                count.setText(
                        of.of().more()
                                ? "first " + of.of().hits().size()
                                : "" + of.of().hits().size());
                setAccessibleText(of.title());
                setGraphic(head);
            }
            case One one -> {
                clause.setText(
                        one.hit().clause() == null ? "" : "§ " + one.hit().clause());
                icon.setIconLiteral(icon(one.hit().kind()));
                write(one.excerpt());
                setAccessibleText(said(one));
                setGraphic(line);
            }
            case More of -> {
                more.setText(said(of));
                setAccessibleText(more.getText());
                setGraphic(more);
            }
        }
    }

    /** A row in words, for those who hear it. */
    static String said(One one) {
        String clause = one.hit().clause() == null ? "" : "§ " + one.hit().clause() + ", ";
        return clause + label(one.hit().kind()) + ", " + one.excerpt().text();
    }

    /** What choosing the last row of a group does, in words. */
    static String said(More more) {
        return more.of().documentId() == null ? "Show all themes that fit" : "Show all that fits in this document";
    }

    private void write(Excerpt excerpt) {
        words.getChildren().clear();
        int at = 0;
        for (Excerpt.Mark mark : excerpt.marks()) {
            part(excerpt.text().substring(at, mark.start()), "palette-text");
            part(excerpt.text().substring(mark.start(), mark.end()), "palette-fit");
            at = mark.end();
        }
        part(excerpt.text().substring(at), "palette-text");
    }

    private void part(String part, String style) {
        if (!part.isEmpty()) {
            Text text = new Text(part);
            text.getStyleClass().add(style);
            words.getChildren().add(text);
        }
    }

    private static String icon(Hit.Kind kind) {
        return switch (kind) {
            case TITLE -> "fth-book";
            case THEME -> "fth-tag";
            case MEMO -> "fth-file-text";
            case TEXT -> "fth-align-left";
            case QUOTE -> "fth-edit-3";
            case COMMENT -> "fth-message-square";
        };
    }

    private static String label(Hit.Kind kind) {
        return switch (kind) {
            case TITLE -> "Title";
            case THEME -> "Theme";
            case MEMO -> "Memo";
            case TEXT -> "Text";
            case QUOTE -> "Highlight";
            case COMMENT -> "Comment";
        };
    }
}
