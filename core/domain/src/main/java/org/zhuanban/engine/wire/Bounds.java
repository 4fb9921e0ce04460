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
 * What is looked at in everything that arrives, before any work begins with it: that nothing is
 * missing, that no text, list, number or day is beyond what is kept, and that no text holds what
 * nobody could see. It takes as long as to read the record once, and looks no further than at the
 * first fault.
 *
 * <p>Values have narrower bounds of their own; these hold for all of them.
 */
public final class Bounds {
  /** The most characters that a text has. */
  public static final int LONGEST = 4_000;

  /** The most elements that a list has. */
  public static final int MOST = 1_000;

  /** The most values of any kind that a record holds, those in its parts included. */
  public static final int PARTS = 50_000;

  /** The first day that is written down. */
  public static final LocalDate FIRST = LocalDate.of(1800, 1, 1);

  /** The last day that is written down: licences without an end say so by it. */
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
   * @throws InputException if something is missing or beyond its bound; its place begins with the
   *     name of the record, such as {@code AdoptPlan.plan.items[3].name}
   */
  public static void check(Record value) {
    String root = root(value);
    new Bounds(root).record(value, root);
  }

  /**
   * Names a record in the place of a fault.
   *
   * @param value the record
   * @return its name in code, for messages only
   */
  public static String root(Record value) {
    return value.getClass().getSimpleName();
  }

  /**
   * Checks a text.
   *
   * @param place where it was given
   * @param text the text
   * @throws InputException if it is too long, or holds what is not kept
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
