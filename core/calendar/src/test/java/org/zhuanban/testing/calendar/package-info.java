/**
 * Random notices, calendars, limits and clocks for properties; give a class of properties
 * {@code @Domain(CalendarDomain.class)}.
 */
@NullMarked
package org.zhuanban.testing.calendar;

import org.jspecify.annotations.NullMarked;
