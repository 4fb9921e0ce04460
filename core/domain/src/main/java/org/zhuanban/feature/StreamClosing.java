package org.zhuanban.feature;

import java.time.LocalDate;
import org.zhuanban.local.LocalLimit;

/**
 * The closing of a stream, from which its time of retention is counted.
 *
 * @param on the day of the closing
 * @param retention the local rule of the time of retention
 */
public record StreamClosing(LocalDate on, LocalLimit retention) {}
