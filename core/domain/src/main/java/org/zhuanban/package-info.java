/**
 * The entry to the library: one object over a storage of the host's choice.
 *
 * <ul>
 *   <li>{@link org.zhuanban.Zhuanban} handles commands and facts, reads streams, sweeps,
 *       dispatches.
 *   <li>{@link org.zhuanban.ZhuanbanBuilder} collects its ports and the settings of the county.
 *   <li>{@link org.zhuanban.Messaging} has the settings of messages, {@link
 *       org.zhuanban.NotificationRule} and {@link org.zhuanban.CommitRule} are rules of a host.
 *   <li>{@link org.zhuanban.InMemoryStorage} keeps streams and duties for tests and trials.
 *   <li>{@link org.zhuanban.StreamKind} names the kinds of streams and creates their keys.
 *   <li>{@link org.zhuanban.AsOf} is the day and the knowledge of a view.
 *   <li>{@link org.zhuanban.StreamView} is the common part of views: history, duties, violations.
 *   <li>{@link org.zhuanban.ProjectView} adds the views of a project, such as {@link
 *       org.zhuanban.ApprovalsView} and {@link org.zhuanban.SupervisionView}.
 *   <li>{@link org.zhuanban.ReaderSession} is the readable part for one person: views, boards,
 *       workbench.
 *   <li>{@link org.zhuanban.FoldRun} folds all streams of a kind page by page, such as into a
 *       report; {@link org.zhuanban.ViewFold} is what it builds.
 *   <li>{@link org.zhuanban.prefecture.Prefecture} reads several counties as one.
 *   <li>{@link org.zhuanban.EvidenceBook} proves a proposal of accountability.
 * </ul>
 *
 * <p>Commands, events and states are in the packages of their features, such as {@code
 * org.zhuanban.approval}. A {@code Request} carries a command, a {@code Fact} reports an act.
 */
@NullMarked
package org.zhuanban;

import org.jspecify.annotations.NullMarked;
