package org.clausemark.ui;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.annotation.Theme;
import org.clausemark.library.Entry;
import org.clausemark.notebook.Notebook;
import org.clausemark.notebook.ThemeFocus;
import org.clausemark.ui.palette.Offer;
import org.clausemark.ui.palette.Offer.Kind;
import org.clausemark.ui.palette.Offers;

/** Gathers what the palette offers: commands, the document's places, themes, other documents. */
final class PaletteOffers {
    private static final int RECENT = 12;

    private final WindowActions window;
    private final List<String> recent;

    /** Offers with those that were chosen before, the latest first. */
    PaletteOffers(WindowActions window, List<String> recent) {
        this.window = window;
        this.recent = new ArrayList<>(recent);
    }

    /** The ids of what was chosen lately, the latest first. */
    List<String> recent() {
        return List.copyOf(recent);
    }

    /** Takes note of what was chosen. */
    void chose(Offer offer) {
        recent.remove(offer.id());
        recent.addFirst(offer.id());
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
    }

    /** What there is to offer now. */
    Offers gather(List<Command> commands, Actions actions) {
        List<Offer> few = new ArrayList<>();
        for (Command command : commands) {
            if (!command.name().isEmpty()
                    && !command.name().equals(Commands.EVERYTHING)
                    && command.enabled().getAsBoolean()) {
                few.add(new Offer(
                        Kind.COMMAND,
                        "command " + command.name(),
                        command.name(),
                        command.keyName(),
                        null,
                        command.action()));
            }
        }
        Notebook notebook = actions.notebook();
        for (Theme theme : notebook.themes()) {
            few.add(new Offer(
                    Kind.THEME,
                    "theme " + theme.id(),
                    theme.name(),
                    "",
                    theme.colour(),
                    () -> notebook.focusProperty().set(ThemeFocus.on(theme.id()))));
        }
        for (Entry entry : window.documents()) {
            if (!entry.id().equals(notebook.document().id())) {
                few.add(new Offer(
                        Kind.DOCUMENT,
                        "document " + entry.id(),
                        entry.imprint().title(),
                        entry.imprint().dateText(),
                        null,
                        () -> window.open(entry.id())));
            }
        }
        return new Offers(
                few,
                notebook.document(),
                notebook.annotations(),
                new Offers.Going(actions::goTo, actions::show),
                recent);
    }
}
