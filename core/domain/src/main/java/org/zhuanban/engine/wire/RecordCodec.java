package org.zhuanban.engine.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as canonical JSON in UTF-8 and reads them back, strictly.
 *
 * <p>One record has one form: its components in their order, empty optional ones left out, no white
 * space. What is read must have every component that is not optional, and no other field; the order
 * of fields and white space do not matter then. Known component types are text, {@code int}, {@code
 * long}, {@code boolean}, {@link BigDecimal}, {@link LocalDate}, enums, records, and {@link List}s
 * and {@link Optional}s of them.
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
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        Object part = part(record, component);
        if (part instanceof Optional<?> optional) {
          if (optional.isPresent()) {
            json.writeFieldName(component.getName());
            write(json, optional.get());
          }
        } else {
          json.writeFieldName(component.getName());
          write(json, part);
        }
      }
      json.writeEndObject();
    } else {
      throw new IllegalArgumentException(
          "a journaled record has no component of type " + value.getClass().getName());
    }
  }

  private static Object part(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException(
          "cannot read %s of %s".formatted(component.getName(), record.getClass().getName()), e);
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
    RecordComponent[] components = type.getRecordComponents();
    Map<String, Object> parts = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      RecordComponent component =
          Arrays.stream(components)
              .filter(known -> known.getName().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new WireFormatException(
                          "%s has no field '%s'".formatted(type.getSimpleName(), name)));
      json.nextToken();
      parts.put(name, read(json, content(component)));
    }
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = argument(components[i], parts.get(components[i].getName()), type);
    }
    return construct(type, components, arguments);
  }

  private static boolean optional(RecordComponent component) {
    return component.getType() == Optional.class;
  }

  private static Type content(RecordComponent component) {
    return optional(component)
        ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
        : component.getGenericType();
  }

  private static Object argument(RecordComponent component, @Nullable Object part, Class<?> type) {
    if (optional(component)) {
      return Optional.ofNullable(part);
    }
    if (part == null) {
      throw new WireFormatException(
          "%s lacks its field '%s'".formatted(type.getSimpleName(), component.getName()));
    }
    return part;
  }

  private static Object construct(Class<?> type, RecordComponent[] components, Object[] arguments) {
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new WireFormatException(
          "%s cannot hold what was read".formatted(type.getSimpleName()), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot make " + type.getName(), e);
    }
  }

  private static void expect(JsonParser json, JsonToken token, Class<?> type) {
    if (json.currentToken() != token) {
      throw new WireFormatException(
          "expected %s for %s, but met %s"
              .formatted(token, type.getSimpleName(), json.currentToken()));
    }
  }
}
