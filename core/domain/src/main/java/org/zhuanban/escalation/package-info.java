/**
 * The escalation of duties (分级催办、提级). The role of a step of the {@linkplain
 * org.zhuanban.duty.EscalationPolicy escalation policy} is notified on the day of the step, once
 * for each opening of the duty.
 *
 * <p>A reached step is an event, since it is a notification: no later notice, new escalation policy
 * or release repeats it. The days of future steps are derived, so that a moved last day moves them,
 * too. A late entry or an annulment withdraws a step that was then never reached. The journal names
 * the entry and the reason, as for any effect of silence.
 *
 * <p>Entry point: {@link org.zhuanban.escalation.Escalations}, the notices of a duty, step by step.
 */
@NullMarked
package org.zhuanban.escalation;

import org.jspecify.annotations.NullMarked;
