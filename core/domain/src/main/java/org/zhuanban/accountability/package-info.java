/**
 * Accountability (督查问责). The library proposes cases and never decides one: {@link
 * org.zhuanban.accountability.Proposal} names what may be asked about, {@link
 * org.zhuanban.accountability.Evidence} shows it so that anybody can check it. People open a case,
 * tell the facts, hear the statement, decide, deliver, and answer remedies; of all that the dates
 * are kept here. Each case is a stream of its own, of kind {@code accountability}, readable only by
 * those whom it names.
 *
 * <p>No proceeding carries it: how long a remedy takes and which one is open follows from the track
 * and form of what was decided about each party, while the steps of a {@linkplain
 * org.zhuanban.proceeding.ProceedingTable table} know neither. Every act is an event of its own.
 *
 * <p>What the one examined may do by a day, to speak and to seek a remedy, is a right and no duty:
 * it is read from the {@linkplain org.zhuanban.accountability.CaseClocks clocks} of the case and
 * stands on no board. On boards stand only the duties of the organ that decides, which tell no more
 * than the id of the case.
 *
 * <p>Entry points: {@link org.zhuanban.accountability.AccountabilityCommand} for the acts of a
 * case, {@link org.zhuanban.accountability.AccountabilityCase} for its state, {@link
 * org.zhuanban.accountability.CaseClocks} for its days, {@link
 * org.zhuanban.accountability.Proposal} and {@link org.zhuanban.accountability.Evidence} for what
 * the library proposes.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.accountability;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
