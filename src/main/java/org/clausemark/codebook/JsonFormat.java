package org.clausemark.codebook;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.clausemark.annotation.Theme;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Our own format: {@code {"format":"clausemark-codebook","version":1,"themes":[…]}}, a theme being {@code
 * {"id","name","colour","parent","definition","terms":[…],"memo","key"}} of which only the name is needed. Members that
 * are not known are passed over.
 */
final class JsonFormat {
    private static final String FORMAT = "clausemark-codebook";
    private static final int VERSION = 1;
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonFormat() {}

    static byte[] written(List<Theme> themes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        try (JsonGenerator json = FACTORY.createGenerator(pretty, out)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeNumberProperty("version", VERSION);
            json.writeName("themes");
            json.writeStartArray();
            for (Theme theme : themes) {
                json.writeStartObject();
                json.writeStringProperty("id", theme.id());
                json.writeStringProperty("name", theme.name());
                json.writeStringProperty("colour", theme.colour());
                json.writeStringProperty("parent", theme.parent());
                json.writeStringProperty("definition", theme.definition());
                json.writeName("terms");
                json.writeStartArray();
                theme.terms().forEach(json::writeString);
                json.writeEndArray();
                json.writeStringProperty("memo", theme.memo());
                json.writeStringProperty("key", theme.key());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    static List<Code> read(String file, byte[] bytes) throws CodebookException {
        List<Code> codes = new ArrayList<>();
        boolean ours = false;
        boolean known = true;
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw foreign(file);
            }
            for (String member = json.nextName(); member != null; member = json.nextName()) {
                JsonToken value = json.nextToken();
                if (member.equals("format")) {
                    ours = FORMAT.equals(json.getString());
                } else if (member.equals("version")) {
                    // As text, for a number may be larger than any type.
                    known = String.valueOf(VERSION).equals(text(json));
                } else if (member.equals("themes") && ours && !known) {
                    break;
                } else if (member.equals("themes") && value == JsonToken.START_ARRAY) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        codes.add(code(file, json));
                        if (codes.size() > CodebookFile.MOST) {
                            throw new CodebookException("“" + file + "” has more than 10,000 themes.");
                        }
                    }
                } else {
                    json.skipChildren();
                }
            }
            if (known && json.nextToken() != null) {
                throw new CodebookException("“" + file + "” goes on after its end, and was not brought in.");
            }
        } catch (JacksonException e) {
            throw new CodebookException("“" + file + "” is not a whole JSON file.", e);
        }
        if (!ours) {
            throw foreign(file);
        }
        if (!known) {
            throw new CodebookException("“" + file + "” was written by another version of Clausemark, whose codebooks"
                    + " this one does not know.");
        }
        return codes;
    }

    private static Code code(String file, JsonParser json) throws CodebookException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw foreign(file);
        }
        String id = "";
        String parent = null;
        String name = "";
        String colour = "";
        String definition = "";
        List<String> terms = new ArrayList<>();
        String memo = "";
        String key = "";
        for (String member = json.nextName(); member != null; member = json.nextName()) {
            JsonToken value = json.nextToken();
            if (member.equals("terms") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    terms.add(text(json));
                }
                continue;
            }
            switch (member) {
                case "id" -> id = text(json);
                case "parent" -> parent = value == JsonToken.VALUE_NULL ? null : text(json);
                case "name" -> name = text(json);
                case "colour" -> colour = colour(file, text(json));
                case "definition" -> definition = text(json);
                case "memo" -> memo = text(json);
                case "key" -> key = text(json);
                default -> json.skipChildren();
            }
        }
        return new Code(id.isEmpty() ? name : id, parent, name, colour, definition, terms, memo, key);
    }

    private static String text(JsonParser json) {
        if (json.currentToken() == JsonToken.START_ARRAY || json.currentToken() == JsonToken.START_OBJECT) {
            json.skipChildren();
            return "";
        }
        @Nullable String text = json.currentToken() == JsonToken.VALUE_NULL ? null : json.getString();
        return text == null ? "" : text;
    }

    private static String colour(String file, String colour) throws CodebookException {
        if (colour.isEmpty() || colour.matches("#[0-9a-fA-F]{6}")) {
            return colour;
        }
        throw new CodebookException("“" + file + "” was not brought in: “" + Merging.told(colour) + "” is no colour.");
    }

    private static CodebookException foreign(String file) {
        return new CodebookException("“" + file + "” is not a codebook of Clausemark.");
    }
}
