package org.zhuanban.spi;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who owes what by when: agenda and board in one row, derived from a stream and rebuildable from
 * it.
 *
 * <p>Nothing in the row changes because a day passed; lights are computed from it. A row is given
 * out as it is kept, so that a damaged one can be named and put right. {@link DutyChange.Put}
 * checks what is written.
 *
 * @param key its name inside the stream, like a {@link StreamKey#id}
 * @param kind what sort of duty, like a {@link StreamKey#id}
 * @param owner who owes it, like a {@link StreamKey#id}
 * @param subject what it is about, such as the code of an approval item, like a {@link
 *     StreamKey#id}
 * @param bindingDue the last day that lights warn by and boards are ordered by: the committed one,
 *     else that of a local rule or order, else the statutory one; empty where none is determined
 * @param committedDue the last day that somebody committed to, where one is determined; never
 *     another one in its place
 * @param statutoryDue the last day that the law gives, where one is determined
 * @param nextReviewOn the first day on which a sweep has something to do, where there is one
 * @param openedOn the day from which the duty is owed
 * @param closedOn the day on which it was done or lapsed; empty while it is open
 */
@Value.Builder
public record DutyRow(
    String key,
    String kind,
    String owner,
    String subject,
    Optional<DueDate> bindingDue,
    Optional<DueDate> committedDue,
    Optional<DueDate> statutoryDue,
    Optional<LocalDate> nextReviewOn,
    LocalDate openedOn,
    Optional<LocalDate> closedOn) {
  /** {@return the day by which boards order it, that of {@link #bindingDue}} */
  public Optional<LocalDate> due() {
    return bindingDue.map(DueDate::date);
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link DutyRow}. */
  public static final class Builder extends DutyRowBuilder {
    Builder() {}
  }
}
