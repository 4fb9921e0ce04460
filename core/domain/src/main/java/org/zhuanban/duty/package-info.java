/**
 * Duties and their last days: the one concept behind every deadline on boards and agendas.
 *
 * <p>A {@link org.zhuanban.duty.Duty} names its owner, its subject and its {@link
 * org.zhuanban.duty.DutyClock}. The clock holds up to three limits: the committed one (承诺时限), the
 * appointed one of a local rule or an order, and the statutory one (法定时限). The first of these that
 * exists is the binding one.
 *
 * <p>{@link org.zhuanban.duty.Light} is the display of a clock on a day, by a {@link
 * org.zhuanban.duty.LightPolicy} of the county; {@code DutyLights} computes it. {@link
 * org.zhuanban.duty.Ending} is the end of a duty. An {@link org.zhuanban.duty.EscalationPolicy}
 * names the roles to notify on days before and after the last day. {@link
 * org.zhuanban.duty.EscalationTable} holds the default policies and those of the county. Each
 * feature lists its kinds of duties in an enum that implements {@link org.zhuanban.duty.DutyKind}.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.duty;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
