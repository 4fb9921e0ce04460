package org.zhuanban.input;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The checks that values make on construction, each with one {@link InputFault}. Places are named
 * like {@code Money.amount}.
 *
 * @since 0.1
 */
public final class Input {
  /** The maximum number of digits before the decimal point of any number. */
  public static final int DIGITS = 30;

  /** The maximum number of digits after the decimal point of any number. */
  public static final int DECIMALS = 10;

  /**
   * The maximum number of characters of any code or reference. The longest national one has 50
   * (办件编号, GB/T 39046).
   */
  public static final int NAME = 64;

  /** The maximum number of characters of a key that is composed of codes and references. */
  public static final int KEY = 128;

  /** The characters that every database compares alike, except {@code :}. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]+");

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._:-]+");

  /**
   * The characters of a document number, with the brackets around its year and their substitutes.
   */
  private static final Pattern DOCUMENT =
      Pattern.compile("[A-Za-z0-9._:/\\p{IsHan}〔〕﹝﹞【】\\[\\]()（）-]+");

  private static final String CODE_CHARACTERS = "A-Z a-z 0-9 . _ -";
  private static final String REFERENCE_CHARACTERS = "A-Z a-z 0-9 . _ : -";
  private static final String DOCUMENT_CHARACTERS =
      "A-Z a-z 0-9 汉字 . _ : / - 〔 〕 ﹝ ﹞ 【 】 [ ] ( ) （ ）";

  /** The maximum number of bits of a number that is printed in full. */
  private static final int SHORT = 1_000;

  private Input() {}

  /**
   * Checks that a value is present.
   *
   * @param place the place of the value
   * @param value the value
   * @param <T> the type of the value
   * @return the value
   * @throws InputException {@link InputFault#MISSING}, if it is null
   */
  public static <T> T given(String place, @Nullable T value) {
    if (value == null) {
      throw InputFault.MISSING.at(place);
    }
    return value;
  }

  /**
   * Checks that a text is present and not blank.
   *
   * @param place the place of the text
   * @param text the text
   * @param longest the maximum number of characters
   * @return the text
   * @throws InputException {@link InputFault#MISSING} if it is null or blank, {@link
   *     InputFault#LENGTH} if it is longer
   */
  public static String said(String place, String text, int longest) {
    if (given(place, text).isBlank()) {
      throw InputFault.MISSING.at(place);
    }
    if (text.length() > longest) {
      throw InputFault.LENGTH.at(place, longest, text.length());
    }
    return text;
  }

  /**
   * Checks a code of at most {@link #NAME} characters: letters, digits, {@code . _ -}.
   *
   * @param place the place of the code
   * @param code the code
   * @return the code
   * @throws InputException {@link InputFault#MISSING} or {@link InputFault#CHARACTERS}
   */
  public static String code(String place, String code) {
    return code(place, code, NAME);
  }

  /**
   * Checks a code: letters, digits, {@code . _ -}.
   *
   * @param place the place of the code
   * @param code the code
   * @param longest the maximum number of characters
   * @return the code
   * @throws InputException {@link InputFault#MISSING} or {@link InputFault#CHARACTERS}
   */
  public static String code(String place, String code, int longest) {
    return built(place, code, longest, CODE, CODE_CHARACTERS);
  }

  /**
   * Checks a reference of at most {@link #NAME} characters: letters, digits, {@code . _ : -}.
   *
   * @param place the place of the reference
   * @param reference the reference
   * @return the reference
   * @throws InputException {@link InputFault#MISSING} or {@link InputFault#CHARACTERS}
   */
  public static String reference(String place, String reference) {
    return reference(place, reference, NAME);
  }

  /**
   * Checks a reference: letters, digits, {@code . _ : -}.
   *
   * @param place the place of the reference
   * @param reference the reference
   * @param longest the maximum number of characters
   * @return the reference
   * @throws InputException {@link InputFault#MISSING} or {@link InputFault#CHARACTERS}
   */
  public static String reference(String place, String reference, int longest) {
    return built(place, reference, longest, REFERENCE, REFERENCE_CHARACTERS);
  }

