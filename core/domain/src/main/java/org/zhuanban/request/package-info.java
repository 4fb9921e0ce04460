/**
 * Requests of a host to the engine, and their outcomes.
 *
 * <p>A {@link org.zhuanban.request.Request} asks for a command, which may be refused. A {@link
 * org.zhuanban.request.Fact} reports an act that has already happened. It is recorded with any
 * violation of a rule. The {@link org.zhuanban.request.Outcome} holds the events, the refusal, or
 * the place of a fact that waits for another one. Refusals are values. Exceptions are for faults of
 * programs and of storage: {@link org.zhuanban.request.StreamMovedException} and {@link
 * org.zhuanban.request.UnreadableStreamException}. {@link org.zhuanban.request.SweepReport} and
 * {@link org.zhuanban.request.RefreshBatch} count the results of a sweep or a refresh.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.request;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
