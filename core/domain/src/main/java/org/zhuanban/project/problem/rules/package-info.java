/**
 * Rules of {@link org.zhuanban.project.problem}: report, escalation, solution and closing of
 * problems.
 *
 * <p>{@link org.zhuanban.project.problem.rules.ProblemDecider} decides on reports, moves between
 * levels, decisions and closing. {@link org.zhuanban.project.problem.rules.ProblemFeature} lists
 * the duties of each level.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.project.problem.rules;

import org.jspecify.annotations.NullMarked;
