package org.zhuanban.attribute;

import org.zhuanban.command.Rule;
import org.zhuanban.command.Severity;

/** The rules of attributes of the host, with their texts in {@code texts}. */
public enum AttributeRule implements Rule {
  /** The plan does not have the item of the attributes. */
  ITEM_NOT_PLANNED(Severity.PREMATURE),
  /** The attributes exceed their maximum number; more data belong into tables of the host. */
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
    return "工作惯例";
  }
}
