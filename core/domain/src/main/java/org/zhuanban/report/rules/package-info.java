/**
 * Rules of {@link org.zhuanban.report}: duty and submission of reports.
 *
 * <p>{@link org.zhuanban.report.rules.ReportFeature} decides on reports and lists the duties of
 * reports.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.report.rules;

import org.jspecify.annotations.NullMarked;
