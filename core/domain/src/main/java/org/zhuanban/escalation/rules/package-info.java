/**
 * Rules of {@link org.zhuanban.escalation}: how the steps of an escalation policy are reached.
 *
 * <p>{@link org.zhuanban.escalation.rules.EscalationFeature} finds which steps are reached; {@link
 * org.zhuanban.escalation.rules.EscalationSnapshot} is what is known of the last days of a duty on
 * one day.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.escalation.rules;

import org.jspecify.annotations.NullMarked;
