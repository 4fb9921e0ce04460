package org.zhuanban.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.PauseReason;

/** Reads what runs a clock, as it is written in lists of cases and on the command line. */
final class ClockText {
  private ClockText() {}

  /**
   * A pause as it was stated.
   *
   * @param reason the reason as written
   * @param from its first day
   * @param to its last day; empty while it goes on
   */
  record StatedPause(String reason, LocalDate from, Optional<LocalDate> to) {
    /** {@return the pause; empty if the reason is none that stops a clock} */
    Optional<Pause> pause() {
      return Arrays.stream(PauseReason.values())
          .filter(listed -> listed.name().equals(reason))
          .findFirst()
          .map(listed -> new Pause(listed, from, Optional.of(from), to));
    }
  }

  /**
   * Reads a day.
   *
   * @param text a day such as {@code 2024-01-31}
   * @return the day
   * @throws IllegalArgumentException if it is none
   */
  static LocalDate date(String text) {
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("there is no day " + Quoted.of(text), e);
      }
    }
    throw new IllegalArgumentException(
        "a day is written as 2024-01-31, but was " + Quoted.of(text));
  }

  /**
   * Reads a length.
   *
   * @param text a length such as {@code 20 WD}
   * @return the length
   * @throws IllegalArgumentException if it is none
   */
  static Length length(String text) {
    return Length.parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a limit is written as 20 WD, 30 CD, 3 MONTHS, 2 YEARS or IMMEDIATE, but was "
                        + Quoted.of(text)));
  }

  /**
   * Reads a pause.
   *
   * @param text {@code FROM..TO;REASON}, where TO may be {@code OPEN}
   * @return the pause as stated
   * @throws IllegalArgumentException if it is written otherwise, or ends before it starts
   */
  static StatedPause pause(String text) {
    String[] parts = text.split(";", -1);
    String[] days = parts[0].split("\\.\\.", -1);
    if (parts.length != 2 || days.length != 2 || parts[1].isBlank()) {
      throw new IllegalArgumentException(
          "a pause is written as 2024-04-12..2024-05-15;EXPERT_REVIEW or 2024-04-12..OPEN;HEARING, but was "
              + Quoted.of(text));
    }
    LocalDate from = date(days[0].strip());
    String end = days[1].strip();
    Optional<LocalDate> to = end.equals("OPEN") ? Optional.empty() : Optional.of(date(end));
    if (to.filter(from::isAfter).isPresent()) {
      throw new IllegalArgumentException(
          "a pause must not end before it starts, but was " + Quoted.of(text));
    }
    return new StatedPause(parts[1].strip(), from, to);
  }

  /**
   * Reads an extension.
   *
   * @param text {@code +10 WD;approved=DATE}
   * @param basis the clause that allows it
   * @return the extension
   * @throws IllegalArgumentException if it is written otherwise
   */
  static Extension extension(String text, String basis) {
    String[] parts = text.split(";approved=", -1);
    if (parts.length != 2 || !parts[0].startsWith("+")) {
      throw new IllegalArgumentException(
          "an extension is written as +10 WD;approved=2024-05-27, but was " + Quoted.of(text));
    }
    Length by = length(parts[0].substring(1).strip());
    if (by.unit() == LimitUnit.IMMEDIATE) {
      throw new IllegalArgumentException(
          "an extension is at least one unit long, but was " + Quoted.of(text));
    }
    return new Extension(by.limit(basis), date(parts[1].strip()));
  }
}
