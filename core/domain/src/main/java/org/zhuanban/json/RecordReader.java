package org.zhuanban.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhuanban.WireNames;
import org.zhuanban.command.Command;
import org.zhuanban.engine.wire.Bounds;
import org.zhuanban.engine.wire.Shape;
import org.zhuanban.engine.wire.WireFormatException;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;

/**
 * Reads records of the library from trees of maps, lists, texts, numbers and truth values, as any
 * parser of JSON or YAML has them. All faults are found at once, each with its place.
 *
 * <p>The fields of a map are the components of the record. A list or an optional component that is
 * absent or null is empty, and so is a record of such components only. Anything else that is absent
 * is a fault, as is a field that the record does not have. Days are texts like {@code 2024-10-12},
 * decimal numbers are texts or numbers. A {@link Command} is a map with its {@code type}, which is
 * its {@linkplain WireNames wire name}, and its {@code data}.
 *
 * <p>The bounds of all input hold, as {@code core/docs/generated/input.md} lists them.
 *
 * @since 0.1
 */
public final class RecordReader {
  /** The field with the name of a command. */
  static final String TYPE = "type";

  /** The field with the components of a command. */
  static final String DATA = "data";

  private static final String DAY = "2024-10-12";
  private static final String TIME = "2024-10-12T09:30:15";
  private static final String NUMBER = "12";
  private static final String DECIMAL = "12.50";
  private static final String OBJECT = "{\"name\":\"value\"}";
  private static final String LIST = "[\"value\"]";
  private static final String TEXT = "\"value\"";

  private static final List<String> TRUTHS = List.of("true", "false");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  private final String root;
  private final List<InputException> faults = new ArrayList<>();
  private int parts;

  private RecordReader(String root) {
    this.root = root;
  }

