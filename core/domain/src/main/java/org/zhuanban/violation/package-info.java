/**
 * Rules that were broken by what has happened: recorded with their article, never undone.
 *
 * <p>A fact is recorded whatever rules it breaks. Each broken rule is a {@link
 * org.zhuanban.violation.ViolationFound} beside it, which names the rule, the act and the organ.
 *
 * <p>{@link org.zhuanban.violation.Violations} is what a view shows of them. A violation is
 * withdrawn only by a correction of the journal: when the entry that broke the rule is annulled, or
 * a late entry shows that it broke none. Proposals of accountability and deductions of the
 * assessment rest on violations.
 */
@NullMarked
package org.zhuanban.violation;

import org.jspecify.annotations.NullMarked;
