package org.zhuanban.benchmarks.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.zhuanban.Zhuanban;

/** A clock that stands at the end of a working day until the next one is set. */
final class Today extends Clock {
  private volatile LocalDate day;

  Today(LocalDate day) {
    this.day = day;
  }

  LocalDate day() {
    return day;
  }

  void set(LocalDate next) {
    day = next;
  }

  @Override
  public ZoneId getZone() {
    return Zhuanban.LEGAL_TIME;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return day.atTime(17, 0).atZone(Zhuanban.LEGAL_TIME).toInstant();
  }
}
