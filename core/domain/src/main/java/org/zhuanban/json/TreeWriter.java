package org.zhuanban.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.zhuanban.StreamView;
import org.zhuanban.WireNames;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.Rule;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.engine.wire.Shape;
import org.zhuanban.spi.Bytes;

/** Makes trees of values, as {@link Json} describes them. */
final class TreeWriter {
  private static final String CODE = "code";
  private static final String TYPE = "type";
  private static final String VALUE = "value";

  /** The method of a record that words it in a language, looked up once. */
  private static final ClassValue<Optional<Method>> TEXTS =
      new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
          try {
            Method text = type.getMethod("text", Locale.class);
            text.trySetAccessible();
            return Optional.of(text);
          } catch (NoSuchMethodException e) {
            return Optional.empty();
          }
        }
      };

  private final Optional<Moment> moment;

  TreeWriter(Optional<Moment> moment) {
    this.moment = moment;
  }

  /** Makes the tree of a value that is there. */
  Object tree(Object value) {
    return optional(value).orElseThrow(() -> new IllegalArgumentException("nothing is no data"));
  }

  /** Makes the tree of a value, if there is any. */
  private Optional<Object> optional(@Nullable Object value) {
    if (value == null || value.getClass().isSynthetic() || isFunction(value)) {
      return Optional.empty();
    } else if (value instanceof Optional<?> optional) {
      return optional.flatMap(this::optional);
    } else if (value instanceof OptionalInt number) {
      return number.isPresent() ? Optional.of((long) number.getAsInt()) : Optional.empty();
    } else if (value instanceof OptionalLong number) {
      return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
    return Optional.of(present(value));
  }

  private static boolean isFunction(Object value) {
    for (Class<?> type : value.getClass().getInterfaces()) {
      if (type.getPackageName().equals("java.util.function")) {
        return true;
      }
    }
    return false;
  }

  private Object present(Object value) {
    Optional<Object> plain = plain(value);
    if (plain.isPresent()) {
      return plain.get();
    } else if (value instanceof Collection<?> collection) {
      return collection.stream().flatMap(each -> optional(each).stream()).toList();
    } else if (value instanceof Map<?, ?> map) {
      return map(map);
    } else if (value instanceof Enum<?> || value instanceof Rule || value instanceof DutyKind) {
      return code(value);
    }
    List<Form<?>> forms = Forms.of(value.getClass());
    if (!forms.isEmpty()) {
      return formed(value, forms);
    } else if (value instanceof JsonFields other) {
      return map(other.jsonFields());
    } else if (value instanceof Record record) {
      return record(record);
    }
    throw new IllegalArgumentException(value.getClass().getName() + " is no data");
  }

  /** The form of a value without parts. */
  private static Optional<Object> plain(Object value) {
    if (value instanceof String
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof Double) {
      return Optional.of(value);
    } else if (value instanceof Integer number) {
      return Optional.of((long) number);
    } else if (value instanceof BigDecimal amount) {
      return Optional.of(amount.toPlainString());
    } else if (value instanceof LocalDateTime time) {
      return Optional.of(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
    } else if (value instanceof Locale language) {
      return Optional.of(language.toLanguageTag());
    } else if (value instanceof Temporal
        || value instanceof TemporalAmount
        || value instanceof ZoneId
        || value instanceof BigInteger
        || value instanceof Bytes) {
      return Optional.of(value.toString());
    }
    return value instanceof Record record ? name(record) : Optional.empty();
  }

  /** A record of one text stands for that text, unless it must tell its type. */
  private static Optional<Object> name(Record record) {
    Shape shape = Shape.of(record.getClass());
    return shape.size() == 1 && shape.content(0) == String.class && type(record).isEmpty()
        ? Optional.of(shape.part(record, 0))
        : Optional.empty();
  }

  private static Map<String, Object> code(Object constant) {
    Map<String, Object> code = new LinkedHashMap<>();
    type(constant).ifPresent(type -> code.put(TYPE, type));
    if (constant instanceof Rule rule) {
      code.put(CODE, rule.code());
    } else if (constant instanceof DutyKind duty) {
      code.put(CODE, duty.code());
    } else {
      code.put(CODE, ((Enum<?>) constant).name());
    }
    code.putAll(labels(constant));
    if (constant instanceof Rule rule) {
      code.put("source", rule.source());
    } else if (constant instanceof DutyKind duty) {
      code.put("source", duty.source());
    }
    return code;
  }

  private static Map<String, String> labels(Object constant) {
    Labels labels =
        constant instanceof Enum<?> listed
            ? Labels.of(listed)
            : constant instanceof DutyKind duty ? Labels.ofDuty(duty) : Labels.NONE;
    return labels.equals(Labels.NONE) ? Map.of() : labels.map();
  }

  private Object map(Map<?, ?> map) {
    if (map.keySet().stream().allMatch(TreeWriter::isName)) {
      Map<String, Object> object = new LinkedHashMap<>();
      map.forEach(
          (key, value) ->
              optional(value).ifPresent(tree -> object.put(name(key), entry(key, tree))));
      return object;
    }
    List<Object> entries = new ArrayList<>();
    map.forEach(
        (key, value) ->
            optional(value)
                .ifPresent(
                    tree -> {
                      Map<String, Object> entry = new LinkedHashMap<>();
                      entry.put("key", tree(key));
                      entry.put(VALUE, tree);
                      entries.add(entry);
                    }));
    return entries;
  }

  private static boolean isName(Object key) {
    return key instanceof Enum<?> || plain(key).isPresent();
  }

  private static String name(Object key) {
    return key instanceof Enum<?>
        ? (String) code(key).getOrDefault(CODE, "")
        : plain(key).orElseThrow().toString();
  }

  /** The value of a code has its labels beside it. */
  private static Object entry(Object key, Object tree) {
    if (!(key instanceof Enum<?>)) {
      return tree;
    }
    Map<String, Object> entry = new LinkedHashMap<>(labels(key));
    entry.put(VALUE, tree);
    return entry;
  }

  private Map<String, Object> record(Record record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    type(record).ifPresent(type -> fields.put(TYPE, type));
    if (record instanceof Event<?> event) {
      event
          .command()
          .map(WireNames::of)
          .ifPresent(name -> fields.put("label", Labels.ofCommand(name).map()));
    } else if (record instanceof Command command) {
      fields.put("label", Labels.ofCommand(WireNames.of(command)).map());
    }
    addComponents(record, fields);
    TEXTS
        .get(record.getClass())
        .ifPresent(
            method -> fields.put("text", Forms.texts(locale -> said(record, method, locale))));
    return fields;
  }

  private static String said(Record record, Method method, Locale locale) {
    try {
      return (String) method.invoke(record, locale);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException("cannot word " + record.getClass().getName(), e);
    }
  }

  private void addComponents(Record record, Map<String, Object> fields) {
    Shape shape = Shape.of(record.getClass());
    for (int i = 0; i < shape.size(); i++) {
      String name = shape.name(i);
      optional(shape.part(record, i)).ifPresent(tree -> fields.put(name, tree));
    }
  }

  private Map<String, Object> formed(Object value, List<Form<?>> forms) {
    if (value instanceof StreamView view) {
      Moment on =
          moment.orElseThrow(
              () -> new IllegalArgumentException("a view is read on a day: Json.of(view, day)"));
      return new TreeWriter(Optional.of(on.of(view))).fields(value, forms);
    }
    return fields(value, forms);
  }

  private Map<String, Object> fields(Object value, List<Form<?>> forms) {
    Map<String, Object> fields = new LinkedHashMap<>();
    type(value).ifPresent(type -> fields.put(TYPE, type));
    List<String> withheld = new ArrayList<>();
    for (Form<?> form : forms) {
      if (form.components() && value instanceof Record record) {
        addComponents(record, fields);
      }
      add(form, value, fields, withheld);
    }
    if (!withheld.isEmpty()) {
      fields.put("withheld", withheld);
    }
    return fields;
  }

  private <T> void add(
      Form<T> form, Object value, Map<String, Object> fields, List<String> withheld) {
    T typed = form.type().cast(value);
    for (Form.Part<T> part : form.parts()) {
      try {
        part.reader()
            .apply(typed, moment)
            .flatMap(this::optional)
            .ifPresent(tree -> fields.put(part.name(), tree));
      } catch (NotReadableException e) {
        withheld.add(part.name());
      }
    }
  }

  /** The tag of an event, of a command, or of a member of a closed family of the library. */
  private static Optional<String> type(Object value) {
    if (value instanceof Event<?> event) {
      return Optional.of(WireNames.of(event));
    } else if (value instanceof Command command) {
      return Optional.of(WireNames.of(command));
    }
    Class<?> type =
        value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    return Modifier.isPublic(type.getModifiers()) && inFamily(type)
        ? Optional.of(RecordReader.name(type))
        : Optional.empty();
  }

  private static boolean inFamily(Class<?> type) {
    for (Class<?> parent : type.getInterfaces()) {
      if (parent.isSealed() || inFamily(parent)) {
        return true;
      }
    }
    return type.getSuperclass() != null && type.getSuperclass().isSealed();
  }
}
