package org.zhuanban.calendar;

import java.util.Optional;
import org.zhuanban.input.InputFault;

/**
 * What a notice says of one day.
 *
 * @param working true if it orders work (上班), false if it gives the day off (放假)
 * @param name the festival on whose account it does so; may be empty
 * @param kind what the day is, where the notice says more than that; where it is empty, the
 *     calendar {@linkplain WorkCalendar finds out}
 */
public record Ruling(boolean working, String name, Optional<DayKind> kind) {
  /**
   * Checks that the kind goes with the order.
   *
   * @param working true if it orders work
   * @param name the festival
   * @param kind what the day is
   * @throws IllegalArgumentException if the kind is a working one and the day is given off or the
   *     reverse, or is {@link DayKind#WORKDAY} or {@link DayKind#WEEKEND}, which a day is by itself
   */
  public Ruling {
    if (kind.isPresent() && (kind.get().ordinary() || kind.get().working() != working)) {
      throw InputFault.UNFIT.at("Ruling.kind " + kind.get(), "Ruling.working", working);
    }
  }

  /**
   * Makes a ruling that leaves it to the calendar what kind of day it is.
   *
   * @param working true if it orders work, false if it gives the day off
   * @param name the festival; may be empty
   */
  public Ruling(boolean working, String name) {
    this(working, name, Optional.empty());
  }
}
