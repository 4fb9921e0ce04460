/**
 * Who answers for what in a county, and who works for it: the investment committee (招商委) with its
 * meetings of each quarter and half-year, the lead bureau, groups, townships and parks, and the
 * teams (招商队伍) in them. One stream a county, of kind {@code organisation}.
 *
 * <p>A unit is set, which founds and changes it alike, or closed. What a unit or a member of a team
 * was before stays known, so that a past day shows who answered then. What a meeting of the
 * committee gives a unit to do is a {@linkplain org.zhuanban.project.taskforce.MeetingTask
 * proceeding}, as that of a task force is. A meeting that was missed, a qualification that runs out
 * and a post that is held too long are duties, which are derived.
 *
 * <p>No organ's power is founded here: which department decides an item, its plan says.
 *
 * <p>Entry points: {@link org.zhuanban.organisation.OrganisationCommand}, {@link
 * org.zhuanban.organisation.Organisation} for units and who answers for what, {@link
 * org.zhuanban.organisation.CommitteeMeeting} and {@link org.zhuanban.organisation.CommitteeTask}
 * for the investment committee.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.organisation;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
