package org.zhuanban.json;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.StreamView;

/**
 * Views, rows, events, outcomes, reports and all other values of the library as JSON, for screens
 * and for other systems. It is written, and never read again.
 *
 * <p>{@link #of} returns a tree of maps, lists, texts, {@link Long}, {@link Double} and {@link
 * Boolean}, which any library for JSON writes without settings. {@link #text} returns the JSON
 * itself.
 *
 * <ul>
 *   <li>A record is an object with its components; empty ones are left out. A record of one text,
 *       such as a project code, is that text.
 *   <li>A code is an object with {@code code}, {@code zh} and {@code en}, as {@link
 *       org.zhuanban.export.Dictionary} has them. A rule and a kind of duty have their {@code
 *       source} besides.
 *   <li>A member of a closed family, such as {@link org.zhuanban.request.Outcome}, has its {@code
 *       type}. That of an event or a command is its {@linkplain org.zhuanban.WireNames stored
 *       name}.
 *   <li>A day is a text like {@code 2024-10-12}, an amount a text like {@code 1200000.00}, a
 *       language a text like {@code zh-CN}. A deadline has its day and its certainty.
 *   <li>A map is an object with its keys, where these are texts, numbers, days or codes. The object
 *       of a code has its labels and its {@code value}. Another map is a list of objects with
 *       {@code key} and {@code value}.
 *   <li>A refusal and malformed input have their code and their {@code text} in both languages.
 *   <li>A type of another module may name its fields, see {@link JsonFields}.
 *   <li>A view is read on a day. Its duties have state, light and last days of that day. Parts that
 *       its reader may not read are named by {@code withheld}. The journal is not part of it; it is
 *       {@code Json.of(view.entries())}.
 * </ul>
 *
 * <p>Fields are only added, never renamed.
 *
 * @since 0.1
 */
public final class Json {
  private Json() {}

  /**
   * Converts a value that depends on no day.
   *
   * @param value a record, a code, an exception for malformed input, or a collection of them
   * @return a tree
   * @throws IllegalArgumentException if the value is no data, or a view, which is read on a day
   */
  public static Object of(Object value) {
    return new TreeWriter(Optional.empty()).tree(value);
  }

  /**
   * Converts a view, or values with views, on a day.
   *
   * @param value a view, a part of one, or any other value
   * @param day the day
   * @return a tree
   * @throws IllegalArgumentException if the value is no data
   */
  public static Object of(Object value, LocalDate day) {
    return new TreeWriter(Optional.of(Moment.on(day))).tree(value);
  }

  /**
   * Converts values that were read from a view, such as its duties, which have then state, light
   * and last days of the day.
   *
   * @param value a value
   * @param day the day
   * @param view the view, with the calendars and the lights of the county
   * @return a tree
   * @throws IllegalArgumentException if the value is no data
   */
  public static Object of(Object value, LocalDate day, StreamView view) {
    return new TreeWriter(Optional.of(Moment.on(day).of(view))).tree(value);
  }

  /**
   * Writes a value.
   *
   * @param value a tree of {@link #of}, or a value that depends on no day
   * @return the JSON, without white space
   * @throws IllegalArgumentException if the value is no data
   */
  public static String text(Object value) {
    return JsonText.compact(of(value));
  }
}
