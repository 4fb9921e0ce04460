package org.zhuanban.calendar;

import java.util.Optional;
import org.zhuanban.input.InputFault;

/**
 * The ruling of a notice on one day.
 *
 * @param working true if it orders work (上班), false if it gives the day off (放假)
 * @param name the festival that is the occasion; may be empty
 * @param kind the kind of the day, if the notice specifies it; if empty, the calendar {@linkplain
 *     WorkCalendar determines it}
 */
public record Ruling(boolean working, String name, Optional<DayKind> kind) {
  /**
   * Checks that the kind agrees with the order.
   *
   * @param working true if it orders work
   * @param name the festival
   * @param kind the kind of the day
   * @throws IllegalArgumentException if the kind contradicts the order, or is {@link
   *     DayKind#WORKDAY} or {@link DayKind#WEEKEND}, which need no notice
   */
  public Ruling {
    if (kind.isPresent() && (kind.get().ordinary() || kind.get().working() != working)) {
      throw InputFault.UNFIT.at("Ruling.kind " + kind.get(), "Ruling.working", working);
    }
  }

  /**
   * Creates a ruling whose kind the calendar determines.
   *
   * @param working true if it orders work, false if it gives the day off
   * @param name the festival; may be empty
   */
  public Ruling(boolean working, String name) {
    this(working, name, Optional.empty());
  }
}
