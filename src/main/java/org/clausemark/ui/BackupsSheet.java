package org.clausemark.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.library.Backup;

/** The backups of the library: when each was made, what it holds, and a way back to it. */
final class BackupsSheet extends VBox {
    private static final double WIDTH = 460;
    private static final double MOST = 340;

    private final Doing doing;
    private Button first = new Button();

    /** What can be done from here. */
    interface Doing {
        /** Makes a backup. */
        void backUp();

        /** Goes back to a backup; the reader has been asked. */
        void restore(Backup backup);

        /** Closes the sheet. */
        void leave();
    }

    BackupsSheet(List<Backup> backups, Doing doing) {
        super(12);
        this.doing = doing;
        setId("backups-sheet");
        getStyleClass().add("backups-sheet");
        setPrefWidth(WIDTH);
        list(backups);
    }

    /** Puts the focus where Enter does no harm. */
    void focusFirst() {
        first.requestFocus();
    }

    private void list(List<Backup> backups) {
        Label about = muted(
                "One is made when the newest is over a day old. The last 7 days, 4 weeks and 12 months are kept.");
        VBox rows = new VBox();
        backups.forEach(each -> rows.getChildren().add(row(each, backups)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST);
        scroll.setFocusTraversable(false);
        first = button("Back up now", "accent", doing::backUp);
        first.setId("back-up-now");
        HBox foot = foot(button("Close", "quiet", doing::leave), first);
        getChildren().setAll(title("Backups"), about, backups.isEmpty() ? muted("There are none yet.") : scroll, foot);
    }

    private HBox row(Backup backup, List<Backup> all) {
        Label date = new Label(date(backup));
        String kind = backup.kind().words();
        Label counts = muted(
                (backup.counts() == null ? "It cannot be read" : backup.counts().words())
                        + (kind.isEmpty() ? "" : " · " + kind));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button restore = button("Restore…", "quiet", () -> ask(backup, all));
        restore.setAccessibleText("Restore the backup of " + date(backup));
        restore.setDisable(backup.counts() == null);
        HBox row = new HBox(8, new VBox(2, date, counts), space, restore);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("backup-row");
        return row;
    }

    private void ask(Backup backup, List<Backup> all) {
        Label question = new Label("The library will be as it was on " + date(backup)
                + ". What is in it now is kept as a backup, so you can come back to it.");
        question.setWrapText(true);
        first = button("Cancel", "quiet", () -> {
            list(all);
            focusFirst();
        });
        Button restore = button("Restore", "accent", () -> doing.restore(backup));
        restore.setId("restore");
        getChildren().setAll(title("Restore this backup?"), question, foot(first, restore));
        focusFirst();
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("sheet-title");
        return title;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        return label;
    }

    private static HBox foot(Button... buttons) {
        HBox foot = new HBox(8, buttons);
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private static String date(Backup backup) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.UK)
                .format(backup.made().atZone(ZoneId.systemDefault()));
    }

    private static Button button(String text, String style, Runnable doing) {
        Button button = new Button(text);
        button.getStyleClass().add(style);
        button.setOnAction(e -> doing.run());
        return button;
    }
}
