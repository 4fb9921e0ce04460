package org.zhuanban.suggestion;

import org.zhuanban.deadline.TimeLimit;

/**
 * The limits of a suggestion. They are recorded with each assignment, so that a later rule does not
 * change them.
 *
 * @param reply the time for the reply, which is the statutory limit
 * @param giveBack the time for a return by the host, a local rule
 * @param coHost the time for the opinion of a co-host, a local rule
 * @param redo the time for another reply, a local rule
 * @param arrange the time for the arrangement of the handling, a local rule
 * @param publish the time for the publication of a reply, from the reply
 */
public record SuggestionTerms(
    TimeLimit reply,
    TimeLimit giveBack,
    TimeLimit coHost,
    TimeLimit redo,
    TimeLimit arrange,
    TimeLimit publish) {
  /** The clause of the limits of replies, in both texts of the law that have been in force. */
  static final String CLAUSE = "代表法（2015年）第四十二条，代表法（2025年）第五十一条";

  /** The clauses of the publication of replies. */
  static final String PUBLICATION = CLAUSE + "；政府信息公开条例（2019年）第二十六条";

  /** Three months, with our conventions for limits of local rules. */
  public static final SuggestionTerms USUAL = within("3 MONTHS");

  /** Six months for a broad and difficult suggestion, with the same conventions. */
  public static final SuggestionTerms DIFFICULT = within("6 MONTHS");

  private static SuggestionTerms within(String reply) {
    return new SuggestionTerms(
        TimeLimit.parse(reply, CLAUSE),
        TimeLimit.workingDays(7, "工作惯例：不属本单位职责的，七个工作日内退回"),
        TimeLimit.parse("1 MONTHS", "工作惯例：协办单位一个月内向主办单位提出意见"),
        TimeLimit.parse("1 MONTHS", "工作惯例：代表不满意的，一个月内重新答复"),
        TimeLimit.workingDays(10, "工作惯例：交办后十个工作日内制定办理方案，明确责任人"),
        TimeLimit.workingDays(20, PUBLICATION));
  }
}
