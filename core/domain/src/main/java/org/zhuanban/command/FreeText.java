package org.zhuanban.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text of a command or an event that people write as they like, and that may therefore say
 * something about a person. It is kept beside the journal, where it can be erased; in the journal
 * stands a digest of it. Codes, names of items, organs and offices, and references are no free
 * texts.
 *
 * <p>No decision asks what a free text says: once it is erased, everything else stands as it did.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreeText {
  /** What is read in the place of a text that was erased, in Chinese and in English. */
  String ERASED = "[已删除 erased]";
}
