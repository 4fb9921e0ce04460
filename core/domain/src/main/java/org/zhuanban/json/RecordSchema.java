package org.zhuanban.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhuanban.command.Command;
import org.zhuanban.engine.wire.Bounds;
import org.zhuanban.engine.wire.Shape;

/**
 * JSON Schemas (draft 2020-12) of the trees that {@link RecordReader} reads, with a definition for
 * each type.
 *
 * @since 0.1
 */
public final class RecordSchema {
  /** The name of the definition of a command with its name. */
  static final String COMMAND = "Command";

  /** The dialect of the schemas. */
  static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private static final String TYPE = "type";
  private static final String STRING = "string";

  private final Map<String, Object> definitions = new TreeMap<>();

  private final List<String> preset;

  RecordSchema(List<String> preset) {
    this.preset = preset;
  }

  /**
   * Describes the form of a record.
   *
   * @param type the type of the record
   * @param id the identifier of the schema, such as {@code urn:zhuanban:catalogue:1}
   * @param title the title of the schema
   * @param preset the components that may be left out besides, as {@code ApprovalItem.correction}
   * @return the JSON Schema
   */
  public static String of(
      Class<? extends Record> type, String id, String title, List<String> preset) {
    RecordSchema records = new RecordSchema(preset);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DRAFT);
    schema.put("$id", id);
    schema.put("title", title);
    schema.putAll(records.reference(type));
    schema.put("$defs", records.definitions);
    return JsonText.indented(schema);
  }

  /** {@return the definitions of all types that were referred to, by name} */
  Map<String, Object> definitions() {
    return definitions;
  }

  /** Refers to a definition. */
  static Map<String, Object> reference(String name) {
    return Map.of("$ref", "#/$defs/" + name);
  }

  /** Refers to the definition of a record, which is added if it is not there. */
  Map<String, Object> reference(Class<?> type) {
    String name = RecordReader.name(type);
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, type.isEnum() ? constants(type) : record(type));
    }
    return reference(name);
  }

  /** The fields of a record: their schemas, and which of them must be given. */
  private Map<String, Object> record(Class<?> type) {
    Shape shape = Shape.of(type);
    Map<String, Object> fields = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (int i = 0; i < shape.size(); i++) {
      Map<String, Object> schema = value(shape.content(i));
      fields.put(
          shape.name(i),
          shape.optional(i) ? Map.of("anyOf", List.of(schema, Map.of(TYPE, "null"))) : schema);
      if (!shape.optional(i)
          && !shape.list(i)
          && !RecordReader.mayBeLeftOut(shape.content(i))
          && !preset.contains(RecordReader.name(type) + "." + shape.name(i))) {
        required.add(shape.name(i));
      }
    }
    return object(fields, required);
  }

  /** An object without other fields. */
  static Map<String, Object> object(Map<String, Object> fields, List<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(TYPE, "object");
    schema.put("properties", fields);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  private Map<String, Object> value(Type type) {
    if (type instanceof ParameterizedType list) {
      return ordered(
          TYPE, "array", "items", value(list.getActualTypeArguments()[0]), "maxItems", Bounds.MOST);
    }
    Class<?> raw = (Class<?>) type;
    if (raw == Command.class) {
      return reference(COMMAND);
    } else if (raw == String.class) {
      return ordered(TYPE, STRING, "maxLength", Bounds.LONGEST);
    } else if (raw == boolean.class || raw == Boolean.class) {
      return ordered(TYPE, "boolean");
    } else if (raw == LocalDate.class) {
      return ordered(TYPE, STRING, "format", "date");
    } else if (raw == LocalDateTime.class) {
      return ordered(TYPE, STRING, "pattern", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$");
    } else if (raw == BigDecimal.class) {
      return ordered(TYPE, List.of(STRING, "number"));
    }
    return raw.isRecord() || raw.isEnum() ? reference(raw) : ordered(TYPE, "integer");
  }

  private static Map<String, Object> constants(Class<?> type) {
    return ordered(
        "oneOf",
        Arrays.stream(type.getEnumConstants())
            .map(Enum.class::cast)
            .map(each -> constant(each.name(), Labels.of(each)))
            .toList());
  }

  /** A constant with its labels, if it has any. */
  static Map<String, Object> constant(String code, Labels labels) {
    return labels.text().isEmpty()
        ? ordered("const", code)
        : ordered("const", code, "title", labels.text());
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
