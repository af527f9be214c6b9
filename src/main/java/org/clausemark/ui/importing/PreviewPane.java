package org.clausemark.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.clausemark.document.Structuring;
import org.clausemark.importing.Imported;
import org.jspecify.annotations.Nullable;

/** What a file would become: its title page, its outline and its text by clause, and the ways to put that right. */
final class PreviewPane extends VBox {
    private static final double OUTLINE = 210;
    private static final double NUMBER = 76;

    private final TextField title = new TextField();
    private final Label facts = muted();
    private final Label counts = muted();
    private final Label warnings = muted();
    private final Label message = muted();
    private final ListView<Passage> outline = new ListView<>();
    private final ListView<Passage> text = new ListView<>();
    private final SplitPane split = new SplitPane(this::split, () -> splitting(false));
    private final TextField number = new TextField();
    private final FlowPane tools = new FlowPane(4, 4);
    private final Button undo = tool("Undo", "Take the last adjustment back", this::undo);
    private final PasswordField password = new PasswordField();
    private final HBox lock;
    private Runnable adjusted = () -> {};
    private BiConsumer<Candidate, String> unlocking = (candidate, password) -> {};
    private @Nullable Candidate candidate;
    private @Nullable Document shown;

    PreviewPane() {
        super(8);
        setId("import-preview");
        title.setId("import-title");
        title.setAccessibleText("Title");
        title.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keepTitle();
            }
        });
        list(outline, "import-outline", "Outline");
        list(text, "import-text", "Text by clause");
        outline.setPrefWidth(OUTLINE);
        outline.setMinWidth(OUTLINE);
        outline.setCellFactory(list -> new PassageCell(true));
        text.setCellFactory(list -> new PassageCell(false));
        outline.getSelectionModel().selectedItemProperty().subscribe(this::showHeading);
        text.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox.setHgrow(split, Priority.ALWAYS);
        HBox lists = new HBox(12, outline, text, split);
        splitting(false);
        number.setId("import-number");
        number.setAccessibleText("Number");
        number.setPromptText("Number");
        number.setPrefWidth(NUMBER);
        number.setOnAction(e -> adjust((d, i) -> Structuring.number(d, i, number.getText())));
        VBox.setVgrow(lists, Priority.ALWAYS);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getChildren()
                .setAll(
                        tool(
                                "Begins here",
                                "The document begins with this paragraph",
                                () -> adjust(Structuring::begin)),
                        tool("Ends here", "The document ends with this paragraph", () -> adjust(Structuring::end)),
                        tool("Heading", "Make it a heading", () -> adjust((d, i) -> Structuring.heading(d, i, 1))),
                        tool("Paragraph", "Make it a paragraph", () -> adjust(Structuring::paragraph)),
                        tool("Promote", "A heading one level up", () -> adjust((d, i) -> Structuring.deeper(d, i, -1))),
                        tool("Demote", "A heading one level down", () -> adjust((d, i) -> Structuring.deeper(d, i, 1))),
                        tool("Join", "Join it with the paragraph above", () -> adjust(Structuring::join)),
                        tool("Split…", "Divide the paragraph", () -> splitting(true)),
                        number,
                        undo);
        password.setId("import-password");
        password.setPromptText("Password");
        password.setAccessibleText("Password");
        password.setPrefWidth(OUTLINE);
        password.setOnAction(e -> unlock());
        Button open = tool("Open", "Open it with this password", this::unlock);
        lock = new HBox(8, password, open);
        lock.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(message, lock, title, facts, counts, warnings, lists, tools);
    }

    /** Sets what opens a file with a password; it is given once and kept nowhere. */
    void setOnUnlocking(BiConsumer<Candidate, String> action) {
        unlocking = action;
    }

    private void unlock() {
        String given = password.getText();
        if (candidate != null && !given.isEmpty()) {
            password.clear();
            unlocking.accept(candidate, given);
        }
    }

    /** Whether a field is that of the title, where Enter does no more than the sheet. */
    boolean isTitle(TextInputControl field) {
        return field.equals(title);
    }

    /** Puts the focus where a password is asked for. */
    void focusPassword() {
        password.requestFocus();
    }

    void setOnAdjusted(Runnable action) {
        adjusted = action;
    }

    private static Label muted() {
        Label label = new Label();
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        return label;
    }

    private static void list(ListView<Passage> list, String id, String name) {
        list.setId(id);
        list.setAccessibleText(name);
        list.getStyleClass().addAll("versions", "import-passages");
    }

    private static Button tool(String name, String tip, Runnable action) {
        Button button = new Button(name);
        button.getStyleClass().add("quiet");
        button.setAccessibleText(tip);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** Shows a file as far as it has come. */
    void show(@Nullable Candidate chosen) {
        if (chosen != candidate) {
            keepTitle();
        }
        boolean another = chosen != candidate;
        candidate = chosen;
        Document document = chosen == null ? null : chosen.document().orElse(null);
        boolean locked = chosen != null && chosen.state() == Candidate.State.LOCKED;
        message.setText(chosen == null || document != null ? "" : chosen.sentence());
        message.getStyleClass()
                .setAll(chosen != null && chosen.state() == Candidate.State.REFUSED ? "field-wrong" : "field-label");
        getChildren().forEach(each -> visible(each, (document != null) != each.equals(message)));
        visible(lock, locked);
        if (another) {
            password.clear();
        }
        undo.setDisable(chosen == null || !chosen.isAdjusted());
        if (document == null || chosen == null) {
            shown = null;
            return;
        }
        visible(
                warnings,
                !chosen.imported().map(Imported::warnings).orElse(List.of()).isEmpty());
        tools.setDisable(chosen.state() != Candidate.State.READY);
        title.setDisable(chosen.state() != Candidate.State.READY);
        if (document.equals(shown)) {
            return;
        }
        shown = document;
        if (another || !title.isFocused()) {
            title.setText(document.title());
        }
        Imprint imprint = document.imprint();
        facts.setText(joined(imprint.language(), imprint.dateText(), imprint.source(), chosen.name()));
        counts.setText(counts(document, chosen.notes().size()));
        warnings.setText(
                String.join(" ", chosen.imported().map(Imported::warnings).orElse(List.of())));
        int at = another ? 0 : text.getSelectionModel().getSelectedIndex();
        text.getItems().setAll(document.passages());
        outline.getItems()
                .setAll(document.passages().stream()
                        .filter(p -> p.kind() == Kind.HEADING || p.kind() == Kind.TITLE)
                        .toList());
        int first = another
                ? Math.max(0, firstOfBody(document))
                : Math.clamp(at, 0, text.getItems().size() - 1);
        text.getSelectionModel().clearAndSelect(first);
        if (another) {
            text.scrollTo(Math.max(0, first - 1));
        }
    }

    private static int firstOfBody(Document document) {
        for (int i = 0; i < document.passages().size(); i++) {
            if (document.passages().get(i).isBody()) {
                return i;
            }
        }
        return -1;
    }

    private static void visible(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static String joined(String... parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                said.add(part);
            }
        }
        return String.join(" · ", said);
    }

    private static String counts(Document document, int notes) {
        return joined(
                count(document, Kind.HEADING, "heading"),
                count(document, Kind.CLAUSE, "clause"),
                count(document, Kind.PREAMBLE, "paragraph of the preamble"),
                count(document, Kind.FOOTNOTE, "footnote"),
                count(document, Kind.FRONT, "line before the document"),
                count(document, Kind.BACK, "line after it"),
                words(notes, "note in the file"));
    }

    private static String count(Document document, Kind kind, String what) {
        return words(document.passages().stream().filter(p -> p.kind() == kind).count(), what);
    }

    /** {@code 3 lines after it}; nothing for none. */
    private static String words(long count, String what) {
        int first = what.indexOf(' ') < 0 ? what.length() : what.indexOf(' ');
        return count == 0
                ? ""
                : count + " " + (count == 1 ? what : what.substring(0, first) + "s" + what.substring(first));
    }

    private void showHeading(@Nullable Passage heading) {
        if (heading != null && shown != null) {
            int index = shown.indexAt(heading.start());
            text.getSelectionModel().clearAndSelect(index);
            text.scrollTo(Math.max(0, index - 1));
        }
    }

    private void choose(@Nullable Passage passage) {
        splitting(false);
        number.setText(passage == null || passage.number() == null ? "" : passage.number());
        number.setDisable(passage == null || !(passage.isNumbered() || passage.kind() == Kind.HEADING));
    }

    /** Puts the chosen paragraph in the place of the text, or the text back. */
    private void splitting(boolean wanted) {
        Passage passage = text.getSelectionModel().getSelectedItem();
        boolean shows = wanted && passage != null;
        visible(split, shows);
        visible(text, !shows);
        if (shows && passage != null) {
            split.show(passage);
        } else if (split.isFocusWithin()) {
            text.requestFocus();
        }
    }

    private void split(int at) {
        adjust((document, index) ->
                Structuring.split(document, document.passages().get(index).start() + at));
        splitting(false);
    }

    /** Takes over what is typed in the field of the title. */
    void keepTitle() {
        if (candidate != null && shown != null && !title.getText().strip().equals(shown.title())) {
            candidate.title(title.getText());
            shown = candidate.document().orElse(shown);
        }
    }

    private void adjust(BiFunction<Document, Integer, Document> change) {
        keepTitle();
        int index = text.getSelectionModel().getSelectedIndex();
        if (candidate != null && shown != null && index >= 0 && candidate.adjust(change.apply(shown, index))) {
            adjusted.run();
        }
    }

    private void undo() {
        if (candidate != null) {
            keepTitle();
            candidate.undo();
            adjusted.run();
        }
    }
}
