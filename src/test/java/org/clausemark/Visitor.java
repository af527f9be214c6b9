package org.clausemark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A program of its own that enters a doorway: the folder, the library, then files. It says {@code inside} when it may
 * open windows and what is handed in after that, or ends when another has its files.
 */
public final class Visitor {
    private Visitor() {}

    /** Enters, and stays inside until its input ends. */
    public static void main(String[] words) throws IOException {
        List<Path> files = Arrays.stream(words).skip(2).map(Path::of).toList();
        Optional<Doorway> door = Doorway.enter(List.of(Path.of(words[0])), Path.of(words[1]), files);
        if (door.isPresent()) {
            try (Doorway entered = door.get()) {
                entered.listen(handed -> say("handed " + handed));
                say("inside");
                while (System.in.read() >= 0) {
                    say("heard");
                }
            }
        }
    }

    private static synchronized void say(String words) {
        System.out.println(words);
        System.out.flush();
    }
}
