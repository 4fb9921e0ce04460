package org.zhuanban.attribute;

import org.zhuanban.command.Breach;
import org.zhuanban.command.Rule;

/** The rules of attributes of the host; texts in {@code texts}. */
public enum AttributeRule implements Rule {
  /** What is said about an item is said of one that the plan has. */
  ITEM_NOT_PLANNED(Breach.PREMATURE),
  /** Attributes are few; what is more belongs into tables of the host's own. */
  TOO_MANY_ATTRIBUTES(Breach.IMPOSSIBLE);

  private final Breach breach;

  AttributeRule(Breach breach) {
    this.breach = breach;
  }

  @Override
  public Breach breach() {
    return breach;
  }

  @Override
  public String source() {
    return "约定";
  }
}
