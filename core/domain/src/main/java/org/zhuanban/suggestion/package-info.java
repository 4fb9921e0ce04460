/**
 * Suggestions of deputies (人大代表建议). A suggestion is assigned to a host. The host meets the deputy,
 * replies within the statutory time, replies again if the deputy is not satisfied, and fulfils the
 * promise of the reply. Each suggestion is a stream of its own, of kind {@code suggestion}.
 *
 * <p>A suggestion is no proceeding: the acts after a reply depend on its class and on the feedback
 * of the deputy. The steps of a {@linkplain org.zhuanban.proceeding.ProceedingTable table} know
 * neither. Every act is an event of its own.
 *
 * <p>Entry points: {@link org.zhuanban.suggestion.SuggestionCommand} to assign, return, reply and
 * rate, {@link org.zhuanban.suggestion.Suggestion} with each {@link
 * org.zhuanban.suggestion.Assignment}.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.suggestion;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
