package org.zhuanban.report.content;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.party.Origin;

/**
 * The part of a report that looks beyond single projects: targets, the origin of money, and duties
 * of all streams.
 *
 * @param completion the completion of the targets; empty without the organisation of the county, or
 *     if the kind of report has no such section
 * @param origins the money that arrived in the period, by origin, less the money taken back in it,
 *     in yuan
 * @param duties the duties of projects, organisation and suggestions, by kind and progress
 * @param next the duties that are due in the next period, in their order
 */
public record CountyPart(
    Optional<TargetCompletion> completion,
    SortedMap<Origin, Figure> origins,
    SortedMap<DutyCount, Figure> duties,
    List<ComingDuty> next) {
  /**
   * Copies the collections.
   *
   * @param completion the completion of the targets
   * @param origins the money by origin
   * @param duties the duties by kind and progress
   * @param next the duties that are due in the next period
   */
  public CountyPart {
    origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
    duties = Collections.unmodifiableSortedMap(new TreeMap<>(duties));
    next = List.copyOf(next);
  }

  /** {@return the kinds of duties with a count, by their codes} */
  public List<DutyKind> kinds() {
    return duties.keySet().stream().map(DutyCount::kind).distinct().toList();
  }

  /**
   * Finds a count of duties.
   *
   * @param kind the kind of duty
   * @param progress what became of them
   * @return the duties; {@link Figure#NONE} if there is none
   */
  public Figure duties(DutyKind kind, DutyProgress progress) {
    return duties.getOrDefault(new DutyCount(kind, progress), Figure.NONE);
  }
}
