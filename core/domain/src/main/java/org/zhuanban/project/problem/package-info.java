/**
 * The problem list (问题清单): the obstacles of a project, with the level that holds each and the last
 * day of its decision.
 *
 * <p>A problem is a set of duties under its own id. Each level that receives it has the duty of a
 * decision within its limit. A decision may name the day for the solution. It is no table of {@link
 * org.zhuanban.proceeding}. The levels, holders and days of a problem are only known when it is
 * moved or decided.
 *
 * <p>Entry points: {@link org.zhuanban.project.problem.ProblemCommand} to report, move, decide,
 * solve and close a problem, {@link org.zhuanban.project.problem.ProblemTicket} for one problem,
 * {@link org.zhuanban.project.problem.ProblemList} for all, {@link
 * org.zhuanban.project.problem.ProblemTerms} for levels and limits, {@link
 * org.zhuanban.project.problem.ProblemStatistics} for counts.
 */
@NullMarked
package org.zhuanban.project.problem;

import org.jspecify.annotations.NullMarked;
