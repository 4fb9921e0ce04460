/**
 * Taking running projects over from an older system (接管在办项目): one record a project, in which what
 * is not known is left out.
 *
 * <p>The take-over is one act and one kind of event, effective on its own day: nothing takes effect
 * before it. What is known of the time before is folded into the states of the features below, on
 * its real days, by this event alone. If the acts of that time were events of their own, they would
 * be decided again, silence would have its effects between them, and what was promised would be
 * computed anew; so they are not.
 *
 * <p>What is known to have happened, but not when, counts from the day of the take-over, and
 * nothing is judged by it: a limit of which one end is not known is none.
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
