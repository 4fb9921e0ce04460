package org.zhuanban.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The time of an act as far as it is known. A time of day is never made up.
 *
 * @param day the day of effect
 * @param at the time of day, in Chinese legal time and whole seconds; empty if it was not recorded.
 *     It may lie before the day of effect, as that of an application after office hours
 */
public record Moment(LocalDate day, Optional<LocalDateTime> at) {
  /**
   * Creates a moment of which only the day is known.
   *
   * @param day the day
   * @return the moment
   */
  public static Moment of(LocalDate day) {
    return new Moment(day, Optional.empty());
  }

  /**
   * Checks whether this moment is known to be after another one.
   *
   * @param other the other moment
   * @return true if its time is later, or its day if one of the times is not known
   */
  public boolean isAfter(Moment other) {
    return at.flatMap(own -> other.at.map(own::isAfter)).orElseGet(() -> day.isAfter(other.day));
  }
}
