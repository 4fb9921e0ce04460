package org.zhuanban.engine.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhuanban.command.FreeText;

/**
 * Encodes records as canonical JSON in UTF-8 and decodes them strictly.
 *
 * <p>A record has one form: its components in their order, without empty optional ones, without
 * empty lists and without white space. A decoded form must have every component that is neither
 * optional nor a list, and no other field. The order of fields and white space do not matter then.
 * So a record can get another list or optional component: earlier forms stay readable. A command
 * that is sent again after that still has the same form. Known component types are text, {@code
 * int}, {@code long}, {@code boolean}, {@link BigDecimal}, {@link LocalDate}, {@link LocalDateTime}
 * in whole seconds, enums, records, and {@link List}s and {@link Optional}s of them.
 *
 * <p>A {@link FreeText} is part of the form, or is stored beside the record. In the second case an
 * object with the only field {@code aside} identifies it. Empty texts are always part of the form.
 */
public final class RecordCodec {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final String ASIDE = "aside";

  private RecordCodec() {}

  /**
   * Encodes a record with its free texts.
   *
   * @param value a record of known component types
   * @return the canonical form
   * @throws IllegalArgumentException if a component is of an unknown type
   */
  public static byte[] encode(Record value) {
    return written(value, null);
  }

  /**
   * Encodes a record without its free texts.
   *
   * @param value a record of known component types
   * @param aside stores a free text beside the record, and returns its placeholder
   * @return the canonical form
   * @throws IllegalArgumentException if a component is of an unknown type
   */
  public static byte[] encode(Record value, UnaryOperator<String> aside) {
    return written(value, aside);
  }

  /**
   * Lists the free texts of a record, without empty ones.
   *
   * @param value a record of known component types
   * @return the texts in the order of their storage
   * @throws IllegalArgumentException if a component is of an unknown type
   */
  public static List<String> freeTexts(Record value) {
    List<String> texts = new ArrayList<>();
    written(
        value,
        text -> {
          texts.add(text);
          return text;
        });
    return texts;
  }

  /**
   * Erases the free texts of a record.
   *
   * @param value a record of known component types
   * @param <T> the record
   * @return a copy with {@link FreeText#ERASED} for each
   */
  public static <T extends Record> T erased(T value) {
    @SuppressWarnings("unchecked")
    Class<T> type = (Class<T>) value.getClass();
    return decode(type, written(value, text -> ""), place -> FreeText.ERASED);
  }

  /**
   * Lists a record and the records that it contains, each before its own parts.
   *
   * @param value a record of known component types
   * @return the records
   */
  public static List<Record> parts(Record value) {
    List<Record> parts = new ArrayList<>();
    addParts(value, parts);
    return parts;
  }

  private static void addParts(Object value, List<Record> parts) {
    if (value instanceof Record record) {
      parts.add(record);
      Shape shape = Shape.of(record.getClass());
      for (int i = 0; i < shape.size(); i++) {
        addParts(shape.part(record, i), parts);
      }
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(part -> addParts(part, parts));
    } else if (value instanceof List<?> list) {
      list.forEach(part -> addParts(part, parts));
    }
  }

