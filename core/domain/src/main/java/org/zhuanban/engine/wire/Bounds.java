package org.zhuanban.engine.wire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;
import org.zhuanban.input.SafeText;

/**
 * The bounds of all input, checked before any work. No component is missing, no text, list, number
 * or day is out of bounds, and no text has invisible characters. The check takes as long as reading
 * the record once, and ends at the first fault.
 *
 * <p>Values have narrower bounds of their own; these hold for all of them.
 */
public final class Bounds {
  /** The maximum number of characters of a text. */
  public static final int LONGEST = 4_000;

  /** The maximum number of elements of a list. */
  public static final int MOST = 1_000;

  /** The maximum number of values of a record, with those of its components. */
  public static final int PARTS = 50_000;

  /** The first day that can be stored. */
  public static final LocalDate FIRST = LocalDate.of(1800, 1, 1);

  /** The last day that can be stored, which stands for licences without an end. */
  public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final String root;
  private int parts;

  private Bounds(String root) {
    this.root = root;
  }

  /**
   * Checks a record.
   *
   * @param value a record of known component types, see {@link RecordCodec}
   * @throws InputException if a component is missing or out of bounds; its place begins with the
   *     name of the record, such as {@code AdoptPlan.plan.items[3].name}
   */
  public static void check(Record value) {
    String root = root(value);
    new Bounds(root).record(value, root);
  }

  /**
   * Returns the name of a record in the place of a fault.
   *
   * @param value the record
   * @return the name in code, for messages only
   */
  public static String root(Record value) {
    return value.getClass().getSimpleName();
  }

  /**
   * Checks a text.
   *
   * @param place the place of the text
   * @param text the text
   * @throws InputException if the text is too long, or has a character that is not allowed
   */
  public static void check(String place, String text) {
    if (text.length() > LONGEST) {
      throw InputFault.LENGTH.at(place, LONGEST, text.length());
    }
    OptionalInt unsafe = SafeText.unsafe(text);
    if (unsafe.isPresent()) {
      throw InputFault.UNSAFE.at(place, SafeText.name(unsafe.getAsInt()));
    }
  }

  private void record(Record record, String place) {
    Shape shape = Shape.of(record.getClass());
    for (int i = 0; i < shape.size(); i++) {
      part(shape.part(record, i), place + "." + shape.name(i));
    }
  }

  private void part(@Nullable Object value, String place) {
    Input.given(place, value);
    if (++parts > PARTS) {
      throw InputFault.TOO_MANY.at(root, PARTS, "> " + PARTS);
    }
    if (value instanceof String text) {
      check(place, text);
    } else if (value instanceof BigDecimal number) {
      Input.digits(place, number, Input.DIGITS, Input.DECIMALS);
    } else if (value instanceof LocalDate day) {
      Input.within(place, day, FIRST, LAST);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> part(inner, place));
    } else if (value instanceof List<?> list) {
      list(list, place);
    } else if (value instanceof Record record) {
      record(record, place);
    }
  }

  private void list(List<?> list, String place) {
    if (list.size() > MOST) {
      throw InputFault.TOO_MANY.at(place, MOST, list.size());
    }
    for (int i = 0; i < list.size(); i++) {
      part(list.get(i), place + "[" + i + "]");
    }
  }
}
