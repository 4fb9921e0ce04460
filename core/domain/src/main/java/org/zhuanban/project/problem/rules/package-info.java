/**
 * Rules of {@link org.zhuanban.project.problem}: how problems are reported, escalated, solved and
 * closed.
 *
 * <p>{@link org.zhuanban.project.problem.rules.ProblemDecider} decides on reports, moves between
 * levels, decisions and closing; {@link org.zhuanban.project.problem.rules.ProblemFeature} lists
 * what each level owes.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.project.problem.rules;

import org.jspecify.annotations.NullMarked;
