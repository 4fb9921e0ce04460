package org.zhuanban.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * One published arrangement of days off and make-up workdays (放假安排通知).
 *
 * <p>A national notice covers its {@linkplain #year() year}, counted from 25 December of the year
 * before to 24 December. A notice may extend into the last week of the old year, so those days are
 * not settled before its publication. A local notice covers nothing. It rules on the days that it
 * names, or on all days of its year if it is {@link NoticeEffect#REPLACING}.
 *
 * @param number the number of the notice, such as {@code 国办发明电〔2023〕7号}; empty if unknown
 * @param jurisdiction the place where it applies: {@link #NATION}, or the name of a place such as
 *     {@code SHILIN}
 * @param level the level of its publisher; {@link CalendarLevel#NATION} for the nation, and empty
 *     if unknown for a place
 * @param publisher the publisher, such as {@code 国务院办公厅}; empty if unknown
 * @param year the year that it arranges
 * @param publishedOn the day of publication; empty means known from the start
 * @param publicationAssumed whether the day of publication is assumed, not documented
 * @param effect the effect on the notices under it; empty means {@link NoticeEffect#ADDITIVE}
 * @param days the rulings by day
 */
@Value.Builder
@Term(zh = "放假安排通知", en = "holiday notice", law = "全国年节及纪念日放假办法")
public record HolidayNotice(
    String number,
    String jurisdiction,
    Optional<CalendarLevel> level,
    Optional<String> publisher,
    int year,
    Optional<LocalDate> publishedOn,
    boolean publicationAssumed,
    Optional<NoticeEffect> effect,
    Map<LocalDate, Ruling> days) {
  /** The jurisdiction of the State Council's notices. */
  public static final String NATION = "CN";

  /**
   * Copies the days in their order.
   *
   * @param number the number of the notice
   * @param jurisdiction the place where it applies
   * @param level the level of its publisher
   * @param publisher the publisher
   * @param year the year that it arranges
   * @param publishedOn the day of publication
   * @param publicationAssumed whether that day is assumed
   * @param effect the effect on the notices under it
   * @param days the rulings by day
   * @throws IllegalArgumentException if the jurisdiction is not a name of capital letters, digits,
   *     {@code _} and {@code -}, or the level contradicts it
   */
  public HolidayNotice {
    if (!Input.given("HolidayNotice.jurisdiction", jurisdiction).matches("[A-Z][A-Z0-9_-]{0,31}")) {
      throw InputFault.FORM.at("HolidayNotice.jurisdiction", "CN, SHILIN", jurisdiction);
    }
    if (level.isPresent() && (level.get() == CalendarLevel.NATION) != jurisdiction.equals(NATION)) {
      throw InputFault.UNFIT.at("HolidayNotice.level", "HolidayNotice.jurisdiction", jurisdiction);
    }
    if (jurisdiction.equals(NATION)) {
      level = Optional.of(CalendarLevel.NATION);
    }
    SortedMap<LocalDate, Ruling> ordered = new TreeMap<>(days);
    days = Collections.unmodifiableSortedMap(ordered);
  }

  /** {@return whether this is a notice for the whole country} */
  public boolean national() {
    return jurisdiction.equals(NATION);
  }

  /** {@return whether it restates the whole arrangement of its year} */
  public boolean replacing() {
    return effect.filter(NoticeEffect.REPLACING::equals).isPresent();
  }

  /**
   * Checks whether the notice was published by a day.
   *
   * @param day the day
   * @return true if it was published on or before the day
   */
  public boolean knownOn(LocalDate day) {
    return publishedOn.isEmpty() || !publishedOn.get().isAfter(day);
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builder of a {@link HolidayNotice}. */
  public static final class Builder extends HolidayNoticeBuilder {
    Builder() {}
  }
}
