package org.zhuanban.calendar;

import java.util.List;

/**
 * Brings holiday notices to {@link CalendarBook#bundled()}; found through {@link
 * java.util.ServiceLoader}.
 */
public interface NoticeSource {
  /** {@return the notices, each once; the order does not matter} */
  List<HolidayNotice> notices();
}
