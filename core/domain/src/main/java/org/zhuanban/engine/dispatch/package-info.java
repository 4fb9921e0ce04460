/**
 * The dispatch of messages: from commits to letters, and from the outbox to the channels.
 *
 * <p>With a commit, {@link org.zhuanban.engine.dispatch.MessageFactory} creates messages from
 * notifications, at the addresses of {@link org.zhuanban.engine.dispatch.RecipientResolver} and the
 * times of {@link org.zhuanban.engine.dispatch.Timetable}. Later:
 *
 * <ol>
 *   <li>{@link org.zhuanban.engine.dispatch.Dispatcher} starts a {@link
 *       org.zhuanban.engine.dispatch.DispatchRun}, which leases ready messages as parcels.
 *   <li>{@link org.zhuanban.engine.dispatch.ChannelCall} runs each parcel in a thread of its own.
 *   <li>{@link org.zhuanban.engine.dispatch.ParcelDelivery} gives the letter of {@link
 *       org.zhuanban.engine.dispatch.LetterComposer} to the channel.
 *   <li>{@link org.zhuanban.engine.dispatch.DeliveryPolicy} determines which messages are sent,
 *       retried or buried.
 *   <li>The run settles each {@link org.zhuanban.engine.dispatch.DeliveryResult} with the outbox.
 * </ol>
 */
@NullMarked
package org.zhuanban.engine.dispatch;

import org.jspecify.annotations.NullMarked;