  private static byte[] written(Record value, @Nullable UnaryOperator<String> aside) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      write(json, value, aside, false);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot write " + value.getClass().getName(), e);
    }
    return bytes.toByteArray();
  }

  /**
   * Decodes a record with its free texts.
   *
   * @param type the type of the record
   * @param bytes the JSON
   * @param <T> the record
   * @return the record
   * @throws WireFormatException if the bytes are no JSON, or not the form of the record
   */
  public static <T extends Record> T decode(Class<T> type, byte[] bytes) {
    return decode(
        type,
        bytes,
        place -> {
          throw new WireFormatException("a text is kept elsewhere, but nobody knows where");
        });
  }

  /**
   * Decodes a record.
   *
   * @param type the type of the record
   * @param bytes the JSON
   * @param aside finds a free text by its placeholder, called in the order of the texts
   * @param <T> the record
   * @return the record
   * @throws WireFormatException if the bytes are no JSON, or not the form of the record
   */
  public static <T extends Record> T decode(
      Class<T> type, byte[] bytes, UnaryOperator<String> aside) {
    try (JsonParser json = JSON.createParser(bytes)) {
      json.nextToken();
      T value = type.cast(read(json, type, aside, false));
      if (json.nextToken() != null) {
        throw new WireFormatException("more follows after the end of " + type.getSimpleName());
      }
      return value;
    } catch (IOException e) {
      throw new WireFormatException("cannot read " + type.getSimpleName(), e);
    }
  }

  /**
   * Lists the placeholders of free texts in the form of a record of any type.
   *
   * @param bytes a canonical form
   * @return the placeholders in their order; empty if the bytes are no canonical form
   */
  public static List<String> asides(byte[] bytes) {
    List<String> asides = new ArrayList<>();
    try (JsonParser json = JSON.createParser(bytes)) {
      boolean opened = false;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        boolean aside = opened && token == JsonToken.FIELD_NAME && ASIDE.equals(json.currentName());
        opened = token == JsonToken.START_OBJECT;
        if (aside && json.nextToken() == JsonToken.VALUE_STRING) {
          asides.add(json.getText());
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return asides;
  }

  private static void write(
      JsonGenerator json, Object value, @Nullable UnaryOperator<String> aside, boolean free)
      throws IOException {
    if (value instanceof String text && free && aside != null && !text.isEmpty()) {
      json.writeStartObject();
      json.writeStringField(ASIDE, aside.apply(text));
      json.writeEndObject();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Enum<?> constant) {
      json.writeString(constant.name());
    } else if (value instanceof LocalDate day) {
      json.writeString(day.toString());
    } else if (value instanceof LocalDateTime time) {
      json.writeString(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
    } else if (value instanceof BigDecimal decimal) {
      json.writeString(decimal.toString());
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(json, element, aside, free);
      }
      json.writeEndArray();
    } else if (value instanceof Record record) {
      json.writeStartObject();
      Shape shape = Shape.of(record.getClass());
      for (int i = 0; i < shape.size(); i++) {
        Object part = shape.part(record, i);
        if (part instanceof Optional<?> optional) {
          if (optional.isPresent()) {
            json.writeFieldName(shape.name(i));
            write(json, optional.get(), aside, shape.free(i));
          }
        } else if (!(part instanceof List<?> list && list.isEmpty())) {
          json.writeFieldName(shape.name(i));
          write(json, part, aside, shape.free(i));
        }
      }
      json.writeEndObject();
    } else {
      throw new IllegalArgumentException(
          "a journaled record has no component of type " + value.getClass().getName());
    }
  }

  private static Object read(JsonParser json, Type type, UnaryOperator<String> aside, boolean free)
      throws IOException {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return readList(json, list.getActualTypeArguments()[0], aside, free);
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isRecord()) {
      return readRecord(json, raw, aside);
    }
    if (free && raw == String.class && json.currentToken() == JsonToken.START_OBJECT) {
      return readAside(json, aside);
    }
    if (raw == int.class || raw == Integer.class) {
      expect(json, JsonToken.VALUE_NUMBER_INT, raw);
      return json.getIntValue();
    }
    if (raw == long.class || raw == Long.class) {
      expect(json, JsonToken.VALUE_NUMBER_INT, raw);
      return json.getLongValue();
    }
    if (raw == boolean.class || raw == Boolean.class) {
      if (json.currentToken() != JsonToken.VALUE_TRUE) {
        expect(json, JsonToken.VALUE_FALSE, raw);
      }
      return json.getBooleanValue();
    }
    expect(json, JsonToken.VALUE_STRING, raw);
    return fromText(json.getText(), raw);
  }

  private static String readAside(JsonParser json, UnaryOperator<String> aside) throws IOException {
    json.nextToken();
    if (!ASIDE.equals(json.currentName())) {
      throw new WireFormatException("a text that is kept elsewhere has no field 'aside'");
    }
    json.nextToken();
    expect(json, JsonToken.VALUE_STRING, String.class);
    String place = json.getText();
    json.nextToken();
    expect(json, JsonToken.END_OBJECT, String.class);
    return aside.apply(place);
  }

  private static Object fromText(String text, Class<?> type) {
    if (type == String.class) {
      return text;
    }
    try {
      if (type == LocalDate.class) {
        return LocalDate.parse(text);
      }
      if (type == LocalDateTime.class) {
        return LocalDateTime.parse(text);
      }
      if (type == BigDecimal.class) {
        return new BigDecimal(text);
      }
    } catch (RuntimeException e) {
      throw new WireFormatException("'%s' is no %s".formatted(text, type.getSimpleName()), e);
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(text))
          .findFirst()
          .orElseThrow(
              () -> new WireFormatException("'%s' is no %s".formatted(text, type.getSimpleName())));
    }
    throw new IllegalArgumentException(
        "a journaled record has no component of type " + type.getName());
  }

  private static List<Object> readList(
      JsonParser json, Type element, UnaryOperator<String> aside, boolean free) throws IOException {
    expect(json, JsonToken.START_ARRAY, List.class);
    List<Object> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(read(json, element, aside, free));
    }
    return list;
  }

  private static Object readRecord(JsonParser json, Class<?> type, UnaryOperator<String> aside)
      throws IOException {
    expect(json, JsonToken.START_OBJECT, type);
    Shape shape = Shape.of(type);
    @Nullable Object[] parts = new @Nullable Object[shape.size()];
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      int index = shape.index(name);
      if (index < 0) {
        throw new WireFormatException("%s has no field '%s'".formatted(type.getSimpleName(), name));
      }
      json.nextToken();
      parts[index] = read(json, shape.content(index), aside, shape.free(index));
    }
    for (int i = 0; i < parts.length; i++) {
      if (shape.optional(i)) {
        parts[i] = Optional.ofNullable(parts[i]);
      } else if (parts[i] == null && shape.list(i)) {
        parts[i] = List.of();
      } else if (parts[i] == null) {
        throw new WireFormatException(
            "%s lacks its field '%s'".formatted(type.getSimpleName(), shape.name(i)));
      }
    }
    return shape.construct(parts);
  }

  private static void expect(JsonParser json, JsonToken token, Class<?> type) {
    if (json.currentToken() != token) {
      throw new WireFormatException(
          "expected %s for %s, but met %s"
              .formatted(token, type.getSimpleName(), json.currentToken()));
    }
  }
}
