/**
 * What a host gives out, or keeps beside the library, in rows of its own.
 *
 * <p>The {@link org.zhuanban.export.Dictionary} lists every code with its labels, so that a host
 * fills its dictionary tables from it. A {@link org.zhuanban.export.FlatTable} gives the rows of
 * projects, cases, duties and suggestions as of a day; a {@link org.zhuanban.export.ChangeFeed}
 * tells after each commit whose rows are to be read anew.
 *
 * <p>{@link org.zhuanban.export.Sheet} turns rows into CSV, and {@link
 * org.zhuanban.export.ScoreText} a scorecard into words. Codes, columns and labels are listed in
 * {@code core/docs/export.md}.
 */
@NullMarked
package org.zhuanban.export;

import org.jspecify.annotations.NullMarked;
