/**
 * The holiday notices of the State Council (国务院办公厅关于部分节假日安排的通知), one file a year, beginning with
 * 2004; {@link org.zhuanban.calendar.CalendarBook#bundled()} finds them.
 *
 * <p>To add the notice of the next year, add one resource beside the others, named after the year
 * that it arranges, such as {@code 2027.csv}. Its rows are what {@link
 * org.zhuanban.calendar.NoticeCsv} reads, one a day that the notice names:
 *
 * <pre>{@code
 * date,kind,festival,notice_year,notice,published,status,publisher
 * 2026-01-01,OFF,元旦,2026,国办发明电〔2025〕7号,2025-11-04,effective,国务院办公厅
 * 2026-01-04,WORK,元旦,2026,国办发明电〔2025〕7号,2025-11-04,effective,国务院办公厅
 * }</pre>
 *
 * <ul>
 *   <li>Spans are written as printed, weekends inside included; other weekends are no rows.
 *   <li>Days at the end of the old year stand in the file of the new one, whose notice settles
 *       them.
 *   <li>An amendment adds rows with its own number and day of publication to the same file. What it
 *       replaces stays, so that one can still ask what was known before; the {@code status} of such
 *       a row says since when it is superseded. Only the day of publication decides which row
 *       counts; the status is for the reader.
 *   <li>A day of publication that is not documented ends in {@code ?}; 15 December of the year
 *       before is assumed.
 *   <li>{@code OFF} and {@code WORK} are enough as a rule. A kind of its own stands where a notice
 *       means more than the law lets conclude: {@code SUSPENSION} for the days that were added to
 *       the Spring Festival of 2020 because of the epidemic, {@code STATUTORY_HOLIDAY} for 3
 *       September 2015, which was a holiday once.
 *   <li>No year may be left out: reading ends with the first year that has no file.
 *   <li>The tests want to know of it: its rows once more in {@code china-holidays.csv}, and a line
 *       each in {@code china-workdays-per-year.csv}, in {@code spans.csv} as the notice prints it,
 *       and in {@code checksums.csv}, the sum of which the failing test prints; in {@code
 *       ChinaNoticesTest} the last year, the day of publication, and the days that are presumed for
 *       the year after it. Who writes those should read the notice, and not the resource.
 * </ul>
 */
@NullMarked
package org.zhuanban.holidays.cn;

import org.jspecify.annotations.NullMarked;
