package org.zhuanban.glossary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statutory or administrative term that a type represents. The glossary in {@code
 * core/docs/generated/glossary.md} is generated from these annotations.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Term {
  /** {@return the Chinese term, as an official writes it} */
  String zh();

  /** {@return the English term, as the glossary lists it} */
  String en();

  /** {@return the clause that defines or governs the term; blank if no national text does} */
  String law() default "";
}
