package org.zhuanban.spring;

/**
 * Thrown at the start of an application whose settings do not fit, with the way out.
 *
 * @since 0.1
 */
public final class ZhuanbanSetupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What to do. */
  private final String action;

  ZhuanbanSetupException(String description, String action) {
    super(description);
    this.action = action;
  }

  ZhuanbanSetupException(String description, String action, Throwable cause) {
    super(description, cause);
    this.action = action;
  }

  /** {@return what to do} */
  public String action() {
    return action;
  }
}
