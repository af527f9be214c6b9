package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.clausemark.importing.flow.ImportException;
import org.junit.jupiter.api.Test;

/** Pages and books with bytes changed, taken out and repeated: each is read or refused with a sentence, in its time. */
class AnyPageTest {
    private static final int TRIES = Boolean.getBoolean("clausemark.soak") ? 20_000 : 250;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String PAGE = """
            <!DOCTYPE html><html lang=en><head><title>Page | Site</title><meta charset=utf-8><base href="http://a.example/"></head>
            <body><nav>menu</nav><main><h1>Page</h1><p>One, two, three<sup><a href="#n">1</a></sup> and so on, and so forth.</p>
            <table><tr><td>(1)</td><td>x<table><tr><th>a</th><td>b</td></tr></table></td></tr></table><ol type=i><li>a<ul><li>b</ul><li>c</ol>
            <pre>x
            y</pre><blockquote>q<br><br>r</blockquote><p id=n>1. Note <a href="#r">^</a></p></main></body></html>""";
    private static final String[] SIGNS = {
        "<",
        ">",
        "</",
        "<table>",
        "</td>",
        "<ol>",
        "<li>",
        "</ol>",
        "<pre>",
        "<h2>",
        "\"",
        "&#x0;",
        "&#xD800;",
        "<!--",
        "]]>",
        "<br><br>",
        "<a href='#n'>",
        "<svg>",
        "<template>",
        "<frameset>",
        "</body>",
        "\u0000",
        "\ud83d\ude00",
        "epub:type='pagebreak'"
    };

    @Test
    void anyPage() {
        Random random = new Random(6);
        for (int i = 0; i < TRIES; i++) {
            StringBuilder page = new StringBuilder(PAGE);
            for (int change = random.nextInt(12); change >= 0; change--) {
                alter(page, random);
            }
            read("page.html", page.toString().getBytes(StandardCharsets.UTF_8), i);
        }
    }

    private static void alter(StringBuilder page, Random random) {
        int at = random.nextInt(page.length());
        int end = Math.min(page.length(), at + random.nextInt(40));
        switch (random.nextInt(3)) {
            case 0 -> page.delete(at, Math.min(end, at + page.length() / 2));
            case 1 -> page.insert(at, SIGNS[random.nextInt(SIGNS.length)].repeat(1 + random.nextInt(3)));
            default -> page.insert(random.nextInt(page.length()), page.substring(at, end));
        }
    }

    @Test
    void anyBook() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            Map<String, String> parts = EpubTest.parts();
            String[] names = parts.keySet().toArray(String[]::new);
            String name = names[1 + random.nextInt(names.length - 1)];
            StringBuilder part = new StringBuilder(parts.getOrDefault(name, ""));
            for (int change = random.nextInt(8); change >= 0; change--) {
                alter(part, random);
            }
            parts.put(name, part.toString());
            byte[] book = EpubTest.zipped(parts);
            if (i % 3 == 0) {
                for (int change = random.nextInt(20); change >= 0; change--) {
                    book[40 + random.nextInt(book.length - 40)] = (byte) random.nextInt();
                }
            } else if (i % 3 == 1) {
                ByteArrayOutputStream half = new ByteArrayOutputStream();
                half.write(book, 0, 60 + random.nextInt(book.length - 60));
                book = half.toByteArray();
            }
            read("book.epub", book, i);
        }
    }

    private static void read(String name, byte[] bytes, int seed) {
        assertTimeoutPreemptively(
                LONGEST,
                () -> {
                    try {
                        assertThat(new Importer().read(name, bytes).passages()).isNotEmpty();
                    } catch (ImportException e) {
                        assertThat(e.getMessage()).startsWith(name).endsWith(".");
                    }
                },
                () -> "try " + seed);
    }
}
