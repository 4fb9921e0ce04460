/**
 * Who answers for what in a county, and who works for it: the investment committee (招商委) with its
 * meetings of each quarter and half-year, the lead bureau, groups, townships and parks, and the
 * teams (招商队伍) in them. One stream a county, of kind {@code organisation}.
 *
 * <p>Four kinds of events. A unit is set, which founds and changes it alike, or closed: what it was
 * before stays known, so that a past day shows who answered then. The committee met. And all that
 * is merely written down about one member of a team is one kind, told apart by {@link
 * org.zhuanban.organisation.StaffAct}, since each only adds a line to the member's file. What a
 * meeting gives somebody to do is a {@linkplain org.zhuanban.project.taskforce.MeetingTask
 * proceeding}, as that of a task force is; that a meeting was missed, a qualification runs out or a
 * member stayed in one post too long is a duty, which is derived.
 *
 * <p>No organ's power is founded here: which department decides an item, its plan says.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.organisation;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
