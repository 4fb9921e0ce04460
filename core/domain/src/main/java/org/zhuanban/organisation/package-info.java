/**
 * The organisation of a county and its staff. It has the investment committee (招商委) with its
 * meetings of each quarter and half-year, the lead bureau, groups, townships and parks. It also has
 * the teams (招商队伍) in them. Each county has one stream of kind {@code organisation}.
 *
 * <p>A unit is set, which founds or changes it, or closed. Earlier versions of units and members
 * stay known, so that a past day shows the units responsible then. A task of a committee meeting is
 * a {@linkplain org.zhuanban.project.taskforce.MeetingTask proceeding}, as that of a task force is.
 * Missed meetings, expiring qualifications and overlong posts are derived duties.
 *
 * <p>The organisation is no source of power of an organ: the plan names the department that decides
 * an item.
 *
 * <p>Entry points: {@link org.zhuanban.organisation.OrganisationCommand}, {@link
 * org.zhuanban.organisation.Organisation} for units and their responsibilities, {@link
 * org.zhuanban.organisation.CommitteeMeeting} and {@link org.zhuanban.organisation.CommitteeTask}
 * for the investment committee.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.organisation;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
