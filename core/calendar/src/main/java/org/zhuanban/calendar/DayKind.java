package org.zhuanban.calendar;

/** What a day is to those who work by a calendar. */
public enum DayKind {
  /** Monday to Friday, and no notice says otherwise. */
  WORKDAY(true),
  /** A day that a notice orders to be worked although it would be free (调休上班). */
  MAKE_UP_WORKDAY(true),
  /** Saturday or Sunday, alone or within a span that a notice gives off. */
  WEEKEND(false),
  /** Free by the law itself (全国年节及纪念日放假办法第二条), or once by a special notice. */
  STATUTORY_HOLIDAY(false),
  /** Monday to Friday, free because another day is worked for it or makes up for it (调休). */
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

  /** Whether a day is this by itself, so that no notice needs to say it. */
  boolean ordinary() {
    return this == WORKDAY || this == WEEKEND;
  }
}
