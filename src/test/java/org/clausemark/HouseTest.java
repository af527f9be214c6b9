package org.clausemark;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house. Each says why, because a rule without its reason is only in the way. */
class HouseTest {
    private static final String ROOT = "org.clausemark";

    /** All rooms but the two through which people come in. */
    private static final List<String> INNER = List.of(
            "notebook",
            "library",
            "anchoring",
            "finding",
            "theming",
            "annotation",
            "document",
            "importing",
            "codebook",
            "exporting");

    /** Which rooms a room may use besides itself. A room that is not named here does not exist. */
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("document", List.of()),
            Map.entry("annotation", List.of("document")),
            Map.entry("anchoring", List.of("document")),
            Map.entry("finding", List.of("document")),
            Map.entry("theming", List.of("annotation", "document")),
            Map.entry("library", List.of("finding", "annotation", "document")),
            Map.entry("notebook", List.of("library", "anchoring", "annotation", "document")),
            Map.entry("importing", List.of("annotation", "document")),
            Map.entry("exporting", List.of("theming", "annotation", "document")),
            Map.entry("codebook", List.of("annotation", "exporting")),
            Map.entry("ui", INNER),
            Map.entry("cli", INNER)));

    /**
     * Which libraries stay in which rooms, so that replacing one means changing one room. The empty name is the
     * composition root, which starts JavaFX and hands the window its stage.
     */
    private static final Map<String, List<String>> ONLY_IN = new TreeMap<>(Map.ofEntries(
            Map.entry("java.sql..", List.of("library..")),
            Map.entry("org.sqlite..", List.of("library..")),
            Map.entry("org.apache.pdfbox..", List.of("importing.pdf..", "exporting.pdf..")),
            Map.entry("org.apache.poi..", List.of("importing.word..")),
            Map.entry("com.openhtmltopdf..", List.of("exporting.pdf..")),
            Map.entry("org.commonmark..", List.of("importing..", "ui.notes..")),
            Map.entry("org.jsoup..", List.of("importing..")),
            Map.entry("com.ibm.icu..", List.of("ui.reading..", "importing.text..")),
            Map.entry("opennlp..", List.of("theming..")),
            Map.entry("picocli..", List.of("cli..")),
            Map.entry("org.dhatim..", List.of("exporting.table..")),
            Map.entry("org.apache.commons.csv..", List.of("exporting.table..")),
            Map.entry("javafx.scene..", List.of("ui..")),
            Map.entry("javafx.stage..", List.of("ui..", "")),
            Map.entry("javafx.application..", List.of("ui..", "")),
            Map.entry("javafx.concurrent..", List.of("ui..")),
            Map.entry("javafx.beans..", List.of("ui..", "notebook..")),
            Map.entry("javafx.collections..", List.of("ui..", "notebook..")),
            Map.entry("javafx.event..", List.of("ui..", "notebook..")),
            Map.entry("javafx.util..", List.of("ui..", "notebook..")),
            Map.entry("org.controlsfx..", List.of("ui..")),
            Map.entry("atlantafx..", List.of("ui..")),
            Map.entry("org.kordamp.ikonli..", List.of("ui.."))));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> eachRoomUsesOnlyWhatItMay() {
        return MAY_USE.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey() + " may use " + room.getValue(), () -> {
                    String[] allowed = Stream.concat(Stream.of(room.getKey()), room.getValue().stream())
                            .map(HouseTest::withSubpackages)
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(withSubpackages(room.getKey()))
                            .should()
                            .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                            .because("what a room may use is the map of the program")
                            .check(HOUSE);
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachLibraryStaysInItsRooms() {
        return ONLY_IN.entrySet().stream()
                .map(library -> DynamicTest.dynamicTest(library.getKey() + " only in " + library.getValue(), () -> {
                    String[] rooms = library.getValue().stream()
                            .map(room -> room.isEmpty() ? ROOT : ROOT + "." + room)
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(rooms)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(library.getKey())
                            .because("a library that stays in its room can be replaced there")
                            .check(HOUSE);
                }));
    }

    @Test
    void everyClassLivesInARoom() {
        List<String> rooms = Stream.concat(
                        Stream.of(ROOT), MAY_USE.keySet().stream().map(room -> ROOT + "." + room))
                .toList();
        assertThat(HOUSE)
                .allSatisfy(type -> assertThat(rooms)
                        .anyMatch(room -> type.getPackageName().equals(room)
                                || (!room.equals(ROOT) && type.getPackageName().startsWith(room + "."))));
    }

    @Test
    void noPackagesFormACircle() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("packages in a circle can only be understood, tested and changed together")
                .check(HOUSE);
    }

    @Test
    void nothingIsNamedAfterHavingNoName() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)(\\$.*)?")
                .because("such a name says that nobody knew what the class is")
                .check(HOUSE);
    }

    @Test
    void nothingUsesTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..")
                        .or(nameMatching("java\\.net\\.(.*Socket|.*Socket(Impl)?|.*URLConnection|InetAddress"
                                + "|Inet.*|NetworkInterface|Proxy.*|Authenticator|URLClassLoader)"))
                        .or(nameMatching("java\\.nio\\.channels\\.(Datagram|AsynchronousS.*Socket|Multicast).*")))
                .because("what is read and noted stays on the reader's machine")
                .check(HOUSE);
    }

    /** A URL of ours names something in the program itself. */
    @Test
    void noAddressIsOpened() {
        noClasses()
                .should()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "getContent")
                .because("what is read and noted stays on the reader's machine")
                .check(HOUSE);
    }

    @Test
    void noFileIsTooLongToRead() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            Map<Path, Long> lengths = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file, HouseTest::lines));
            assertThat(lengths).isNotEmpty();
            assertThat(lengths)
                    .as("a file of more than 500 lines does more than one thing")
                    .allSatisfy((file, lines) -> assertThat(lines).isLessThanOrEqualTo(500));
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withSubpackages(String room) {
        return ROOT + "." + room + "..";
    }
}
