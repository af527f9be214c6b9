package org.clausemark.codebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.clausemark.Bundle;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.clausemark.exporting.ExportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codebooks go out and come back; what is broken or hostile changes nothing and is told in one sentence. */
class CodebookFileTest {
    private static final Path SCHEMA = Path.of("../shared/standards/refi-qda/Codebook.xsd");

    private static final Theme LAW = Theme.named("5d1c54a4-8a0e-4a94-8a6c-3f9a0b1f6a01", "Law & “order”", "#336699", 0)
            .withMeaning("What <binds>", List.of("shall", "应"))
            .withMemo("See *art. 3*")
            .withKey("l");
    private static final Theme SOFT =
            Theme.named("soft", "Soft law 软法", "#993366", 0).at(LAW.id(), 0);

    @TempDir
    private Path folder;

    @Test
    void ourOwnFormatHoldsAllOfATheme() throws Exception {
        Path file = folder.resolve("book.json");
        CodebookFile.write(List.of(LAW, SOFT), file, false);
        assertThat(CodebookFile.read(file, List.of())).containsExactly(LAW, SOFT.at(LAW.id(), 1));
        assertThatThrownBy(() -> CodebookFile.write(List.of(LAW), file, false))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void theExchangeFormatHoldsTheTreeWithNamesColoursAndDefinitions() throws Exception {
        Path file = folder.resolve("book.qdc");
        CodebookFile.write(List.of(LAW, SOFT), file, false);
        List<Theme> back = CodebookFile.read(file, List.of());
        assertThat(back)
                .extracting(Theme::name, Theme::colour, Theme::definition, Theme::parent)
                .containsExactly(
                        tuple(LAW.name(), "#336699", "What <binds>", null),
                        tuple(SOFT.name(), "#993366", "", LAW.id()));
        // Brought in where they came from, the themes are the same ones and keep what the format has no room for.
        assertThat(CodebookFile.read(file, List.of(LAW, SOFT))).containsExactly(LAW, SOFT);
    }

    @Test
    void theExchangeFormatFollowsItsSchema() throws Exception {
        assumeTrue(Files.exists(SCHEMA), "the shared folder with the schema is missing");
        Path file = folder.resolve("book.qdc");
        Theme strange = Theme.named("x", "a\u0001b\uD83D\uDE00 ]]> &lt;", "#000000", 3)
                .withMeaning("\u0000 two\nlines", List.of());
        List<Theme> all = new ArrayList<>(Bundle.codebook());
        all.addAll(List.of(LAW, SOFT, strange));
        CodebookFile.write(new ThemeTree(all).order(), file, false);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMA.toFile())
                .newValidator()
                .validate(new StreamSource(file.toFile()));
        assertThat(CodebookFile.read(file, List.of())).hasSize(17);
    }

