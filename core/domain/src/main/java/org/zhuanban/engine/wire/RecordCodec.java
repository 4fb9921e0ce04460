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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as canonical JSON in UTF-8 and reads them back, strictly.
 *
 * <p>One record has one form: its components in their order, empty optional ones left out, no white
 * space. What is read must have every component that is neither optional nor a list, and no other
 * field; the order of fields and white space do not matter then. A list that is absent reads as
 * empty, so that a record can be given another list and what was written before is still read;
 * written is every list, empty ones too. Known component types are text, {@code int}, {@code long},
 * {@code boolean}, {@link BigDecimal}, {@link LocalDate}, enums, records, and {@link List}s and
 * {@link Optional}s of them.
 */
public final class RecordCodec {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private RecordCodec() {}

  /**
   * Writes a record.
   *
   * @param value a record of known component types
   * @return its canonical form
   * @throws IllegalArgumentException if a component is of an unknown type
   */
  public static byte[] encode(Record value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      write(json, value);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot write " + value.getClass().getName(), e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a record.
   *
   * @param type the record to read
   * @param bytes its JSON
   * @param <T> the record
   * @return the record
   * @throws WireFormatException if the bytes are no JSON, or not that of the record
   */
  public static <T extends Record> T decode(Class<T> type, byte[] bytes) {
    try (JsonParser json = JSON.createParser(bytes)) {
      json.nextToken();
      T value = type.cast(read(json, type));
      if (json.nextToken() != null) {
        throw new WireFormatException("more follows after the end of " + type.getSimpleName());
      }
      return value;
    } catch (IOException e) {
      throw new WireFormatException("cannot read " + type.getSimpleName(), e);
    }
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Enum<?> constant) {
      json.writeString(constant.name());
    } else if (value instanceof LocalDate day) {
      json.writeString(day.toString());
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
        write(json, element);
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
            write(json, optional.get());
          }
        } else {
          json.writeFieldName(shape.name(i));
          write(json, part);
        }
      }
      json.writeEndObject();
    } else {
      throw new IllegalArgumentException(
          "a journaled record has no component of type " + value.getClass().getName());
    }
  }

  private static Object read(JsonParser json, Type type) throws IOException {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return readList(json, list.getActualTypeArguments()[0]);
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isRecord()) {
      return readRecord(json, raw);
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

  private static Object fromText(String text, Class<?> type) {
    if (type == String.class) {
      return text;
    }
    try {
      if (type == LocalDate.class) {
        return LocalDate.parse(text);
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

  private static List<Object> readList(JsonParser json, Type element) throws IOException {
    expect(json, JsonToken.START_ARRAY, List.class);
    List<Object> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(read(json, element));
    }
    return list;
  }

  private static Object readRecord(JsonParser json, Class<?> type) throws IOException {
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
      parts[index] = read(json, shape.content(index));
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
