package org.clausemark.ui;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clausemark.ui.look.Typefaces;
import org.clausemark.ui.look.Wrapping;

/** Asks before a link of the text is opened, and shows where it leads. */
final class LinkSheet extends VBox {
    private static final Set<String> OPENED = Set.of("http", "https", "mailto");

    private final Button first;

    /** Shows an address as the text has it; {@code open} and {@code copy} get what is shown. */
    LinkSheet(String address, Consumer<String> open, Consumer<String> copy, Runnable cancel) {
        super(10);
        setId("link-sheet");
        setPrefWidth(400);
        Typefaces.code();
        Optional<URI> leads = opened(address);
        // Written with the letters of all addresses nothing in it can look like something else.
        String shown = leads.map(URI::toASCIIString).orElse(address);
        boolean letter = leads.filter(uri -> uri.toString().regionMatches(true, 0, "mailto:", 0, 7))
                .isPresent();
        Label title = new Label(
                leads.isEmpty()
                        ? "This address is not opened from here"
                        : letter ? "Write a letter?" : "Open in the browser?");
        title.getStyleClass().add("sheet-title");
        Label why = new Label(leads.isEmpty() ? "Only web pages and mail addresses are." : "You will leave the text.");
        why.getStyleClass().add("field-label");
        Label where = new Label(shown);
        Wrapping.whereSafe(where.wrapTextProperty(), where.textProperty());
        where.getStyleClass().add("address");
        Button leave = button(leads.isEmpty() ? "Close" : "Cancel", "quiet", cancel);
        leave.setCancelButton(true);
        HBox foot = new HBox(8, leave, button("Copy address", "quiet", () -> copy.accept(shown)));
        foot.setAlignment(Pos.CENTER_RIGHT);
        if (leads.isPresent()) {
            Button go = button("Open", "accent", () -> open.accept(shown));
            go.setDefaultButton(true);
            foot.getChildren().add(go);
        }
        first = (Button) foot.getChildren().getLast();
        getChildren().addAll(title, why, where, foot);
    }

    /** The address of a web page or of a mailbox; empty for all others, which might start a program. */
    static Optional<URI> opened(String address) {
        try {
            URI uri = new URI(address.strip());
            String scheme = uri.getScheme();
            if (scheme == null || !OPENED.contains(scheme.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            return uri.isOpaque() == scheme.equalsIgnoreCase("mailto") && (uri.isOpaque() || uri.getHost() != null)
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Button button(String text, String style, Runnable doing) {
        Button button = new Button(text);
        button.getStyleClass().add(style);
        button.setOnAction(e -> doing.run());
        return button;
    }

    void focusFirst() {
        first.requestFocus();
    }
}
