/**
 * Rules of {@link org.zhuanban.supervision.inspection}: the planning and the beginning of
 * inspections.
 *
 * <p>{@link org.zhuanban.supervision.inspection.rules.InspectionDecider} decides. {@link
 * org.zhuanban.supervision.inspection.rules.InspectionTable} holds the steps of an inspection and
 * of its consequences.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.supervision.inspection.rules;

import org.jspecify.annotations.NullMarked;
