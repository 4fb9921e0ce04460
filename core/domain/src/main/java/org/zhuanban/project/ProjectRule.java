package org.zhuanban.project;

import org.zhuanban.feature.Rule;

/** The rules of a project; texts in {@code texts}. */
public enum ProjectRule implements Rule {
  /** The agreement was signed already. */
  ALREADY_SIGNED,
  /** The calendar of the lead bureau is unknown. */
  UNKNOWN_CALENDAR;

  @Override
  public String source() {
    return "约定";
  }
}
