/**
 * Who owes what, and by when: the one notion under which every deadline shows on boards and
 * agendas.
 *
 * <p>A {@link org.zhuanban.duty.Duty} names its owner, its subject and its {@link
 * org.zhuanban.duty.DutyClock}. The clock holds two limits: the committed one (承诺时限), where
 * somebody committed, and the statutory one (法定时限). Its binding day is the committed one, or the
 * statutory one without a commitment.
 *
 * <p>{@link org.zhuanban.duty.Light} is what a clock shows on a day, by a {@link
 * org.zhuanban.duty.LightPolicy} of the county; {@link org.zhuanban.duty.Ending} says how a duty
 * ended. A {@link org.zhuanban.duty.EscalationPolicy} says who is told on which day before and
 * after the last day; {@link org.zhuanban.duty.EscalationTable} holds the default ones and those of
 * the county. Each feature lists its kinds of duties in an enum that implements {@link
 * org.zhuanban.duty.DutyKind}.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.duty;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
