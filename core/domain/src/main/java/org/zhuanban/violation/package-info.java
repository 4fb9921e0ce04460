/**
 * Violations of rules by facts: recorded with their article, never undone.
 *
 * <p>A fact is recorded with all its violations. Each is a {@link
 * org.zhuanban.violation.ViolationFound} beside it, which names the rule, the act and the organ.
 *
 * <p>{@link org.zhuanban.violation.Violations} is the content of a view. Only a correction of the
 * journal withdraws a violation. The violating entry is annulled, or a late entry shows that there
 * is no violation. Proposals of accountability and deductions of the assessment rest on violations.
 */
@NullMarked
package org.zhuanban.violation;

import org.jspecify.annotations.NullMarked;
