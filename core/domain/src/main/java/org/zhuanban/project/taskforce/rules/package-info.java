/**
 * Rules of {@link org.zhuanban.project.taskforce}: how a task force is founded, changed, convened
 * and dissolved.
 *
 * <p>{@link org.zhuanban.project.taskforce.rules.TaskForceDecider} decides (exactly one leader,
 * every approving department seated), {@link org.zhuanban.project.taskforce.rules.TaskForceDuties}
 * lists founding, meetings and coordinator.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.project.taskforce.rules;

import org.jspecify.annotations.NullMarked;
