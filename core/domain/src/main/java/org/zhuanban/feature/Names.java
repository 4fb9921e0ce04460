package org.zhuanban.feature;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.command.CodeNames;
import org.zhuanban.duty.Duty;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.NameTable;

/**
 * The names behind the codes of one stream on a day. The table of the county comes first, then a
 * renaming by a succession, then the names in the stream itself.
 *
 * @param features the features
 * @param state the stream
 * @param rules the settings of the county
 * @param day the day of the names
 */
public record Names(
    List<Feature<?, ?>> features, StreamState state, LocalRuleBook rules, LocalDate day)
    implements CodeNames {
  /**
   * Copies the list.
   *
   * @param features the features
   * @param state the stream
   * @param rules the settings of the county
   * @param day the day of the names
   */
  public Names {
    features = List.copyOf(features);
  }

  /** {@return the name of the stream, such as that of its project; empty if it has none} */
  public Optional<String> title() {
    return first(features.stream().map(feature -> feature.title(state, day)));
  }

  @Override
  public Optional<String> item(String code) {
    return subject("approval.", code);
  }

  @Override
  public Optional<String> work(String code) {
    return subject("work.", code);
  }

  @Override
  public Optional<String> policy(String code) {
    return subject("policy.", code);
  }

  @Override
  public Optional<String> place(String code) {
    return name(NameTable.NameKind.PLACE, code).or(() -> name(NameTable.NameKind.INDUSTRY, code));
  }

  @Override
  public Optional<String> organ(String code) {
    return rules
        .names()
        .name(NameTable.NameKind.ORGAN, code, day)
        .or(() -> rules.successions().nameOf(code, day))
        .or(
            () ->
                first(
                    features.stream()
                        .map(
                            feature -> Optional.ofNullable(feature.organs(state, day).get(code)))));
  }

  /**
   * Finds the name of a place or an industry.
   *
   * @param kind the kind of what is named
   * @param code the code
   * @return the name; empty if it is not known
   */
  public Optional<String> name(NameTable.NameKind kind, String code) {
    return kind == NameTable.NameKind.ORGAN ? organ(code) : rules.names().name(kind, code, day);
  }

  /**
   * Finds the name of the subject of a duty.
   *
   * @param duty the duty
   * @return the name, such as that of an approval item; empty if the subject has none
   */
  public Optional<String> subject(Duty duty) {
    return first(features.stream().map(feature -> feature.subject(duty, state)));
  }

  /**
   * Finds the name of the subject of a duty.
   *
   * @param kind the code of the kind of duty
   * @param subject the subject
   * @return the name, such as that of an approval item; empty if the subject has none
   */
  public Optional<String> subject(String kind, String subject) {
    return first(features.stream().map(feature -> feature.subject(kind, subject, state)));
  }

  private static Optional<String> first(Stream<Optional<String>> names) {
    return names.flatMap(Optional::stream).findFirst();
  }
}
