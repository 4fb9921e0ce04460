/**
 * Activities of investment promotion (招商活动): journeys to investors, receptions, presentations,
 * visits and symposia, with the wishes that came of them (诉求). Each activity is a stream of its
 * own, of kind {@code activity}.
 *
 * <p>Each wish has a unit that answers it by a last day. A denied answer makes another one due.
 *
 * <p>Entry points: {@link org.zhuanban.activity.ActivityCommand} to record, answer and confirm,
 * {@link org.zhuanban.activity.Activity} with each {@link org.zhuanban.activity.Wish}.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.activity;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