  /**
   * Checks the number of a document (发文字号), such as 石政办发〔2020〕71号, or a reference to one. It
   * consists of letters, digits, Chinese characters, {@code . _ : / -} and brackets.
   *
   * @param place the place of the number
   * @param number the number
   * @param longest the maximum number of characters
   * @return the number, unchanged
   * @throws InputException {@link InputFault#MISSING} or {@link InputFault#CHARACTERS}
   */
  public static String document(String place, String number, int longest) {
    return built(place, number, longest, DOCUMENT, DOCUMENT_CHARACTERS);
  }

  private static String built(
      String place, String text, int longest, Pattern pattern, String characters) {
    if (given(place, text).length() > longest || !pattern.matcher(text).matches()) {
      throw InputFault.CHARACTERS.at(place, longest, characters, text);
    }
    return text;
  }

  /**
   * Checks that a number or a day lies within bounds.
   *
   * @param place the place of the value
   * @param value the value
   * @param least the minimum, inclusive
   * @param most the maximum, inclusive
   * @param <T> the type of the value
   * @return the value
   * @throws InputException {@link InputFault#MISSING} or {@link InputFault#RANGE}
   */
  public static <T extends Comparable<? super T>> T within(String place, T value, T least, T most) {
    if (given(place, value).compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw InputFault.RANGE.at(place, least, most, value);
    }
    return value;
  }

  /**
   * Checks the number of digits of a number before any arithmetic uses it. An exponent can
   * represent a thousand million digits.
   *
   * @param place the place of the number
   * @param number the number
   * @param digits the maximum number of digits before the decimal point
   * @param decimals the maximum number of digits after the decimal point, without trailing zeros
   * @return the number
   * @throws InputException {@link InputFault#MISSING} or {@link InputFault#DIGITS}
   */
  public static BigDecimal digits(String place, BigDecimal number, int digits, int decimals) {
    long most = digits + (long) decimals;
    // The bit length is known already; digits would have to be computed.
    boolean few =
        given(place, number).unscaledValue().bitLength() <= 4 * (most + decimals)
            && Math.abs((long) number.scale()) <= most + decimals
            && (number.signum() == 0
                || ((long) number.precision() - number.scale() <= digits
                    && number.stripTrailingZeros().scale() <= decimals));
    if (!few) {
      throw InputFault.DIGITS.at(place, digits, decimals, size(number));
    }
    return number;
  }

  /** Returns the number itself, or its power of ten where printing it in full takes too long. */
  private static Object size(BigDecimal number) {
    int bits = number.unscaledValue().bitLength();
    return bits <= SHORT ? number : "10^" + (Math.round(bits * Math.log10(2)) - number.scale());
  }

  /**
   * Copies a list for which null means empty.
   *
   * @param place the place of the list
   * @param list the list; null for an empty one
   * @param <T> the type of its elements
   * @return an unmodifiable copy
   * @throws InputException {@link InputFault#MISSING} if an element is null
   */
  public static <T> List<T> list(String place, @Nullable Collection<? extends T> list) {
    if (list == null) {
      return List.of();
    }
    int i = 0;
    for (T element : list) {
      if (element == null) {
        throw InputFault.MISSING.at(place + "[" + i + "]");
      }
      i++;
    }
    return List.copyOf(list);
  }

  /**
   * Copies a list that must not be empty.
   *
   * @param place the place of the list
   * @param list the list
   * @param <T> the type of its elements
   * @return an unmodifiable copy
   * @throws InputException {@link InputFault#MISSING} if it is null, empty or contains null
   */
  public static <T> List<T> some(String place, @Nullable Collection<? extends T> list) {
    List<T> copy = list(place, list);
    if (copy.isEmpty()) {
      throw InputFault.MISSING.at(place);
    }
    return copy;
  }

  /**
   * Checks that names are distinct.
   *
   * @param place the place of the names
   * @param names the names
   * @throws InputException {@link InputFault#REPEATED}, with the first name that occurs again
   */
  public static void distinct(String place, Stream<?> names) {
    Set<Object> seen = new HashSet<>();
    names
        .filter(name -> !seen.add(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw InputFault.REPEATED.at(place, name);
            });
  }
}
