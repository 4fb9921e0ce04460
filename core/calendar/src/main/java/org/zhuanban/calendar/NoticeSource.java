package org.zhuanban.calendar;

import java.util.List;

/**
 * Provider of holiday notices for {@link CalendarBook#bundled()}, located by {@link
 * java.util.ServiceLoader}.
 *
 * <p>An implementation is a public class with a public constructor without arguments. It is named
 * in a file {@code META-INF/services/org.zhuanban.calendar.NoticeSource}, or in a module's {@code
 * provides org.zhuanban.calendar.NoticeSource with ...}. It must be visible to the class loader of
 * this library. Where a container separates the two, use {@link CalendarBook#with} instead.
 */
public interface NoticeSource {
  /** {@return the notices without repetition, in any order} */
  List<HolidayNotice> notices();
}
