package org.zhuanban.supervision;

import org.zhuanban.command.Breach;
import org.zhuanban.command.Rule;

/** The rules of supervision; texts in {@code texts}. */
public enum SupervisionRule implements Rule {
  /** The calendar of the addressee is unknown. */
  UNKNOWN_CALENDAR(Breach.IMPOSSIBLE, "约定"),
  /** The project has no such organ. */
  UNKNOWN_ADDRESSEE(Breach.IMPOSSIBLE, "约定"),
  /** The stream has nothing like what the order is about. */
  UNKNOWN_SUBJECT(Breach.PREMATURE, "约定"),
  /** An order of that number was issued before. */
  ORDER_EXISTS(Breach.IMPOSSIBLE, "约定"),
  /** There is no such order. */
  UNKNOWN_ORDER(Breach.PREMATURE, "约定"),
  /** The order is met or was taken back. */
  ORDER_OVER(Breach.PREMATURE, "约定"),
  /** No feedback waits for the office. */
  NO_FEEDBACK(Breach.PREMATURE, "约定"),
  /** Only the inspection body, or a body named by the government, orders and inspects. */
  NOT_COMPETENT(Breach.UNLAWFUL, SupervisionBody.CLAUSE),
  /** The addressee answered after the last day. */
  FEEDBACK_LATE(Breach.BELATED, "约定: 督办单限期反馈"),
  /** The department owes no return for that period. */
  NO_RETURN_OWED(Breach.PREMATURE, "约定: 定期报送办理进展"),
  /** The return was made before. */
  ALREADY_RETURNED(Breach.IMPOSSIBLE, "约定"),
  /** The return came after the last day. */
  RETURN_LATE(Breach.BELATED, "约定: 定期报送办理进展");

  private final Breach breach;
  private final String source;

  SupervisionRule(Breach breach, String source) {
    this.breach = breach;
    this.source = source;
  }

  @Override
  public Breach breach() {
    return breach;
  }

  @Override
  public String source() {
    return source;
  }
}
