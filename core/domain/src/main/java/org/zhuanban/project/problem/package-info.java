/**
 * The problem list (问题清单): what hinders a project, which level holds it, and by when that level
 * decides.
 *
 * <p>A problem is a set of duties under its own name: each level that receives it owes a decision
 * within its limit, and a decision may name the day by which it is solved. It is no table of {@link
 * org.zhuanban.proceeding}, since which levels it reaches, who holds it there and by when it is
 * solved is only known when somebody moves it or decides.
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
