/**
 * Rules of {@link org.zhuanban.escalation}: the days on which the steps of an escalation policy are
 * reached.
 *
 * <p>{@link org.zhuanban.escalation.rules.EscalationFeature} finds the reached steps. {@link
 * org.zhuanban.escalation.rules.EscalationSnapshot} holds the known last days of a duty on one day.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.escalation.rules;

import org.jspecify.annotations.NullMarked;
