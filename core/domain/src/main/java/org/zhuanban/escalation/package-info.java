/**
 * The escalation of duties (分级催办、提级): whoever stands on a step of the {@linkplain
 * org.zhuanban.duty.EscalationPolicy escalation policy} of a duty is told when its day has come,
 * once for each time that the duty is owed.
 *
 * <p>That a step was reached is written down, since it is what somebody was told: no later notice,
 * new escalation policy or release repeats it. Where a step lies in the future is derived, so that
 * whatever moves a last day moves the steps that are still to come. A late entry or an annulment by
 * which a step was never reached takes it back, and the journal says which entry and why, as of
 * anything that follows from silence.
 *
 * <p>Entry point: {@link org.zhuanban.escalation.Escalations}, what was told of a duty, step by
 * step.
 */
@NullMarked
package org.zhuanban.escalation;

import org.jspecify.annotations.NullMarked;
