/**
 * The register of inspections of a government (政府督查): plans, inspections, and their consequences. A
 * register is a stream of its own, of kind {@code inspection}: one of a county, or one of each
 * year.
 *
 * <p>An inspection is a {@linkplain org.zhuanban.supervision.inspection.rules.InspectionTable
 * table}: record, conclusion, the right to object and the answer. The possible consequences have
 * tables of their own: the rectification with its day, a proposal, the transfer of clues.
 *
 * <p>There are two kinds of events: the plan, and the beginning of an inspection. Only the
 * beginning can be repeated or come from several bodies, and it differs from the opening of a
 * proceeding by people. The proceeding follows from it.
 *
 * <p>Entry points: {@link org.zhuanban.supervision.inspection.InspectionCommand} to plan and begin,
 * {@link org.zhuanban.supervision.inspection.InspectionRegister} for the register.
 */
@NullMarked
package org.zhuanban.supervision.inspection;

import org.jspecify.annotations.NullMarked;
