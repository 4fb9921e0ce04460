/**
 * Terms of Chinese administrative law and practice, attached to the types that represent them.
 *
 * <p>{@link org.zhuanban.glossary.Term} is the entry point. It names, for one type, the Chinese
 * term, the English term and the clause of the law.
 *
 * <p>The Javadoc of a type shows its term. The test {@code GlossaryTest} generates the page {@code
 * core/docs/generated/glossary.md} from all annotated types, and fails where the two differ. The
 * annotation is kept in the class file and is not read at run time.
 */
@NullMarked
package org.zhuanban.glossary;

import org.jspecify.annotations.NullMarked;
