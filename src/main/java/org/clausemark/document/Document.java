package org.clausemark.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text to be read: its imprint and its passages in order. Immutable.
 *
 * <p>A document has one plain text, its passages' texts joined by a line feed; every position in the program is a
 * UTF-16 offset into it.
 */
public final class Document {
    private final String id;
    private final Imprint imprint;
    private final List<Passage> passages;
    private final String text;
    private volatile @Nullable Numbers numbers;

    private Document(String id, Imprint imprint, List<Passage> passages) {
        this.id = id;
        this.imprint = imprint;
        this.passages = List.copyOf(passages);
        this.text = passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    private Document(Document text, Imprint imprint) {
        this.id = text.id;
        this.imprint = imprint;
        this.passages = text.passages;
        this.text = text.text;
    }

    /** The same text with another title page. */
    public Document withImprint(Imprint changed) {
        return new Document(this, changed);
    }

    /** Begins a document; {@code id} names it for good and is unique in a library. */
    public static Builder builder(String id, Imprint imprint) {
        return new Builder(id, imprint);
    }

    /** Unique and lasting name in lower case: {@code shanghai-declaration-on-global-ai-governance}. */
    public String id() {
        return id;
    }

    /** Title, date, edition and source. */
    public Imprint imprint() {
        return imprint;
    }

    /** The title it is cited by. */
    public String title() {
        return imprint.title();
    }

    /** All passages in order, front and back matter included; unmodifiable. */
    public List<Passage> passages() {
        return passages;
    }

    /** All passages' texts joined by {@code \n}. */
    public String text() {
        return text;
    }

    /** The index in {@link #passages()} of the passage that holds an offset from 0 to the length of the text. */
    public int indexAt(int offset) {
        int low = 0;
        int high = passages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (passages.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The passage that holds an offset from 0 to the length of the text. */
    public Passage passageAt(int offset) {
        return passages.get(indexAt(offset));
    }

    /**
     * The clause or preamble paragraph of exactly that number ({@code 2.3}); case and a leading § do not matter. What
     * readers write in other words {@code finding.Reference} understands.
     */
    public Optional<Passage> numbered(String number) {
        return numbers().at(number, false);
    }

    /** The heading of exactly that number ({@code 2}); case and a leading § do not matter. */
    public Optional<Passage> heading(String number) {
        return numbers().at(number, true);
    }

    /** Made by whoever asks first; asked from two threads at once it is made twice, and equal. */
    private Numbers numbers() {
        Numbers made = numbers;
        if (made == null) {
            made = new Numbers(passages);
            numbers = made;
        }
        return made;
    }

    /** Clauses and preamble paragraphs, in order. */
    public List<Passage> clauses() {
        return passages.stream().filter(Passage::isNumbered).toList();
    }

    /**
     * The place between two offsets, in either order: cut to the document's own text and to ends that are not blank,
     * then widened to whole grapheme clusters. Empty if nothing is left.
     */
    public Optional<Anchor> anchor(int one, int other) {
        return span(one, other).map(span -> at(span.start(), span.end()));
    }

    /** What {@link #anchor(int, int)} would hold, without a copy of the words: they may be the whole document. */
    public Optional<Span> span(int one, int other) {
        int start = Math.max(Math.min(one, other), 0);
        int end = Math.min(Math.max(one, other), text.length());
        while (start < end && isOutside(start)) {
            start++;
        }
        while (start < end && isOutside(end - 1)) {
            end--;
        }
        return start < end ? Optional.of(new Span(clusterStart(start), clusterEnd(end))) : Optional.empty();
    }

    /** Whether a place may not begin or end with this character: blanks, and what is no part of the document. */
    private boolean isOutside(int offset) {
        char c = text.charAt(offset);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || !passageAt(offset).isBody();
    }

    /** The place of a whole passage of the body, its printed number left out unless it is all there is. */
    public Anchor anchor(Passage passage) {
        return anchor(passage.start() + passage.labelLength(), passage.end())
                .or(() -> anchor(passage.start(), passage.end()))
                .orElseThrow(() -> new IllegalArgumentException("Nothing to mark in " + passage.id()));
    }

    private Anchor at(int start, int end) {
        int from = Math.max(0, start - Quote.CONTEXT);
        int to = Math.min(text.length(), end + Quote.CONTEXT);
        return new Anchor(
                start,
                end,
                new Quote(
                        text.substring(start, end),
                        text.substring(splitsPair(from) ? from + 1 : from, start),
                        text.substring(end, splitsPair(to) ? to - 1 : to)));
    }

    // Half a surrogate pair cannot be written as UTF-8: context that began or ended with one could not be saved.
    private boolean splitsPair(int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    private int clusterStart(int offset) {
        Passage passage = passageAt(offset);
        return passage.start() + Clusters.start(passage.text(), offset - passage.start());
    }

    private int clusterEnd(int offset) {
        Passage passage = passageAt(offset - 1);
        return passage.start() + Clusters.end(passage.text(), offset - passage.start());
    }

    /** How a reader names a place: {@code § 2.2}, {@code §§ 2.2–2.4}, {@code heading 2}, {@code title}. */
    public String place(Anchor anchor) {
        Passage first = passageAt(anchor.start());
        Passage last = passageAt(anchor.end() - 1);
        if (first.equals(last)) {
            return place(first);
        }
        if (first.isNumbered() && last.isNumbered() && isSigned(first) && isSigned(last)) {
            return first.number() + "–" + last.number();
        }
        if (first.isNumbered() && last.isNumbered()) {
            return "§§ " + first.number() + "–" + last.number();
        }
        return place(first) + " – " + place(last);
    }

    /** How a reader names a passage: {@code § 2.2}, {@code ¶3}, {@code heading 2}, {@code title}. */
    public static String place(Passage passage) {
        if (passage.isNumbered()) {
            return isSigned(passage) ? String.valueOf(passage.number()) : "§ " + passage.number();
        }
        String number = passage.number();
        return number == null ? passage.kind().key() : passage.kind().key() + " " + number;
    }

    /** Whether a number has its own sign before it, as {@code ¶3} has where nothing above it is numbered. */
    private static boolean isSigned(Passage passage) {
        String number = passage.number();
        return number != null && number.startsWith("¶");
    }

    /**
     * A full citation: title, date if known, place, and the page where the source has pages. {@code Shanghai
     * Declaration …, 4 July 2024, § 2.2}, or {@code …, § 2.2, p. 7}.
     */
    public String cite(Anchor anchor) {
        return imprint.citation() + ", " + place(anchor) + pages(anchor);
    }

    /** Only where a passage begins is known: what lies within a long one may stand on a later page. */
    private String pages(Anchor anchor) {
        String first = passageAt(anchor.start()).page();
        String last = passageAt(anchor.end() - 1).page();
        if (first == null || last == null) {
            return "";
        }
        return first.equals(last) ? ", p. " + first : ", pp. " + first + "–" + last;
    }

    /** Gathers passages and works out where each begins. */
    public static final class Builder {
        private final String id;
        private final Imprint imprint;
        private final List<Passage> passages = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final Map<String, Integer> copies = new HashMap<>();
        private final MessageDigest sha256 = sha256();
        private int next;

        private Builder(String id, Imprint imprint) {
            this.id = id;
            this.imprint = imprint;
        }

        /** Adds the next passage, an ordinary paragraph; the parameters are those of {@link Passage}. */
        public Builder add(
                Passage.Kind kind, int level, @Nullable String number, int labelLength, String text, int sourceStart) {
            return add(kind, level, number, labelLength, text, sourceStart, Typesetting.PLAIN);
        }

        /** Adds the next passage of a source without pages; the parameters are those of {@link Passage}. */
        public Builder add(
                Passage.Kind kind,
                int level,
                @Nullable String number,
                int labelLength,
                String text,
                int sourceStart,
                Typesetting set) {
            return add(kind, level, number, labelLength, text, sourceStart, set, null);
        }

        /** Adds the next passage; the parameters are those of {@link Passage}. */
        public Builder add(
                Passage.Kind kind,
                int level,
                @Nullable String number,
                int labelLength,
                String text,
                int sourceStart,
                Typesetting set,
                @Nullable String page) {
            String base = (number == null ? kind.key() : number) + "-" + hash(text);
            String passageId = base;
            // The next copy's number is remembered: a file of a million equal lines must not be counted through each
            // time.
            for (int copy = copies.getOrDefault(base, 2); !ids.add(passageId); copy++) {
                passageId = base + "-" + copy;
                copies.put(base, copy + 1);
            }
            passages.add(new Passage(kind, level, number, passageId, next, text, labelLength, sourceStart, set, page));
            next += text.length() + 1;
            return this;
        }

        /**
         * Points every reference at its footnote: a target that is a footnote's number becomes that passage's id, which
         * nobody knows before the passage is added.
         */
        public Builder aimReferences() {
            Map<String, String> notes = new HashMap<>();
            for (Passage passage : passages) {
                String number = passage.number();
                if (passage.kind() == Passage.Kind.FOOTNOTE && number != null) {
                    notes.putIfAbsent(number, passage.id());
                }
            }
            if (!notes.isEmpty()) {
                passages.replaceAll(passage -> passage.aimed(notes));
            }
            return this;
        }

        /** The finished document. */
        public Document build() {
            return new Document(id, imprint, passages);
        }

        /** Eight hexadecimal digits of the SHA-256 of the text with its white space evened out. */
        private String hash(String text) {
            byte[] digest = sha256.digest(evened(text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        }

        /** Most texts have nothing but single spaces between words: a long document is opened faster for asking. */
        private static String evened(String text) {
            String stripped = text.strip();
            boolean even = true;
            for (int i = 0; i < stripped.length() && even; i++) {
                char c = stripped.charAt(i);
                even = c > ' ' || (c == ' ' && stripped.charAt(i + 1) > ' ');
            }
            return even ? stripped : stripped.replaceAll("\\s+", " ");
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("Every Java has SHA-256", e);
            }
        }
    }
}
