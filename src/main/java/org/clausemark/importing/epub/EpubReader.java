package org.clausemark.importing.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Source;
import org.clausemark.importing.html.HtmlBook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads books for electronic readers, of the second and third version: their pages in reading order. */
public final class EpubReader {
    /** How fonts are hidden, which is no protection of the text. */
    private static final Set<String> OF_FONTS =
            Set.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

    private EpubReader() {}

    /**
     * Reads a book.
     *
     * @throws ImportException if it is too large, protected, laid out in fixed pages or has no description
     */
    public static Source read(String fileName, byte[] bytes) throws ImportException {
        Archive archive = Archive.of(fileName, bytes);
        if (isProtected(archive)) {
            throw new ImportException(fileName + " is protected against copying and was not opened.");
        }
        List<String> warnings = new ArrayList<>();
        String path = descriptionPath(archive);
        Document opf = path == null ? null : Xml.read(archive.part(path));
        if (path == null || opf == null) {
            throw new ImportException(fileName + " does not say which pages it has and was not opened.");
        }
        Description description = Description.of(opf, path);
        if (description.fixed() || isFixedForApple(archive)) {
            throw new ImportException(
                    fileName + " has pages of fixed layout, which cannot be read as text, and was not opened.");
        }
        if (archive.isDamaged()) {
            warnings.add("The file is damaged; what stands in its last part may be missing.");
        }
        HtmlBook book = book(archive, description, warnings);
        Contents contents = Contents.of(archive, description);
        return book.source(description.facts(), contents.chapters(), contents.pages(), warnings);
    }

    private static HtmlBook book(Archive archive, Description description, List<String> warnings) {
        HtmlBook book = new HtmlBook(Paths::resolve);
        int missing = 0;
        for (String page : description.pages()) {
            byte[] bytes = archive.part(page);
            if (bytes == null || bytes.length == 0) {
                missing += page.toLowerCase(Locale.ROOT).matches(".*\\.(?:svg|jpe?g|png|gif)") ? 0 : 1;
            } else if (!book.add(page, bytes)) {
                missing++;
            }
        }
        if (description.contents() != null) {
            book.withoutContents(description.contents());
        }
        if (missing == 1) {
            warnings.add("One part of the book is missing or could not be read.");
        } else if (missing > 1) {
            warnings.add(missing + " parts of the book are missing or could not be read.");
        }
        return book;
    }

    private static @Nullable String descriptionPath(Archive archive) {
        Document container = Xml.read(archive.part("META-INF/container.xml"));
        if (container != null) {
            for (Element root : Xml.all(container, "rootfile")) {
                String path = Paths.resolve("", root.attr("full-path"));
                if (archive.part(path) != null) {
                    return path;
                }
            }
        }
        return archive.ending(".opf");
    }

    private static boolean isProtected(Archive archive) {
        Document encryption = Xml.read(archive.part("META-INF/encryption.xml"));
        if (encryption == null) {
            return false;
        }
        for (Element data : Xml.all(encryption, "EncryptedData")) {
            for (Element method : Xml.all(data, "EncryptionMethod")) {
                if (!OF_FONTS.contains(method.attr("Algorithm"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFixedForApple(Archive archive) {
        Document options = Xml.read(archive.part("META-INF/com.apple.ibooks.display-options.xml"));
        return options != null
                && Xml.all(options, "option").stream()
                        .anyMatch(option -> option.attr("name").equals("fixed-layout")
                                && option.text().strip().equals("true"));
    }
}
