package org.zhuanban.calendar;

import java.util.List;

/** A calendar was asked for by a name that does not stand for one. */
public final class UnknownCalendarException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The name that was asked for. */
  private final String name;

  UnknownCalendarException(String name, String why, List<String> places) {
    super(
        "Calendar '%s' is unknown: %s; write CN%s"
            .formatted(
                name,
                why,
                places.isEmpty()
                    ? ""
                    : ", or CN and one or more of %s joined by +".formatted(places)));
    this.name = name;
  }

  /** {@return the name that was asked for} */
  public String name() {
    return name;
  }
}
