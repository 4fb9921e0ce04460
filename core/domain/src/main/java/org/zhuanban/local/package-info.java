/**
 * The settings of a county.
 *
 * <p>{@link org.zhuanban.local.LocalRuleBook} holds {@linkplain org.zhuanban.local.LocalRule
 * rules}: a value with the text that it rests on and its validity. {@link
 * org.zhuanban.local.LocalLimit} lists every limit that a county may set, with its default and its
 * source. Examples are the founding of a task force and the decision of a problem.
 *
 * <p>The rules in force at the beginning of a duty govern it: a later edition does not change a
 * duty that has begun. The rules also hold the mergers of organs.
 */
@NullMarked
package org.zhuanban.local;

import org.jspecify.annotations.NullMarked;
