package org.zhuanban.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuanban.input.InputFault;

/** JSON as text and as trees of maps, lists, texts, numbers, truth values and nulls. */
final class JsonText {
  /** The maximum number of characters of a document. */
  static final int LONGEST = 8_000_000;

  private static final int DEEPEST = 100;

  /** The number of characters of a document that a fault shows. */
  private static final int SHOWN = 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST)
                  .build())
          .build();

  private final JsonParser json;

  private JsonText(JsonParser json) {
    this.json = json;
  }

  /** Parses a document; places begin with its root. */
  static @Nullable Object parse(String root, String text) {
    if (text.length() > LONGEST) {
      throw InputFault.LENGTH.at(root, LONGEST, text.length());
    }
    try (JsonParser json = JSON.createParser(text)) {
      JsonText reading = new JsonText(json);
      if (json.nextToken() == null) {
        throw InputFault.MISSING.at(root);
      }
      Object tree = reading.value(root);
      if (json.nextToken() != null) {
        throw malformed(root, text, json.currentTokenLocation());
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw malformed(root, text, e.getLocation());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuntimeException malformed(
      String root, String text, @Nullable JsonLocation location) {
    JsonLocation at = location == null ? JsonLocation.NA : location;
    int from = (int) Math.max(0, Math.min(text.length(), at.getCharOffset()));
    return InputFault.FORM.at(
        "%s (%s:%s)".formatted(root, at.getLineNr(), at.getColumnNr()),
        "{\"name\":\"value\"}",
        text.substring(from, Math.min(text.length(), from + SHOWN)));
  }

  private @Nullable Object value(String place) throws IOException {
    JsonToken token = json.currentToken();
    return switch (token) {
      case START_OBJECT -> object(place);
      case START_ARRAY -> list(place);
      case VALUE_NUMBER_INT -> integer(json.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> new BigDecimal(json.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> json.getText();
    };
  }

  private static Object integer(BigInteger number) {
    return number.bitLength() < Long.SIZE
        ? (Object) number.longValueExact()
        : new BigDecimal(number);
  }

  private Map<String, @Nullable Object> object(String place) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (object.containsKey(name)) {
        throw InputFault.REPEATED.at(place, name);
      }
      json.nextToken();
      object.put(name, value(place + "." + name));
    }
    return object;
  }

  private List<@Nullable Object> list(String place) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(place + "[" + list.size() + "]"));
    }
    return list;
  }

  /** Writes a tree without white space. */
  static String compact(@Nullable Object tree) {
    return written(tree, false);
  }

  /** Writes a tree with a line for each field, ended by a line break. */
  static String indented(@Nullable Object tree) {
    return written(tree, true) + "\n";
  }

  private static String written(@Nullable Object tree, boolean indented) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      if (indented) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      }
      write(json, tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, @Nullable Object tree) throws IOException {
    if (tree instanceof Map<?, ?> object) {
      json.writeStartObject();
      for (Map.Entry<?, ?> field : object.entrySet()) {
        json.writeFieldName((String) field.getKey());
        write(json, field.getValue());
      }
      json.writeEndObject();
    } else if (tree instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(json, element);
      }
      json.writeEndArray();
    } else {
      json.writePOJO(tree);
    }
  }
}
