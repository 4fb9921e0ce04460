package org.zhuanban.glossary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The term of the trade that a type stands for. The glossary in {@code core/docs/glossary.md} is
 * generated from these.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Term {
  /** {@return the Chinese term, as an official writes it} */
  String zh();

  /** {@return the English term} */
  String en();

  /** {@return the clause that defines or governs it; blank if no national text does} */
  String law() default "";
}
