/**
 * The data that a host exports, or keeps beside the library in rows of its own.
 *
 * <p>The {@link org.zhuanban.export.Dictionary} lists every code with its labels, so that a host
 * fills its dictionary tables from it. A {@link org.zhuanban.export.FlatTable} defines the columns
 * of projects, cases, duties, orders, suggestions and the register of retention, and makes their
 * rows. A {@link org.zhuanban.export.ChangeFeed} notifies a host after each commit of the rows to
 * read again.
 *
 * <p>{@link org.zhuanban.export.ScoreText} explains a scorecard in words. Codes, columns and labels
 * are listed in {@code core/docs/generated/export.md}.
 */
@NullMarked
package org.zhuanban.export;

import org.jspecify.annotations.NullMarked;
