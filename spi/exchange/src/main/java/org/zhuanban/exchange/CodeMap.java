package org.zhuanban.exchange;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The codes of a national list for the constants of a type of the library.
 *
 * @param name the name of the list, such as {@code 办理状态}
 * @param en its name in English
 * @param source the standard or public file that has the list
 * @param codes the code of every constant, or the reason why it has none
 * @param <E> the type
 */
public record CodeMap<E extends Enum<E>>(
    String name, String en, String source, Map<E, NationalCode> codes) {
  /**
   * Copies the codes.
   *
   * @param name the name of the list
   * @param en its name in English
   * @param source the standard or public file
   * @param codes the code of every constant
   */
  public CodeMap {
    codes = Collections.unmodifiableMap(new EnumMap<>(codes));
  }

  /**
   * Finds the code of a constant.
   *
   * @param constant the constant
   * @return its code, or that there is no equal
   */
  public NationalCode of(E constant) {
    return Optional.ofNullable(codes.get(constant))
        .orElseGet(() -> new NationalCode.NoEqual("代码表“" + name + "”未列", "not in the list"));
  }

  /**
   * Sets a code, such as one that the receiver has added to the list.
   *
   * @param constant the constant
   * @param code the code as it is sent
   * @param label its name
   * @return a copy with the code
   */
  public CodeMap<E> with(E constant, String code, String label) {
    return with(constant, new NationalCode.Equal(code, label));
  }

  CodeMap<E> without(E constant, String zh, String english) {
    return with(constant, new NationalCode.NoEqual(zh, english));
  }

  private CodeMap<E> with(E constant, NationalCode code) {
    EnumMap<E, NationalCode> next = new EnumMap<>(constant.getDeclaringClass());
    next.putAll(codes);
    next.put(constant, code);
    return new CodeMap<>(name, en, source, next);
  }

  static <E extends Enum<E>> CodeMap<E> empty(
      Class<E> type, String name, String english, String source) {
    return new CodeMap<>(name, english, source, new EnumMap<>(type));
  }
}
