package org.clausemark.ui.palette;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.clausemark.document.Clusters;
import org.clausemark.finding.Fuzzy;
import org.clausemark.ui.look.ThemeSwatch;
import org.clausemark.ui.palette.Offer.Kind;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One field for everything: what is typed narrows the offers below it, the arrows choose, Enter takes. A long document
 * is looked through on a thread of its own; what is shown is always what belongs to the last letter typed.
 */
public final class Palette extends VBox {
    /** How wide it is, in pixels. */
    public static final double WIDTH = 640;

    private static final double ROW = 32;
    private static final int ROWS = 11;
    /** What stands around a row's name: margins, sign and gaps, in pixels. */
    private static final double AROUND = 112;

    private final Offers offers;
    private final Consumer<Offer> taken;
    private final CustomTextField field = new CustomTextField();
    private final ObservableList<Offer> shown = FXCollections.observableArrayList();
    private final ListView<Offer> list = new ListView<>(shown);
    private final Label nothing = new Label("Nothing of that name");
    /** The number of the search that counts; an older one that sees another number gives up. */
    private final AtomicInteger latest = new AtomicInteger();

    private Fuzzy typed = new Fuzzy("");
    private boolean searching;
    private boolean takeWhenFound;

    /** A palette of offers; {@code taken} gets the one that is chosen. */
    public Palette(Offers offers, Consumer<Offer> taken) {
        this.offers = offers;
        this.taken = taken;
        setId("palette");
        getStyleClass().add("palette");
        field.setId("palette-field");
        field.setLeft(new FontIcon("fth-search"));
        field.setPromptText("Do or go to…    > commands   # themes   @ headings");
        field.textProperty().subscribe((before, now) -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("palette-list");
        list.getStyleClass().add("rows");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPlaceholder(nothing);
        list.setCellFactory(view -> new Row());
        nothing.getStyleClass().add("empty");
        list.getSelectionModel().selectedItemProperty().subscribe(this::say);
        getChildren().addAll(field, list);
        setPrefWidth(WIDTH);
        show(offers.find("", () -> false));
        sceneProperty().subscribe((before, scene) -> {
            if (scene == null) {
                latest.incrementAndGet();
            }
        });
    }

    /** Puts the keyboard into the field. */
    public void focusField() {
        field.requestFocus();
    }

    private void search() {
        int mine = latest.incrementAndGet();
        searching = true;
        takeWhenFound = false;
        String words = field.getText();
        Thread.ofPlatform().daemon().name("Palette").start(() -> {
            List<Offer> found = offers.find(words, () -> latest.get() != mine);
            Platform.runLater(() -> {
                if (latest.get() == mine) {
                    show(found);
                }
            });
        });
    }

    private void show(List<Offer> found) {
        searching = false;
        String words = field.getText().strip();
        boolean prefixed = !words.isEmpty() && ">#@".indexOf(words.charAt(0)) >= 0;
        typed = new Fuzzy(prefixed ? words.substring(1) : words);
        shown.setAll(found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        double height = Math.clamp(found.isEmpty() ? 2 : found.size(), 1, ROWS) * ROW + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        if (takeWhenFound) {
            takeWhenFound = false;
            take(list.getSelectionModel().getSelectedItem());
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1, true);
            case UP -> step(-1, true);
            case PAGE_DOWN -> step(ROWS - 1, false);
            case PAGE_UP -> step(1 - ROWS, false);
            case ENTER -> {
                // What was typed last counts, even where it is still being looked for.
                takeWhenFound = searching;
                if (!searching) {
                    take(list.getSelectionModel().getSelectedItem());
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by, boolean round) {
        if (shown.isEmpty()) {
            return;
        }
        int to = list.getSelectionModel().getSelectedIndex() + by;
        int next = round ? Math.floorMod(to, shown.size()) : Math.clamp(to, 0, shown.size() - 1);
        list.getSelectionModel().select(next);
        // The list would put it at the top: it moves no more than it has to.
        int first = (int) Math.round(firstInView());
        if (next < first) {
            list.scrollTo(next);
        } else if (next >= first + ROWS) {
            list.scrollTo(next - ROWS + 1);
        }
    }

    private double firstInView() {
        return list.lookupAll(".list-cell").stream()
                .filter(Row.class::isInstance)
                .map(Row.class::cast)
                .filter(r -> !r.isEmpty() && r.getItem() != null && r.isVisible())
                .filter(r -> list.sceneToLocal(r.localToScene(0, ROW / 2)).getY() >= 0)
                .mapToInt(ListCell::getIndex)
                .min()
                .orElse(0);
    }

    /** A name cut to a width: a flow of differently set letters does not cut itself. */
    private static String shortened(String name, double room) {
        if (width(name) <= room) {
            return name;
        }
        int fits = 0;
        int tooLong = name.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (width(name.substring(0, middle) + "…") <= room) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return name.substring(0, Clusters.start(name, fits)).strip() + "…";
    }

    private static double width(String words) {
        Text text = new Text(words);
        // As the widest letters of a row are set, those that fit.
        text.setFont(Font.font("Inter SemiBold", 13));
        return text.getLayoutBounds().getWidth();
    }

    private void take(@Nullable Offer offer) {
        if (offer != null) {
            taken.accept(offer);
        }
    }

    /** The keyboard stays in the field, so that is what tells which row is chosen. */
    private void say(@Nullable Offer offer) {
        field.setAccessibleText(
                offer == null
                        ? "Palette"
                        : offer.name() + ", " + offer.kind().label() + ", " + offer.detail() + ", "
                                + (list.getSelectionModel().getSelectedIndex() + 1) + " of " + shown.size());
    }

    private final class Row extends ListCell<Offer> {
        private final HBox sign = new HBox();
        private final TextFlow name = new TextFlow();
        private final Region space = new Region();
        private final Label detail = new Label();
        private final HBox line = new HBox(10, sign, name, space, detail);

        Row() {
            setPrefWidth(0);
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            sign.setAlignment(Pos.CENTER);
            sign.setMinWidth(18);
            name.setMinWidth(0);
            name.setMaxHeight(USE_PREF_SIZE);
            HBox.setHgrow(space, Priority.SOMETIMES);
            detail.setMinWidth(USE_PREF_SIZE);
            detail.getStyleClass().add("row-count");
            line.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(e -> take(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            if (offer == null || empty) {
                setGraphic(null);
                return;
            }
            sign.getChildren()
                    .setAll(
                            offer.colour() == null
                                    ? new FontIcon(offer.kind().icon())
                                    : new ThemeSwatch(offer.colour(), ThemeSwatch.SIDE));
            detail.setText(
                    offer.kind() == Kind.COMMAND
                            ? offer.detail()
                            : (offer.kind().label() + "  " + offer.detail()).strip());
            write(shortened(offer.name(), WIDTH - AROUND - width(detail.getText())));
            setAccessibleText(offer.name() + ", " + offer.kind().label() + ", " + offer.detail());
            setGraphic(line);
        }

        /** The letters that fit stand out. */
        private void write(String words) {
            name.getChildren().clear();
            int at = 0;
            for (int[] mark : typed.marks(words)) {
                part(words.substring(at, mark[0]), "palette-text");
                part(words.substring(mark[0], mark[1]), "palette-fit");
                at = mark[1];
            }
            part(words.substring(at), "palette-text");
        }

        private void part(String words, String style) {
            if (!words.isEmpty()) {
                Text text = new Text(words);
                text.getStyleClass().add(style);
                name.getChildren().add(text);
            }
        }
    }
}
