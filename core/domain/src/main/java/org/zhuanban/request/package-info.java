/**
 * How a host asks the engine, and what it answers.
 *
 * <p>A {@link org.zhuanban.request.Request} asks for a command, which may be refused. A {@link
 * org.zhuanban.request.Fact} reports what has already happened; it is recorded whatever rules it
 * breaks, and a broken rule is recorded with it. The {@link org.zhuanban.request.Outcome} holds the
 * events that follow, the refusal, or the place of a fact that waits for another one. Refusals are
 * values. Exceptions are for faults of programs and of storage: {@link
 * org.zhuanban.request.StreamMovedException} and {@link
 * org.zhuanban.request.UnreadableStreamException}. {@link org.zhuanban.request.SweepReport} and
 * {@link org.zhuanban.request.RefreshBatch} count what a sweep or a refresh did.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.request;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
