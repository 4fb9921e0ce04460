package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * A meeting of the committee that was held.
 *
 * @param period for which period
 * @param on its day
 * @param attended the codes of the units that took part; empty if nobody wrote them down
 * @param decisions how many decisions it made
 * @param minutes its minutes (会议纪要)
 */
@Term(zh = "招商委会议", en = "meeting of the committee")
public record CommitteeMeeting(
    CommitteePeriod period,
    LocalDate on,
    List<String> attended,
    int decisions,
    DocumentRef minutes) {
  /**
   * Copies the list.
   *
   * @param period for which period
   * @param on its day
   * @param attended the codes of the units that took part
   * @param decisions how many decisions it made
   * @param minutes its minutes
   */
  public CommitteeMeeting {
    attended = List.copyOf(attended);
  }
}
