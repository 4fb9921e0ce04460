/**
 * Rules of {@link org.zhuanban.suggestion}: how suggestions of deputies are assigned, answered and
 * rated.
 *
 * <p>{@link org.zhuanban.suggestion.rules.SuggestionDecider} decides, {@link
 * org.zhuanban.suggestion.rules.SuggestionDuties} lists the replies that are owed, by one host
 * after another.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.suggestion.rules;

import org.jspecify.annotations.NullMarked;
