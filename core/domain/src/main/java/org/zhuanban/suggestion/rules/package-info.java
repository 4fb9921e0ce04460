/**
 * Rules of {@link org.zhuanban.suggestion}: assignment, reply and feedback of suggestions of
 * deputies.
 *
 * <p>{@link org.zhuanban.suggestion.rules.SuggestionDecider} decides, {@link
 * org.zhuanban.suggestion.rules.SuggestionDuties} lists the duties, by one host after another.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.suggestion.rules;

import org.jspecify.annotations.NullMarked;
