/**
 * Measures the calendar and the clock beside other libraries, on the same Chinese calendar.
 *
 * <p>{@link org.zhuanban.benchmarks.Benchmarks} is where it starts.
 */
@NullMarked
package org.zhuanban.benchmarks;

import org.jspecify.annotations.NullMarked;
