package org.zhuanban.calendar;

/** What a day is to those who work by a calendar. */
public enum DayKind {
  /** Monday to Friday, and no notice says otherwise. */
  WORKDAY(true),
  /** A day that a notice orders to be worked although it would be free (调休上班). */
  MAKE_UP_WORKDAY(true),
  /** Saturday or Sunday, and no notice says otherwise. */
  WEEKEND(false),
  /** Free by a national notice, or by the law itself where no notice is out yet. */
  HOLIDAY(false),
  /** Free by a local notice, such as the festival of a minority (全国年节及纪念日放假办法第四条). */
  LOCAL_FESTIVAL(false);

  private final boolean working;

  DayKind(boolean working) {
    this.working = working;
  }

  /** {@return whether the day is worked} */
  public boolean working() {
    return working;
  }
}
