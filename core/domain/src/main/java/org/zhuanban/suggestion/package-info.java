/**
 * Suggestions of deputies (人大代表建议): handed over to a host, who meets the deputy, replies within the
 * time of the law, replies again if the deputy is not satisfied, and does what the reply promised.
 * Each is a stream of its own, of kind {@code suggestion}.
 *
 * <p>No proceeding carries it: what follows on a reply depends on its class and on what the deputy
 * makes of it, while the steps of a {@linkplain org.zhuanban.proceeding.ProceedingTable table} know
 * neither. Every act is an event of its own.
 *
 * <p>Entry points: {@link org.zhuanban.suggestion.SuggestionCommand} to assign, return, reply and
 * rate, {@link org.zhuanban.suggestion.Suggestion} with each {@link
 * org.zhuanban.suggestion.Assignment}, {@link org.zhuanban.suggestion.ReplyLetter} for the letter.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.suggestion;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
