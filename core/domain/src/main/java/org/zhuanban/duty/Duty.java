package org.zhuanban.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that somebody owes by a day.
 *
 * @param key its name inside the project, such as {@code decide:A08:1}
 * @param kind what sort of duty it is
 * @param owner the code of the organ that owes it
 * @param subject what it is about, such as the code of an approval item
 * @param committedDue the last day that was promised; empty while undetermined
 * @param statutoryDue the last day that the law gives; empty while undetermined
 * @param nextLook the first day on which silence has an effect; empty if it never has
 * @param openedOn the day from which it is owed
 * @param closedOn the day on which it was done or lapsed; empty while it is open
 */
@Value.Builder
public record Duty(
    String key,
    Kind kind,
    String owner,
    String subject,
    Optional<LocalDate> committedDue,
    Optional<LocalDate> statutoryDue,
    Optional<LocalDate> nextLook,
    LocalDate openedOn,
    Optional<LocalDate> closedOn) {
  /** What sort of duty it is. */
  public enum Kind {
    /** To found the task force after signing. */
    ESTABLISH_TASK_FORCE,
    /** To accept an application or to tell all corrections at once (行政许可法第三十二条). */
    EXAMINE_RECEIPT,
    /** To decide on an item (行政许可法第四十二条). */
    DECIDE,
    /** To deliver a decision (行政许可法第四十四条). */
    DELIVER,
    /** To file something oneself, such as a developer's completion filing. */
    FILE
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link Duty}. */
  public static final class Builder extends DutyBuilder {
    Builder() {}
  }
}
