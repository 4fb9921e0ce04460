/**
 * Rules of {@link org.zhuanban.supervision.inspection}: how inspections are planned and begun.
 *
 * <p>{@link org.zhuanban.supervision.inspection.rules.InspectionDecider} decides, {@link
 * org.zhuanban.supervision.inspection.rules.InspectionTable} holds the steps of an inspection and
 * of what may follow.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.supervision.inspection.rules;

import org.jspecify.annotations.NullMarked;
