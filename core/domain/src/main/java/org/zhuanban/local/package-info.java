/**
 * What a county sets for itself.
 *
 * <p>{@link org.zhuanban.local.LocalRuleBook} holds {@linkplain org.zhuanban.local.LocalRule
 * rules}: a value with the text that it rests on and the time for which it holds. {@link
 * org.zhuanban.local.LocalLimit} lists every limit that a county may set, with its default and its
 * source, such as how soon a task force is founded or a problem decided.
 *
 * <p>What is owed is judged by the rules that held when it began to be owed: a later edition
 * changes nothing that has begun. The rules hold the mergers of organs as well.
 */
@NullMarked
package org.zhuanban.local;

import org.jspecify.annotations.NullMarked;
