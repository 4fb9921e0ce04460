package org.zhuanban.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Rejection of input as malformed; no part of the input is accepted. {@link #text} describes the
 * fault to the person who entered the data.
 *
 * <p>The exception has no other use. A plain {@link IllegalArgumentException} is a mistake of the
 * calling program. Well-formed input that breaks a rule is refused without an exception.
 *
 * @since 0.1
 */
public final class InputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The kind of the fault. */
  private final InputFault fault;

  /** The place of the fault. */
  private final String place;

  /** The values that the message mentions besides the place, in printable form. */
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

  /** {@return the code of the fault, such as {@code input.MISSING}; it is stable} */
  public String code() {
    return fault.code();
  }

  /**
   * {@return the place of the fault, such as {@code AdoptPlan.plan.items[3].name} or {@code
   * Money.amount}: the type, followed by the path through its components}
   */
  public String place() {
    return place;
  }

  /**
   * {@return the values that the message mentions besides the place, in the order of the message,
   * each truncated to 100 characters}
   */
  public List<String> values() {
    return List.of(values);
  }

  /**
   * Describes the fault.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the place, the fault, the actual value and the remedy
   */
  public String text(Locale locale) {
    return said(fault, place, values, locale);
  }

  /**
   * Returns the same fault with its place relative to the enclosing value.
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
