package org.clausemark.ui;

import java.util.List;
import org.clausemark.library.Backup;
import org.clausemark.library.Safekeeping;

/** Backups, as the window makes them by itself, shows them and goes back to one. */
final class BackupWork {
    private final Safekeeping safekeeping;
    private final Fittings fittings;
    private final Runnable openAnew;

    /** Of a library; {@code openAnew} shows it anew once it holds something else. */
    BackupWork(Safekeeping safekeeping, Fittings fittings, Runnable openAnew) {
        this.safekeeping = safekeeping;
        this.fittings = fittings;
        this.openAnew = openAnew;
    }

    /** Says once what is to be known of the library's folder, and makes a backup if it is time. */
    void begin() {
        if (!safekeeping.warning().isEmpty()) {
            fittings.problems().complain(safekeeping.warning());
        }
        fittings.background().run("Backing up…", safekeeping::backUpIfDue, made -> {}, fittings.problems()::tell);
    }

    /** Shows the backups. */
    void show() {
        fittings.background().run("Looking…", safekeeping::backups, this::show, fittings.problems()::tell);
    }

    private void show(List<Backup> backups) {
        BackupsSheet sheet = new BackupsSheet(backups, new BackupsSheet.Doing() {
            @Override
            public void backUp() {
                fittings.background()
                        .run(
                                "Backing up…",
                                safekeeping::backUp,
                                made -> BackupWork.this.show(),
                                fittings.problems()::tell);
            }

            @Override
            public void restore(Backup backup) {
                fittings.overlay().hide();
                BackupWork.this.restore(backup);
            }

            @Override
            public void leave() {
                fittings.overlay().hide();
            }
        });
        fittings.overlay().show(sheet, null);
        sheet.focusFirst();
    }

    private void restore(Backup backup) {
        fittings.background()
                .run(
                        "Restoring…",
                        () -> safekeeping.restore(backup.file()),
                        before -> {
                            openAnew.run();
                            fittings.problems()
                                    .offer("Restored. What was there before is kept.", "Undo", () -> restore(before));
                        },
                        fittings.problems()::tell);
    }
}
