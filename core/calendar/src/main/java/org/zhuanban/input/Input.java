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
 * The checks that values make when they are given, each with one {@link InputFault}. Places are
 * named like {@code Money.amount}.
 *
 * @since 0.1
 */
public final class Input {
  /** The most digits that a number has before its point, whatever it counts. */
  public static final int DIGITS = 30;

  /** The most digits that a number has behind its point, whatever it counts. */
  public static final int DECIMALS = 10;

  /**
   * The most characters of a code or a reference, whatever it names. The longest of the national
   * ones has 50 (办件编号, GB/T 39046).
   */
  public static final int NAME = 64;

  /** The most characters of a key that is made of codes and references. */
  public static final int KEY = 128;

  /** The characters that every database compares alike, but for {@code :}. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]+");

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._:-]+");

  /** With the brackets that documents write around the year, and those that replace them. */
  private static final Pattern DOCUMENT =
      Pattern.compile("[A-Za-z0-9._:/\\p{IsHan}〔〕﹝﹞【】\\[\\]()（）-]+");

  private static final String CODE_CHARACTERS = "A-Z a-z 0-9 . _ -";
  private static final String REFERENCE_CHARACTERS = "A-Z a-z 0-9 . _ : -";
  private static final String DOCUMENT_CHARACTERS =
      "A-Z a-z 0-9 汉字 . _ : / - 〔 〕 ﹝ ﹞ 【 】 [ ] ( ) （ ）";

  /** The bits of a number that is written down at once. */
  private static final int SHORT = 1_000;

  private Input() {}

  /**
   * Checks that something was given.
   *
   * @param place where
   * @param value what was given there
   * @param <T> its type
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
   * Checks that a text says something.
   *
   * @param place where
   * @param text what was given there
   * @param longest the most characters that it has
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
   * @param place where
   * @param code what was given there
   * @return the code
   * @throws InputException {@link InputFault#MISSING} or {@link InputFault#CHARACTERS}
   */
  public static String code(String place, String code) {
    return code(place, code, NAME);
  }

  /**
   * Checks a code: letters, digits, {@code . _ -}.
   *
   * @param place where
   * @param code what was given there
   * @param longest the most characters that it has
   * @return the code
   * @throws InputException {@link InputFault#MISSING} or {@link InputFault#CHARACTERS}
   */
  public static String code(String place, String code, int longest) {
    return built(place, code, longest, CODE, CODE_CHARACTERS);
  }

  /**
   * Checks a reference of at most {@link #NAME} characters: letters, digits, {@code . _ : -}.
   *
   * @param place where
   * @param reference what was given there
   * @return the reference
   * @throws InputException {@link InputFault#MISSING} or {@link InputFault#CHARACTERS}
   */
  public static String reference(String place, String reference) {
    return reference(place, reference, NAME);
  }

  /**
   * Checks a reference: letters, digits, {@code . _ : -}.
   *
   * @param place where
   * @param reference what was given there
   * @param longest the most characters that it has
   * @return the reference
   * @throws InputException {@link InputFault#MISSING} or {@link InputFault#CHARACTERS}
   */
  public static String reference(String place, String reference, int longest) {
    return built(place, reference, longest, REFERENCE, REFERENCE_CHARACTERS);
  }

  /**
   * Checks the number of a document (发文字号), such as 石政办发〔2020〕71号, or a reference to one: letters,
   * digits, Chinese characters, {@code . _ : / -} and brackets.
   *
   * @param place where
   * @param number what was given there
   * @param longest the most characters that it has
   * @return the number, as it was given
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
   * Checks a number or a day.
   *
   * @param place where
   * @param value what was given there
   * @param least the least that it can be
   * @param most the most that it can be
   * @param <T> its type
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
   * Checks the digits of a number, before anything is counted with it: an exponent may stand for a
   * thousand million of them.
   *
   * @param place where
   * @param number what was given there
   * @param digits the most digits that it has before its point
   * @param decimals the most digits that it has behind its point, zeros at the end apart
   * @return the number
   * @throws InputException {@link InputFault#MISSING} or {@link InputFault#DIGITS}
   */
  public static BigDecimal digits(String place, BigDecimal number, int digits, int decimals) {
    long most = digits + (long) decimals;
    // Bits are counted already, digits would have to be.
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

  /** A number as it is, or its power of ten where writing it down would take long. */
  private static Object size(BigDecimal number) {
    int bits = number.unscaledValue().bitLength();
    return bits <= SHORT ? number : "10^" + (Math.round(bits * Math.log10(2)) - number.scale());
  }

  /**
   * Takes a list in which an absent one means that there is nothing.
   *
   * @param place where
   * @param list what was given there; null for an empty one
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
   * Takes a list that has something in it.
   *
   * @param place where
   * @param list what was given there
   * @param <T> the type of its elements
   * @return an unmodifiable copy
   * @throws InputException {@link InputFault#MISSING} if it is null, empty or has a null
   */
  public static <T> List<T> some(String place, @Nullable Collection<? extends T> list) {
    List<T> copy = list(place, list);
    if (copy.isEmpty()) {
      throw InputFault.MISSING.at(place);
    }
    return copy;
  }

  /**
   * Checks that nothing is named twice.
   *
   * @param place where
   * @param names what was named there
   * @throws InputException {@link InputFault#REPEATED}, with the first that is there again
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
