/**
 * The register of inspections of a government (政府督查): what is planned, what is inspected, and what
 * follows. A register is a stream of its own, of kind {@code inspection}: one of a county, or one
 * of each year.
 *
 * <p>An inspection is a {@linkplain org.zhuanban.supervision.inspection.rules.InspectionTable
 * table}: record, conclusion, the right to object and the answer. What may follow has tables of its
 * own: the rectification with its day, a proposal, the handing over of clues. So there are two
 * kinds of events: the plan, and that an inspection began, which alone can be repeated or
 * multi-headed and cannot be told from a proceeding that somebody opens; from it the proceeding
 * follows.
 *
 * <p>Entry points: {@link org.zhuanban.supervision.inspection.InspectionCommand} to plan and begin,
 * {@link org.zhuanban.supervision.inspection.InspectionRegister} for the register.
 */
@NullMarked
package org.zhuanban.supervision.inspection;

import org.jspecify.annotations.NullMarked;
