package org.zhuanban.duty;

/** A kind of duty. Each feature implements it by one enum, whose constants are never renamed. */
public interface DutyKind {
  /** {@return the name of the constant} */
  String name();

  /** {@return the clause that the duty rests on, or "工作惯例" for our convention} */
  String source();

  /** {@return the policy of notification when the duty is due or late} */
  default EscalationPolicy escalation() {
    return EscalationPolicy.DEFAULT;
  }

  /** {@return the stored and displayed code, such as {@code approval.DECIDE}} */
  default String code() {
    String enumPackage = getClass().getPackageName();
    return enumPackage.substring(enumPackage.lastIndexOf('.') + 1) + "." + name();
  }
}
