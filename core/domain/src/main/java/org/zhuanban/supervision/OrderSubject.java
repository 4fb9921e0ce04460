package org.zhuanban.supervision;

import org.zhuanban.input.Input;

/**
 * What an order is about.
 *
 * @param kind what sort of thing
 * @param code its code in the stream; of anything else, a name that the host chooses, 1 to 64
 *     characters out of {@code A-Z a-z 0-9 . _ : -}
 */
public record OrderSubject(OrderSubjectKind kind, String code) {
  /** What sort of thing an order is about. */
  public enum OrderSubjectKind {
    /** An approval item: met by its decision. */
    ITEM,
    /** A problem of the problem list. */
    PROBLEM,
    /** A task that a meeting gave. */
    MEETING_TASK,
    /** Anything else, which the paper of the order describes. */
    OTHER
  }

  /**
   * Checks the code.
   *
   * @param kind what sort of thing
   * @param code its code
   * @throws IllegalArgumentException if the code is malformed
   */
  public OrderSubject {
    Input.reference("OrderSubject.code", code);
  }

  /**
   * Makes the subject of an order about an approval item.
   *
   * @param item the code of the item
   * @return the subject
   */
  public static OrderSubject item(String item) {
    return new OrderSubject(OrderSubjectKind.ITEM, item);
  }
}
