/**
 * Names types in the words of the trade.
 *
 * <p>{@link org.zhuanban.glossary.Term} gives the Chinese term, the English one and the clause of
 * the law for a type. Readers of the Javadoc see it beside the type; the glossary lists all.
 */
@NullMarked
package org.zhuanban.glossary;

import org.jspecify.annotations.NullMarked;
