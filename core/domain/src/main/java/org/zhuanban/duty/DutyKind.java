package org.zhuanban.duty;

/**
 * What sort of thing is owed. Implemented by one enum per feature, whose constants are never
 * renamed.
 */
public interface DutyKind {
  /** {@return the name of the constant} */
  String name();

  /** {@return the clause that the duty rests on, or "约定" where it is our convention} */
  String source();

  /** {@return who is told when it comes to its end or goes beyond it} */
  default EscalationPolicy escalation() {
    return EscalationPolicy.DEFAULT;
  }

  /** {@return the code that is stored and shown, such as {@code approval.DECIDE}} */
  default String code() {
    String enumPackage = getClass().getPackageName();
    return enumPackage.substring(enumPackage.lastIndexOf('.') + 1) + "." + name();
  }
}
