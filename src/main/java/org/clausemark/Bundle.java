package org.clausemark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.importing.Importer;
import org.clausemark.importing.flow.ImportException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What ships inside the program: the declaration and a codebook for it. */
public final class Bundle {
    private static final String FOLDER = "declaration/";
    private static final String FILE = "shanghai-declaration.txt";
    private static final String ID = "shanghai-declaration-on-global-ai-governance";
    private static final Imprint IMPRINT = new Imprint(
            "Shanghai Declaration on Global AI Governance",
            "en",
            "English web text, July 2024",
            LocalDate.of(2024, 7, 4),
            "Xinhua News Agency");

    private Bundle() {}

    /** The declaration, made from the shipped file as any other file would be, under the imprint it is cited by. */
    public static Document declaration() {
        try {
            return new Importer().readPlain(FILE, declarationSource(), ID, IMPRINT);
        } catch (ImportException e) {
            throw new IllegalStateException("The shipped declaration cannot be read", e);
        }
    }

    /** The declaration's file, byte for byte as it was found. */
    public static byte[] declarationSource() {
        return resource(FILE);
    }

    /** The name of the declaration's file. */
    public static String declarationFileName() {
        return FILE;
    }

    /** The fourteen themes that come with the declaration, T01 to T14, as a codebook to begin with; unmodifiable. */
    public static List<Theme> codebook() {
        List<Theme> themes = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), resource("themes.json"))) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    themes.add(theme(json, themes.size()));
                }
            }
        }
        return List.copyOf(themes);
    }

    /** Reads one object; the members that are not part of a theme are for the tests. */
    private static Theme theme(JsonParser json, int position) {
        String id = "";
        String name = "";
        String colour = "";
        String definition = "";
        List<String> terms = new ArrayList<>();
        for (String member = json.nextName(); member != null; member = json.nextName()) {
            json.nextToken();
            switch (member) {
                case "id" -> id = json.getString();
                case "name" -> name = json.getString();
                case "colour" -> colour = json.getString();
                case "definition" -> definition = json.getString();
                case "terms" -> {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        terms.add(json.getString());
                    }
                }
                default -> json.skipChildren();
            }
        }
        return Theme.named(id, name, colour, position).withMeaning(definition, terms);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Bundle.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The program's files are incomplete: " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
