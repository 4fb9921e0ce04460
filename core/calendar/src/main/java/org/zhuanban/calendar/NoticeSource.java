package org.zhuanban.calendar;

import java.util.List;

/**
 * Brings holiday notices to {@link CalendarBook#bundled()}; found through {@link
 * java.util.ServiceLoader}.
 *
 * <p>An implementation is a public class with a public constructor without arguments. It is named
 * in a file {@code META-INF/services/org.zhuanban.calendar.NoticeSource}, or in a module's {@code
 * provides org.zhuanban.calendar.NoticeSource with ...}. The class loader of this library has to
 * see it; where a container keeps the two apart, use {@link CalendarBook#with} instead.
 */
public interface NoticeSource {
  /** {@return the notices, each once; the order does not matter} */
  List<HolidayNotice> notices();
}
