package org.zhuanban.testing.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.zhuanban.Zhuanban;

/** A clock that stands where it was set. */
public final class SettableClock extends Clock {
  private final ZoneId zone;
  private volatile Instant now;

  /**
   * Makes a clock that stands at noon in Chinese legal time.
   *
   * @param day the day
   */
  public SettableClock(LocalDate day) {
    this.zone = Zhuanban.LEGAL_TIME;
    this.now = noon(day);
  }

  private SettableClock(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(Zhuanban.LEGAL_TIME).toInstant();
  }

  /**
   * Sets the clock to noon in Chinese legal time.
   *
   * @param day the day
   */
  public void set(LocalDate day) {
    now = noon(day);
  }

  /**
   * Sets the clock.
   *
   * @param instant the instant
   */
  public void set(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SettableClock(other, now);
  }
}