    @Test
    void aCodebookOfAnotherProgramIsFittedIn() throws Exception {
        Path file = file("theirs.qdc", """
                <?xml version="1.0" encoding="utf-8"?>
                <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Another program"><Codes>
                <Code guid="{3E4B5B33-3F4E-4E6B-9C45-2E5F6B4C0A11}" name="Privacy" isCodable="true" color="#f00">
                  <Code guid="3e4b5b33-3f4e-4e6b-9c45-2e5f6b4c0a12" name="Positive" isCodable="true"/>
                </Code>
                <Code guid="3e4b5b33-3f4e-4e6b-9c45-2e5f6b4c0a13" name="Safety" isCodable="false">
                  <Description>Of people</Description>
                  <Code guid="3e4b5b33-3f4e-4e6b-9c45-2e5f6b4c0a14" name="Positive" isCodable="true"/>
                </Code></Codes><Sets/></CodeBook>""");
        Theme privacy = Theme.named("T06", "privacy", "#123456", 4).withMeaning("Ours", List.of("personal"));
        List<Theme> in = CodebookFile.read(file, List.of(privacy));
        assertThat(in)
                .extracting(Theme::name, Theme::colour, Theme::definition, Theme::position)
                .startsWith(tuple("Privacy", "#ff0000", "Ours", 4));
        assertThat(in.getFirst().id()).isEqualTo("T06");
        assertThat(in.getFirst().terms()).containsExactly("personal");
        assertThat(in)
                .extracting(Theme::name, Theme::parent)
                .containsExactly(
                        tuple("Privacy", null),
                        tuple("Positive", "T06"),
                        tuple("Safety", null),
                        tuple("Positive (Safety)", in.get(2).id()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty.json      |                                                        | not a codebook
            list.json       | []                                                     | not a codebook
            other.json      | {"themes":[{"name":"A"}]}                              | not a codebook
            cut.json        | {"format":"clausemark-codebook","themes":[{"name":"A"  | not a whole JSON
            newer.json      | {"format":"clausemark-codebook","version":2}           | another version
            none.json       | {"format":"clausemark-codebook","version":1}           | no themes
            blank.json      | {"format":"clausemark-codebook","themes":[{"name":" "}]} | has no name
            colour.json     | {"format":"clausemark-codebook","themes":[{"name":"A","colour":"red"}]} | no colour
            key.json        | {"format":"clausemark-codebook","themes":[{"name":"A","key":"too long"}]} | no shortcut
            lost.json       | {"format":"clausemark-codebook","themes":[{"name":"A","parent":"B"}]} | not there
            self.json       | {"format":"clausemark-codebook","themes":[{"id":"a","name":"A","parent":"a"}]} | circle
            twice.json      | {"format":"clausemark-codebook","themes":[{"id":"a","name":"A"},{"id":"a","name":"B"}]} | twice
            odd.json        | {"format":"clausemark-codebook","themes":[[[]]]}       | not a codebook
            empty.qdc       |                                                        | not a whole XML
            html.qdc        | <html/>                                                | not a REFI-QDA codebook
            other.qdc       | <CodeBook/>                                            | not a REFI-QDA codebook
            cut.qdc         | <CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes>     | not a whole XML
            bare.qdc        | <CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Code name='A'/><Code name='B'/></CodeBook> | have no id
            none.qdc        | <CodeBook xmlns='urn:QDA-XML:codebook:1.0'/>           | no themes
            """)
    void whatIsNoCodebookIsTold(String name, String content, String sentence) throws IOException {
        Path file = file(name, content == null ? "" : content);
        assertThatThrownBy(() -> CodebookFile.read(file, List.of()))
                .isInstanceOf(CodebookException.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(name);
    }

    @Test
    void aCircleThroughAThemeThatTheFileDoesNotNameIsTold() throws IOException {
        // Among the present themes, the last is under the first; in the file the first is under the second.
        List<Theme> present = List.of(
                Theme.named("a", "A", "#000000", 0),
                Theme.named("c", "C", "#000000", 1).at("b", 1),
                Theme.named("b", "B", "#000000", 2).at("a", 2));
        Path file = file(
                "circle.json",
                "{\"format\":\"clausemark-codebook\",\"themes\":"
                        + "[{\"id\":\"c\",\"name\":\"C\"},{\"id\":\"a\",\"name\":\"A\",\"parent\":\"c\"}]}");
        assertThatThrownBy(() -> CodebookFile.read(file, present)).hasMessageContaining("circle");
    }

    @Test
    void aShortcutStaysWithTheThemeThatHasIt() throws Exception {
        Path file = file(
                "keys.json",
                "{\"format\":\"clausemark-codebook\",\"themes\":[{\"name\":\"A\",\"key\":\"L\"},"
                        + "{\"name\":\"B\",\"key\":\"x\"},{\"name\":\"C\",\"key\":\"X\"}]}");
        assertThat(CodebookFile.read(file, List.of(LAW)))
                .extracting(Theme::name, Theme::key)
                .containsExactly(tuple("A", ""), tuple("B", "x"), tuple("C", ""));
        // A file that was written from this codebook brings each its own again.
        Path same = folder.resolve("same.json");
        CodebookFile.write(List.of(LAW), same, false);
        assertThat(CodebookFile.read(same, List.of(LAW))).containsExactly(LAW);
    }

    @Test
    void namesAreOneLineAndNeverTooLong() throws Exception {
        String longest = "y".repeat(Theme.LONGEST_NAME);
        Path file = file(
                "names.json",
                ("{\"format\":\"clausemark-codebook\",\"themes\":[{\"id\":\"1\",\"name\":\" A\\n\\tb \"},"
                                + "{\"id\":\"2\",\"name\":\"LONG\"},{\"id\":\"3\",\"name\":\"LONG\"},"
                                + "{\"id\":\"4\",\"name\":\"E\\u0301\"},{\"id\":\"5\",\"name\":\"\\u00c9\"}]}")
                        .replace("LONG", longest));
        List<Theme> in = CodebookFile.read(file, List.of());
        assertThat(in)
                .extracting(Theme::name)
                .startsWith("A b", longest)
                .allMatch(n -> n.length() <= Theme.LONGEST_NAME);
        assertThat(in).extracting(t -> Theme.folded(t.name())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE CodeBook [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
                "<!DOCTYPE CodeBook SYSTEM 'file:///etc/passwd'>",
                "<!DOCTYPE CodeBook [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
            })
    void nothingIsUnfoldedAndNothingElseIsRead(String type) throws IOException {
        Path file = file(
                "hostile.qdc",
                type + "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes><Code guid='a' name='&b;&a;'"
                        + " isCodable='true'/></Codes></CodeBook>");
        assertThatThrownBy(() -> CodebookFile.read(file, List.of())).isInstanceOf(CodebookException.class);
    }

    @Test
    void whatIsTooMuchIsTold() throws IOException {
        Path deep = file(
                "deep.qdc",
                "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes>"
                        + "<Code guid='a' name='A' isCodable='true'>".repeat(100_000));
        assertThatThrownBy(() -> CodebookFile.read(deep, List.of())).hasMessageContaining("under each other");
        Path large = folder.resolve("large.json");
        Files.write(large, new byte[CodebookFile.LARGEST + 1]);
        assertThatThrownBy(() -> CodebookFile.read(large, List.of())).hasMessageContaining("larger than 10 MB");
        assertThatThrownBy(() -> CodebookFile.read(folder.resolve("none.json"), List.of()))
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> CodebookFile.read(folder, List.of())).hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            after.json   | {"format":"clausemark-codebook","themes":[{"name":"A"}]} more          | “after.json”
            larger.json  | {"format":"clausemark-codebook","version":99999999999,"themes":[5]}    | another version
            openapi.json | {"version":3,"themes":[]}                                              | not a codebook
            unseen.json  | {"format":"clausemark-codebook","themes":[{"name":"\\u200b\\u3164"}]}   | has no name
            half.json    | {"format":"clausemark-codebook","themes":[{"name":"A","memo":"\\ud800"}]} | broken character
            nul.json     | {"format":"clausemark-codebook","themes":[{"name":"A","terms":["\\u0000"]}]} | broken character
            """)
    void whatWouldNotComeBackIsTold(String name, String content, String sentence) throws IOException {
        whatIsNoCodebookIsTold(name, content, sentence);
    }

    @Test
    void aSentenceStaysASentenceWhateverTheFileSays() throws IOException {
        String long1 = "k\\n".repeat(100_000);
        for (String theme : List.of(
                "{'name':'A','colour':'" + long1 + "'}",
                "{'name':'A','key':'" + long1 + "'}",
                "{'name':'A','parent':'" + long1 + "'}",
                "{'id':'" + long1 + "','name':'A'},{'id':'" + long1 + "','name':'B'}")) {
            Path file =
                    file("long.json", ("{'format':'clausemark-codebook','themes':[" + theme + "]}").replace('\'', '"'));
            assertThatThrownBy(() -> CodebookFile.read(file, List.of()))
                    .isInstanceOf(CodebookException.class)
                    .extracting(Throwable::getMessage, STRING)
                    .hasSizeLessThan(200)
                    .doesNotContain("\n");
        }
    }

    @Test
    void namesAndIdsAreTakenInAsTheLibraryKeepsThem() throws Exception {
        Path file = file("odd.json", """
                {"format":"clausemark-codebook","themes":[
                {"id":"a\\ud800","name":"a\\u0000\\nb\\u202ec"},{"id":"\\u0007","name":"caf\\u00e9"},{"id":"x","name":"cafe\\u0301"}]}
                """);
        List<Theme> themes = CodebookFile.read(file, List.of());
        assertThat(themes).extracting(Theme::name).containsExactly("a bc", "caf\u00e9", "cafe\u0301 (2)");
        assertThat(themes)
                .extracting(Theme::id)
                .doesNotContain("a\ud800", "\u0007")
                .contains("x");
    }

    @Test
    @Timeout(30)
    void aPipeIsNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe.json");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        assertThatThrownBy(() -> CodebookFile.read(pipe, List.of())).hasMessageContaining("not an ordinary file");
    }

    /** It took three minutes when every theme's colour was held against every other one's. */
    @ParameterizedTest
    @ValueSource(strings = {"name", "same"})
    @Timeout(30)
    void tenThousandThemesComeIn(String kind) throws Exception {
        String themes = IntStream.range(0, CodebookFile.MOST)
                .mapToObj(i -> "{\"id\":\"%d\",\"name\":\"%s\"}".formatted(i, kind.equals("same") ? "N" : "N" + i))
                .collect(Collectors.joining(","));
        Path file = file("many.json", "{\"format\":\"clausemark-codebook\",\"themes\":[" + themes + "]}");
        assertThat(CodebookFile.read(file, List.of()))
                .hasSize(CodebookFile.MOST)
                .extracting(theme -> Theme.folded(theme.name()))
                .doesNotHaveDuplicates();
    }

    private Path file(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(UTF_8));
    }
}
