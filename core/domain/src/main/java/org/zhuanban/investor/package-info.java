/**
 * Investors beside projects (客商): who they are, what is known of them, who met whom, due diligence,
 * and their leads (线索). Each investor is a stream of its own, of kind {@code investor}.
 *
 * <p>A lead is answered, judged, fed back and followed. It ends by a signed project or without one.
 * Until it ends, a duty about it is open, so that no lead is forgotten without a light. Every unit
 * answers for the time in which it held the lead.
 *
 * <p>Entry points: {@link org.zhuanban.investor.InvestorCommand} to register, contact, judge and
 * end, {@link org.zhuanban.investor.Investor} with each {@link org.zhuanban.investor.InvestorLead}.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.investor;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
