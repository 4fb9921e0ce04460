package org.zhuanban.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a person has given cannot be taken as it is; nothing of it was. Whoever shows it to that
 * person has words for it in {@link #text}.
 *
 * <p>It is thrown for nothing else: a plain {@link IllegalArgumentException} is a mistake of the
 * program that calls. What is given well and breaks a rule is no exception, but refused.
 *
 * @since 0.1
 */
public final class InputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The kind of the fault. */
  private final InputFault fault;

  /** Where it is. */
  private final String place;

  /** What the sentence names beside the place, as it can be shown. */
  private final String[] values;

  InputException(InputFault fault, String place, Object... values) {
    this(fault, place, Arrays.stream(values).map(SafeText::shown).toArray(String[]::new));
  }

  private InputException(InputFault fault, String place, String[] values) {
    super(said(fault, place, values, Locale.ENGLISH));
    this.fault = fault;
    this.place = place;
    this.values = values;
  }

  private static String said(InputFault fault, String place, String[] values, Locale locale) {
    return fault.text(
        locale, Stream.concat(Stream.of(SafeText.shown(place)), Stream.of(values)).toArray());
  }

  /** {@return the kind of the fault} */
  public InputFault fault() {
    return fault;
  }

  /** {@return the code of the fault, such as {@code input.MISSING}; it never changes} */
  public String code() {
    return fault.code();
  }

  /**
   * {@return where the fault is, such as {@code AdoptPlan.plan.items[3].name} or {@code
   * Money.amount}: the type, and the way through its components}
   */
  public String place() {
    return place;
  }

  /**
   * {@return what the words speak of beside the place, in the order of the text, each cut to 100
   * characters}
   */
  public List<String> values() {
    return List.of(values);
  }

  /**
   * Puts the fault in words.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return where, what is wrong, the value met, and the way out
   */
  public String text(Locale locale) {
    return said(fault, place, values, locale);
  }

  /**
   * The same fault, seen from what holds the part where it is.
   *
   * @param outer the place of the part, such as {@code AdoptPlan.plan}
   * @return the fault at a place that begins with the outer one
   */
  public InputException within(String outer) {
    InputException seen = new InputException(fault, outer + "." + place, values);
    seen.setStackTrace(getStackTrace());
    return seen;
  }
}
