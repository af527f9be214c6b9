package org.clausemark.ui.shelf;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.annotation.Listing;
import org.clausemark.document.Imprint;
import org.clausemark.notebook.Catalogue;
import org.clausemark.ui.look.Wrapping;
import org.jspecify.annotations.Nullable;

/** What a reader may change of how a document is listed. What cannot be kept is said where it is typed. */
public final class DocumentSheet extends VBox {
    private static final List<DateTimeFormatter> DATES =
            List.of(pattern("uuuu-M-d"), pattern("d MMMM uuuu"), pattern("d MMM uuuu"), pattern("MMMM d, uuuu"));
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Listing before;
    private final GridPane grid = new GridPane();
    private final TextField title;
    private final TextField source;
    private final TextField date;
    private final TextField language;
    private final TextField edition;
    private final TextField collection;
    private final TextField keywords;
    private final Label wrong = new Label();

    /**
     * Shows how a document is listed.
     *
     * @param save gets how it is to be listed
     */
    public DocumentSheet(Listing listing, Consumer<Listing> save, Runnable cancel) {
        super(12);
        before = listing;
        setId("document-sheet");
        getStyleClass().add("document-sheet");
        setPrefWidth(520);
        Label head = new Label("Document");
        head.getStyleClass().add("sheet-title");
        Imprint imprint = listing.imprint();
        grid.setHgap(12);
        grid.setVgap(8);
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.LEFT);
        names.setMinWidth(76);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, fields);
        title = field("Title", "document-title", imprint.title(), "");
        source = field("Source", "document-source", imprint.source(), "Who published it, or its web address");
        LocalDate issued = imprint.date();
        date = field("Date", "document-date", issued == null ? "" : SHOWN.format(issued), "4 July 2024, 2024-07-04");
        language = field("Language", "document-language", imprint.language(), "en, fr, zh");
        edition = field("Edition", "document-edition", imprint.edition(), "Which text this is");
        collection = field("Collection", "document-collection", listing.collection(), "Treaties/Climate");
        keywords = field(
                "Keywords", "document-keywords", String.join(", ", listing.keywords()), "With commas between them");
        wrong.setId("document-wrong");
        wrong.getStyleClass().add("field-wrong");
        Wrapping.whereSafe(wrong.wrapTextProperty(), wrong.textProperty());
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        Button leave = new Button("Cancel");
        leave.getStyleClass().add("quiet");
        leave.setOnAction(e -> cancel.run());
        Button button = new Button("Save");
        button.setId("document-save");
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        button.setOnAction(e -> read().ifPresent(save));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, space, leave, button);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(head, grid, wrong, foot);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private TextField field(String name, String id, String text, String prompt) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().subscribe(() -> wrong.setText(""));
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        grid.addRow(grid.getRowCount(), label, field);
        return field;
    }

    /** Puts the keyboard into the title. */
    public void focusFirst() {
        title.requestFocus();
        title.selectAll();
    }

    private Optional<Listing> read() {
        String name = title.getText().strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            return refuse(title, "A document needs a title.");
        }
        String tag = language.getText().strip();
        if (!isLanguage(tag)) {
            return refuse(language, "“" + tag + "” is no language: write its short name, such as en, fr or zh.");
        }
        String typed = date.getText().strip();
        LocalDate issued = typed.isEmpty() ? null : date(typed);
        if (!typed.isEmpty() && issued == null) {
            return refuse(date, "“" + typed + "” is no date: write it as 4 July 2024 or 2024-07-04.");
        }
        Imprint imprint = new Imprint(
                name, tag, edition.getText().strip(), issued, source.getText().strip());
        List<String> words = Arrays.stream(keywords.getText().split("[,，、;；]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return Optional.of(before.withImprint(imprint)
                .withCollection(Catalogue.path(collection.getText()))
                .withKeywords(words));
    }

    private Optional<Listing> refuse(TextField field, String sentence) {
        field.requestFocus();
        wrong.setText(sentence);
        return Optional.empty();
    }

    /** A date as it may be typed; null if it is none. */
    private static @Nullable LocalDate date(String typed) {
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(typed.replaceAll("\\s+", " "), format);
            } catch (DateTimeParseException e) {
                // Another way to write it may fit.
            }
        }
        return null;
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
