package org.zhuanban.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.zhuanban.Zhuanban;

/**
 * A clock that stands still until a test moves it. Safe for several threads, and shared by all
 * clocks that {@link #withZone} derives from it.
 */
public final class MovableClock extends Clock {
  private static final LocalTime OPENING = LocalTime.of(9, 0);

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private MovableClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /**
   * Creates a clock that stands at 9:00 of a day.
   *
   * @param day the day, in Chinese legal time
   * @return the clock, in Chinese legal time
   */
  public static MovableClock on(LocalDate day) {
    return new MovableClock(new AtomicReference<>(opening(day)), Zhuanban.LEGAL_TIME);
  }

  private static Instant opening(LocalDate day) {
    return day.atTime(OPENING).atZone(Zhuanban.LEGAL_TIME).toInstant();
  }

  /**
   * Moves the clock to 9:00 of a day.
   *
   * @param day the day, in Chinese legal time
   */
  public void setDay(LocalDate day) {
    now.set(opening(day));
  }

  /**
   * Moves the clock to an instant.
   *
   * @param instant the instant
   */
  public void set(Instant instant) {
    now.set(instant);
  }

  /**
   * Moves the clock forward.
   *
   * @param by the time by which it moves
   */
  public void advance(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  /** {@return the day of the clock, in Chinese legal time} */
  public LocalDate day() {
    return LocalDate.ofInstant(instant(), Zhuanban.LEGAL_TIME);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MovableClock(now, other);
  }

  @Override
  public String toString() {
    return "MovableClock[" + instant() + "]";
  }
}
