/**
 * The parties and their references.
 *
 * <p>{@link org.zhuanban.party.Department} is an organ with its {@link org.zhuanban.party.Level}
 * and its calendar. {@link org.zhuanban.party.SuccessionTable} finds the responsible organ after a
 * merger. {@link org.zhuanban.party.Office} is a post: tests, messages and papers name offices,
 * never persons. {@link org.zhuanban.party.PersonRef} is the host's reference of a person, {@link
 * org.zhuanban.party.Role} the capacity in which a person acts or is notified.
 *
 * <p>{@link org.zhuanban.party.DocumentRef} is the number of a paper, such as 石政办发〔2020〕71号. {@link
 * org.zhuanban.party.CreditCode} is the unified social credit code of an organisation, {@link
 * org.zhuanban.party.ProjectCode} the national code of a project (项目代码).
 */
@NullMarked
package org.zhuanban.party;

import org.jspecify.annotations.NullMarked;