  /**
   * A text without quotes, whose type depends on its place: a text, a number, a day or a truth
   * value. YAML has such texts; JSON has none.
   *
   * @param text the text
   */
  public record Unquoted(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * The result of a reading.
   *
   * @param value the record; empty if there is a fault
   * @param faults the faults, in the order of the components; empty if there is none
   * @param <T> the record
   */
  public record Reading<T>(Optional<T> value, List<InputException> faults) {
    /**
     * Copies the list.
     *
     * @param value the record
     * @param faults the faults
     */
    public Reading {
      faults = List.copyOf(faults);
    }

    /**
     * Returns the record.
     *
     * @return the record
     * @throws InputException the first fault, if there is any
     */
    public T orThrow() {
      return value.orElseThrow(() -> faults.get(0));
    }
  }

  /**
   * Reads a record.
   *
   * @param root the name of the document, with which the places of faults begin, such as {@code
   *     Catalogue}
   * @param type the type of the record
   * @param tree the tree
   * @param <T> the record
   * @return the record, or all faults
   */
  public static <T extends Record> Reading<T> read(
      String root, Class<T> type, @Nullable Object tree) {
    RecordReader reader = new RecordReader(root);
    Optional<Object> value = reader.attempt(root, type, tree);
    return new Reading<>(value.map(type::cast), reader.faults);
  }

  /** Reads a command with its name. */
  static Reading<Command> readCommand(String root, @Nullable Object tree) {
    RecordReader reader = new RecordReader(root);
    Optional<Object> value = reader.attempt(root, Command.class, tree);
    return new Reading<>(value.map(Command.class::cast), reader.faults);
  }

  private Optional<Object> attempt(String place, Type type, @Nullable Object tree) {
    try {
      return value(place, type, Input.given(place, tree));
    } catch (InputException fault) {
      faults.add(fault);
      return Optional.empty();
    }
  }

  /** Reads a value; it is empty where a fault of a part was noted already. */
  private Optional<Object> value(String place, Type type, Object tree) {
    if (++parts > Bounds.PARTS) {
      throw InputFault.TOO_MANY.at(root, Bounds.PARTS, "> " + Bounds.PARTS);
    }
    if (type instanceof ParameterizedType generic) {
      return list(place, generic.getActualTypeArguments()[0], tree);
    }
    Class<?> raw = (Class<?>) type;
    if (raw == Command.class) {
      return command(place, tree);
    } else if (raw.isRecord()) {
      return record(place, raw, tree);
    } else if (raw == int.class || raw == Integer.class) {
      long number = whole(place, tree);
      return Optional.of(
          (int)
              (long)
                  Input.within(place, number, (long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE));
    } else if (raw == long.class || raw == Long.class) {
      return Optional.of(whole(place, tree));
    } else if (raw == boolean.class || raw == Boolean.class) {
      return Optional.of(truth(place, tree));
    } else if (raw == BigDecimal.class) {
      return Optional.of(decimal(place, tree));
    }
    return Optional.of(fromText(place, raw, text(place, tree, example(raw))));
  }

  private static String example(Class<?> type) {
    return type == LocalDate.class ? DAY : type == LocalDateTime.class ? TIME : TEXT;
  }

  private static Object fromText(String place, Class<?> type, String text) {
    try {
      if (type == String.class) {
        Bounds.check(place, text);
        return text;
      } else if (type == LocalDate.class) {
        return Input.within(place, LocalDate.parse(text), Bounds.FIRST, Bounds.LAST);
      } else if (type == LocalDateTime.class) {
        return LocalDateTime.parse(text);
      }
    } catch (DateTimeException e) {
      throw InputFault.FORM.at(place, example(type), text);
    }
    if (!type.isEnum()) {
      throw new IllegalArgumentException("no component of type " + type.getName() + " is read");
    }
    List<String> names =
        Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList();
    int index = names.indexOf(text);
    if (index < 0) {
      throw InputFault.CHOICE.at(place, names, text);
    }
    return type.getEnumConstants()[index];
  }

  private static String text(String place, Object tree, String example) {
    if (tree instanceof String || tree instanceof Unquoted) {
      return tree.toString();
    }
    throw InputFault.FORM.at(place, example, shown(tree));
  }

  private static long whole(String place, Object tree) {
    if (tree instanceof Integer number) {
      return number;
    } else if (tree instanceof Long number) {
      return number;
    } else if (tree instanceof Unquoted number && WHOLE.matcher(number.text()).matches()) {
      return Long.parseLong(number.text());
    }
    throw InputFault.FORM.at(place, NUMBER, shown(tree));
  }

  private static boolean truth(String place, Object tree) {
    if (tree instanceof Boolean truth) {
      return truth;
    } else if (tree instanceof Unquoted truth && TRUTHS.contains(truth.text())) {
      return truth.text().equals("true");
    }
    throw InputFault.CHOICE.at(place, TRUTHS, shown(tree));
  }

  private static BigDecimal decimal(String place, Object tree) {
    boolean number = !(tree instanceof Map || tree instanceof List || tree instanceof Boolean);
    try {
      if (number && tree.toString().length() <= Input.KEY) {
        return Input.digits(place, new BigDecimal(tree.toString()), Input.DIGITS, Input.DECIMALS);
      }
    } catch (NumberFormatException e) {
      throw InputFault.FORM.at(place, DECIMAL, shown(tree));
    }
    throw InputFault.FORM.at(place, DECIMAL, shown(tree));
  }

  private Optional<Object> list(String place, Type element, Object tree) {
    if (!(tree instanceof List<?> given)) {
      throw InputFault.FORM.at(place, LIST, shown(tree));
    }
    if (given.size() > Bounds.MOST) {
      throw InputFault.TOO_MANY.at(place, Bounds.MOST, given.size());
    }
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      attempt(place + "[" + i + "]", element, given.get(i)).ifPresent(list::add);
    }
    return list.size() < given.size() ? Optional.empty() : Optional.of(list);
  }

  private Optional<Object> command(String place, Object tree) {
    Map<?, ?> fields = object(place, tree);
    only(place, List.of(TYPE, DATA), fields);
    String at = place + "." + TYPE;
    String name = text(at, Input.given(at, fields.get(TYPE)), TEXT);
    Class<?> type =
        WireNames.command(name)
            .orElseThrow(() -> InputFault.UNKNOWN.at(at, "CommandJson.names()", name));
    return attempt(place + "." + DATA, type, fields.get(DATA));
  }

  private Optional<Object> record(String place, Class<?> type, Object tree) {
    Map<?, ?> fields = object(place, tree);
    Shape shape = Shape.of(type);
    int before = faults.size();
    only(place, IntStream.range(0, shape.size()).mapToObj(shape::name).toList(), fields);
    @Nullable Object[] values = new @Nullable Object[shape.size()];
    for (int i = 0; i < values.length; i++) {
      String name = shape.name(i);
      Object given = fields.get(name);
      if (given == null && shape.list(i)) {
        values[i] = List.of();
      } else if (given == null && shape.optional(i)) {
        values[i] = Optional.empty();
      } else if (given == null && mayBeLeftOut(shape.content(i))) {
        values[i] = record(place + "." + name, (Class<?>) shape.content(i), Map.of()).orElse(null);
      } else {
        Optional<Object> value = attempt(place + "." + name, shape.content(i), given);
        values[i] = shape.optional(i) ? value : value.orElse(null);
      }
    }
    return faults.size() > before
        ? Optional.empty()
        : Optional.of(constructed(place, type, values));
  }

  /** Checks whether all components of a record may be left out, and so the record itself. */
  static boolean mayBeLeftOut(Type type) {
    if (!(type instanceof Class<?> raw) || !raw.isRecord()) {
      return false;
    }
    Shape shape = Shape.of(raw);
    return IntStream.range(0, shape.size()).allMatch(i -> shape.optional(i) || shape.list(i));
  }

  private static Object constructed(String place, Class<?> type, @Nullable Object[] values) {
    try {
      return Shape.of(type).construct(values);
    } catch (WireFormatException e) {
      if (e.getCause() instanceof InputException fault) {
        throw moved(place, type, fault);
      }
      throw InputFault.FORM.at(place, OBJECT, reason(e));
    }
  }

  private static String reason(WireFormatException e) {
    return Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse(e.getMessage());
  }

  /** A record names its own type in the place of a fault; here the way to the record is known. */
  private static InputException moved(String place, Class<?> type, InputException fault) {
    String own = name(type);
    if (fault.place().equals(own) || fault.place().startsWith(own + ".")) {
      return fault
          .fault()
          .at(place + fault.place().substring(own.length()), fault.values().toArray());
    }
    return fault.within(place);
  }

  /** The simple name of a type in source code. */
  static String name(Class<?> type) {
    String name = type.getName();
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  private static Map<?, ?> object(String place, Object tree) {
    if (tree instanceof Map<?, ?> object) {
      return object;
    }
    throw InputFault.FORM.at(place, OBJECT, shown(tree));
  }

  private void only(String place, List<String> names, Map<?, ?> fields) {
    fields.keySet().stream()
        .filter(field -> !(field instanceof String name && names.contains(name)))
        .forEach(field -> faults.add(InputFault.UNKNOWN.at(place, names, String.valueOf(field))));
  }

  private static String shown(Object tree) {
    return tree instanceof Map<?, ?> ? "{…}" : tree instanceof List<?> ? "[…]" : tree.toString();
  }
}
