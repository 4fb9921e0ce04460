package org.zhuanban.testing.domain;

import java.util.regex.Pattern;
import org.zhuanban.approval.Approvals;

/** The last days that applicants were told, which depend on what was known when. */
public final class ToldDays {
  private static final Pattern TOLD =
      Pattern.compile("dues=Optional\\[AcceptanceDues\\[[^,]*,[^,]*,[^,]*");

  private ToldDays() {}

  /**
   * Writes approvals down without the days that applicants were told: these are what the journal
   * says, and another journal of the same acts may have been told other days.
   *
   * @param approvals the approvals
   * @return all the rest of them
   */
  public static String without(Approvals approvals) {
    return TOLD.matcher(approvals.toString()).replaceAll("told");
  }
}
