/**
 * The one task force of a project (一个项目一个工作专班).
 *
 * <p>{@link org.zhuanban.project.taskforce.TaskForce} is its state: exactly one leader, at least
 * one deputy leader, members of all approving departments, each an {@link
 * org.zhuanban.project.taskforce.Appointment} of an office and never of a named person. A key
 * project has a coordinator besides.
 *
 * <p>{@link org.zhuanban.project.taskforce.TaskForceCommand} lists what can be asked: to establish
 * it after the signing, to change leader and members, to hold a {@link
 * org.zhuanban.project.taskforce.Meeting}, and to dissolve it, at full effect or termination alone
 * (一跟到底). {@link org.zhuanban.project.taskforce.TaskForceRule} says what is refused, such as two
 * leaders, or a department without a member.
 *
 * <p>{@link org.zhuanban.project.taskforce.TaskForceDuty} names what is owed: founding within the
 * local limit, meetings by the {@link org.zhuanban.project.taskforce.Cadence}, and a coordinator. A
 * {@link org.zhuanban.project.taskforce.MeetingTask} is a proceeding of one step.
 */
@NullMarked
package org.zhuanban.project.taskforce;

import org.jspecify.annotations.NullMarked;
