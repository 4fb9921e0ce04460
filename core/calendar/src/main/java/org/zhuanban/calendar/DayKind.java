package org.zhuanban.calendar;

/** The kind of a day in a working calendar. */
public enum DayKind {
  /** Monday to Friday, unless a notice orders otherwise. */
  WORKDAY(true),
  /** A day on which a notice orders work although it would be free (调休上班). */
  MAKE_UP_WORKDAY(true),
  /** Saturday or Sunday, alone or within a span of days off by a notice. */
  WEEKEND(false),
  /** Free by the law itself (全国年节及纪念日放假办法第二条), or once by a special notice. */
  STATUTORY_HOLIDAY(false),
  /** Monday to Friday, free in exchange for or in compensation of another day (调休). */
  SHIFTED_REST_DAY(false),
  /** Free by a local notice, such as the festival of a minority (全国年节及纪念日放假办法第四条). */
  LOCAL_FESTIVAL(false),
  /** Work is suspended for a special reason, such as an epidemic. */
  SUSPENSION(false);

  private final boolean working;

  DayKind(boolean working) {
    this.working = working;
  }

  /** {@return whether the day is worked} */
  public boolean working() {
    return working;
  }

  /** Checks whether the kind follows from the day of the week, without any notice. */
  boolean ordinary() {
    return this == WORKDAY || this == WEEKEND;
  }
}
