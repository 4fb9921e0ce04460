/**
 * Rules of {@link org.zhuanban.report}: how reports become due, are submitted and reviewed.
 *
 * <p>{@link org.zhuanban.report.rules.ReportFeature} decides on reports and lists those that are
 * owed.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.report.rules;

import org.jspecify.annotations.NullMarked;
