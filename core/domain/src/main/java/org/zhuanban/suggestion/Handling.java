package org.zhuanban.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/**
 * How a host handles a suggestion (办理方案), with the offices that answer for it.
 *
 * @param on the day of the first arrangement
 * @param group the name of the group that handles it (办理领导小组); empty if there is none
 * @param supervisor the office that supervises it (牵头督办)
 * @param responsible the office that answers for it (具体责任人)
 * @param plan the plan
 */
@Term(zh = "建议办理方案", en = "arrangement for a suggestion")
public record Handling(
    LocalDate on, Optional<String> group, Office supervisor, Office responsible, DocumentRef plan) {

  /**
   * A meeting of the host on the suggestion (办理会议).
   *
   * @param on the day
   * @param minutes the minutes
   */
  public record HandlingMeeting(LocalDate on, DocumentRef minutes) {}

  Handling since(LocalDate first) {
    return new Handling(first, group, supervisor, responsible, plan);
  }

  static <T> List<T> more(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }
}
