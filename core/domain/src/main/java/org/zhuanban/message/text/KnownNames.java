package org.zhuanban.message.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhuanban.command.CodeNames;

/**
 * The names that a message has brought along.
 *
 * @param byCode the names by sort and code, such as {@code item:A08}
 */
record KnownNames(Map<String, String> byCode) implements CodeNames {
  /** The names out of texts such as {@code item:A08=建设工程规划许可证}. */
  static KnownNames of(List<String> texts) {
    return new KnownNames(
        texts.stream()
            .map(text -> text.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(
                Collectors.toUnmodifiableMap(
                    pair -> pair[0], pair -> pair[1], (first, again) -> first)));
  }

  @Override
  public Optional<String> item(String code) {
    return name("item", code);
  }

  @Override
  public Optional<String> organ(String code) {
    return name("organ", code);
  }

  @Override
  public Optional<String> work(String code) {
    return name("work", code);
  }

  @Override
  public Optional<String> place(String code) {
    return name("place", code);
  }

  @Override
  public Optional<String> policy(String code) {
    return name("policy", code);
  }

  private Optional<String> name(String sort, String code) {
    return Optional.ofNullable(byCode.get(sort + ":" + code));
  }
}
