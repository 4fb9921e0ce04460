package org.zhuanban.report.content;

import java.util.Comparator;
import org.zhuanban.duty.DutyKind;

/**
 * A kind of duty and what became of duties of the kind.
 *
 * @param kind the kind of duty
 * @param progress what became of them
 */
public record DutyCount(DutyKind kind, DutyProgress progress) implements Comparable<DutyCount> {
  private static final Comparator<DutyCount> ORDER =
      Comparator.comparing((DutyCount count) -> count.kind().code())
          .thenComparing(DutyCount::progress);

  @Override
  public int compareTo(DutyCount other) {
    return ORDER.compare(this, other);
  }
}
