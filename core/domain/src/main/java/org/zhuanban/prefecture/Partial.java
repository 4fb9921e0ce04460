package org.zhuanban.prefecture;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A result over the counties that answered, with those that did not. Results that {@link #map}
 * derives from it name the same counties.
 *
 * @param value the result without the missing counties
 * @param missing the missing counties, in their order; empty if the result is whole
 * @param <T> the type of the result
 */
public record Partial<T>(T value, List<MissingCounty> missing) {
  /**
   * Copies the list.
   *
   * @param value the result without the missing counties
   * @param missing the missing counties
   */
  public Partial {
    missing = List.copyOf(missing);
  }

  /**
   * Derives another result, such as a sum over reports.
   *
   * @param derivation the function of the result
   * @param <U> the type of the other result
   * @return the other result, which lacks the same counties
   */
  public <U> Partial<U> map(Function<? super T, ? extends U> derivation) {
    return new Partial<>(derivation.apply(value), missing);
  }

  /**
   * Requires all counties.
   *
   * @return the result
   * @throws MissingCountiesException if a county is missing
   */
  public T whole() {
    if (missing.isEmpty()) {
      return value;
    }
    throw new MissingCountiesException(missing);
  }

  /**
   * Formats the missing counties, for a line below a board, a report or a sum.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the text, such as 缺石林县数据(数据库无法连接); empty if the result is whole
   */
  public String text(Locale locale) {
    return text(missing, locale);
  }

  static String text(List<MissingCounty> missing, Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    return missing.stream()
        .map(county -> county.text(locale))
        .collect(Collectors.joining(chinese ? ";" : "; "));
  }
}
