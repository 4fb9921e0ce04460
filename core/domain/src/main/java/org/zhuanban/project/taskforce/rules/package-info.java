/**
 * Rules of {@link org.zhuanban.project.taskforce}: founding, change, meetings and dissolution of a
 * task force.
 *
 * <p>{@link org.zhuanban.project.taskforce.rules.TaskForceDecider} decides (exactly one leader,
 * every approving department seated). {@link org.zhuanban.project.taskforce.rules.TaskForceDuties}
 * lists founding, meetings and coordinator.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.project.taskforce.rules;

import org.jspecify.annotations.NullMarked;
