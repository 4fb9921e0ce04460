package org.zhuanban.supervision;

import org.zhuanban.input.Input;

/**
 * The subject of an order.
 *
 * @param kind the kind of subject
 * @param code the code of the subject in the stream; for any other subject a name of the host, 1 to
 *     64 characters out of {@code A-Z a-z 0-9 . _ : -}
 */
public record OrderSubject(OrderSubjectKind kind, String code) {
  /** The kinds of subjects of an order. */
  public enum OrderSubjectKind {
    /** An approval item; the decision on it meets the order. */
    ITEM,
    /** A problem of the problem list. */
    PROBLEM,
    /** A task of a meeting. */
    MEETING_TASK,
    /** Any other subject, which the paper of the order describes. */
    OTHER
  }

  /**
   * Checks the code.
   *
   * @param kind the kind of subject
   * @param code the code
   * @throws IllegalArgumentException if the code is malformed
   */
  public OrderSubject {
    Input.reference("OrderSubject.code", code);
  }

  /**
   * Creates the subject of an order about an approval item.
   *
   * @param item the code of the item
   * @return the subject
   */
  public static OrderSubject item(String item) {
    return new OrderSubject(OrderSubjectKind.ITEM, item);
  }
}
