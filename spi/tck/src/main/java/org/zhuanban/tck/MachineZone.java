package org.zhuanban.tck;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import java.util.TimeZone;

/** The time zone of the machine, which a test changes and puts back. */
@MachineZone.Changed
final class MachineZone implements AutoCloseable {
  private final TimeZone before = TimeZone.getDefault();

  /** Marks the only place that asks for the zone of the machine. */
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface Changed {}

  /** Lets the machine stand in a zone. */
  void in(ZoneId zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
  }

  /** Lets the machine stand far away. */
  void elsewhere() {
    in(ZoneId.of("Pacific/Kiritimati"));
  }

  @Override
  public void close() {
    TimeZone.setDefault(before);
  }
}
