/**
 * Take-over of running projects from an older system (接管在办项目): one record for each project, without
 * the unknown facts.
 *
 * <p>The take-over is one act and one kind of event, effective on its own day. No act takes effect
 * before it. This event alone folds the known facts of the time before, with their real days, into
 * the states of the features below. The acts of that time are no events of their own. Otherwise
 * they would be decided again, silence would have effects between them, and commitments would be
 * computed again.
 *
 * <p>A known fact with an unknown day counts from the day of the take-over. No judgement rests on
 * it, and a limit with an unknown end is no limit.
 *
 * <p>Entry points: {@link org.zhuanban.takeover.TakenOverProject} with its builder, {@link
 * org.zhuanban.takeover.TakeoverEntry} and {@link org.zhuanban.takeover.TakeoverReport} for many at
 * once.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.takeover;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
