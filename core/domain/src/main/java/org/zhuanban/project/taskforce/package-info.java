/**
 * The task force of a project (一个项目一个工作专班).
 *
 * <p>{@link org.zhuanban.project.taskforce.TaskForce} is its state: exactly one leader, at least
 * one deputy leader, and members of all approving departments. Each has an {@link
 * org.zhuanban.project.taskforce.Appointment} of an office and never of a named person. A key
 * project also has a coordinator.
 *
 * <p>{@link org.zhuanban.project.taskforce.TaskForceCommand} lists the commands. They establish the
 * task force after the signing, change leader and members, hold a {@link
 * org.zhuanban.project.taskforce.Meeting}, and dissolve the task force at full output or
 * termination (一跟到底). {@link org.zhuanban.project.taskforce.TaskForceRule} lists the refusals, such
 * as two leaders, or a department without a member.
 *
 * <p>{@link org.zhuanban.project.taskforce.TaskForceDuty} names the duties: founding within the
 * local limit, meetings by the {@link org.zhuanban.project.taskforce.Cadence}, and a coordinator. A
 * {@link org.zhuanban.project.taskforce.MeetingTask} is a proceeding of one step.
 */
@NullMarked
package org.zhuanban.project.taskforce;

import org.jspecify.annotations.NullMarked;
