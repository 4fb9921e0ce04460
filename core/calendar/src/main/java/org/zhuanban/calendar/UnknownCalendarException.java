package org.zhuanban.calendar;

import java.util.List;

/** Request for a calendar by a name that denotes none. */
public final class UnknownCalendarException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The requested name. */
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

  /** {@return the requested name} */
  public String name() {
    return name;
  }
}
