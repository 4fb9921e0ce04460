package org.zhuanban.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text that people write freely in a command or an event, and that may contain personal
 * information. It is stored beside the journal, where it can be erased; the journal holds its
 * digest. Codes, names of items, organs and offices, and references are no free texts.
 *
 * <p>No decision depends on a free text: its erasure changes nothing else.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreeText {
  /** The replacement for an erased text, in Chinese and in English. */
  String ERASED = "[已删除 erased]";
}
