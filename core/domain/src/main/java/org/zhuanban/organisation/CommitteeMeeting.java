package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.report.ReportPeriod;

/**
 * A committee meeting (招商委例会) that was held.
 *
 * @param period the period of the meeting
 * @param on the day of the meeting
 * @param attended the codes of the units that took part; empty if no attendance is recorded
 * @param decisions the number of decisions
 * @param minutes the minutes (会议纪要)
 */
@Term(zh = "招商委会议", en = "meeting of the committee")
public record CommitteeMeeting(
    ReportPeriod period, LocalDate on, List<String> attended, int decisions, DocumentRef minutes) {
  /**
   * Copies the list.
   *
   * @param period the period of the meeting
   * @param on the day of the meeting
   * @param attended the codes of the units that took part
   * @param decisions the number of decisions
   * @param minutes the minutes
   */
  public CommitteeMeeting {
    attended = List.copyOf(attended);
  }
}
