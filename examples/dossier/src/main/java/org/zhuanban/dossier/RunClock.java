package org.zhuanban.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.zhuanban.Zhuanban;

/** The time inside a replay: nine in the morning of the day that is being replayed. */
final class RunClock extends Clock {
  private LocalDate day = LocalDate.EPOCH;

  void set(LocalDate today) {
    day = today;
  }

  LocalDate today() {
    return day;
  }

  @Override
  public Instant instant() {
    return day.atTime(9, 0).atZone(Zhuanban.LEGAL_TIME).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return Zhuanban.LEGAL_TIME;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
