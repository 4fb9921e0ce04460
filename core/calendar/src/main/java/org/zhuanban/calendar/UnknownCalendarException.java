package org.zhuanban.calendar;

import java.util.SortedSet;
import java.util.TreeSet;

/** A calendar was asked for by a name for which no notice is known. */
public final class UnknownCalendarException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The name that was asked for. */
  private final String name;

  UnknownCalendarException(String name, String part, SortedSet<String> known) {
    super(
        "Calendar '%s' is unknown: no notice of '%s' is loaded; write CN, or CN and one or more of %s joined by +"
            .formatted(name, part, new TreeSet<>(known)));
    this.name = name;
  }

  /** {@return the name that was asked for} */
  public String name() {
    return name;
  }
}
