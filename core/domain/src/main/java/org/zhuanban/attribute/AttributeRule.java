package org.zhuanban.attribute;

import org.zhuanban.command.Rule;
import org.zhuanban.command.Severity;

/** The rules of attributes of the host; texts in {@code texts}. */
public enum AttributeRule implements Rule {
  /** What is said about an item is said of one that the plan has. */
  ITEM_NOT_PLANNED(Severity.PREMATURE),
  /** Attributes are few; what is more belongs into tables of the host's own. */
  TOO_MANY_ATTRIBUTES(Severity.IMPOSSIBLE);

  private final Severity breach;

  AttributeRule(Severity breach) {
    this.breach = breach;
  }

  @Override
  public Severity breach() {
    return breach;
  }

  @Override
  public String source() {
    return "约定";
  }
}
