package org.zhuanban.suggestion;

import org.zhuanban.deadline.TimeLimit;

/**
 * How long things may take; written down with each suggestion, so that a later rule changes nothing
 * that was handed over before.
 *
 * @param reply how long the host may take to reply: the law's own limit
 * @param giveBack how long the host may take to return it: a local rule
 * @param coHost how long a co-host may take to give its opinion: a local rule
 * @param redo how long the host may take to reply again: a local rule
 */
public record SuggestionTerms(
    TimeLimit reply, TimeLimit giveBack, TimeLimit coHost, TimeLimit redo) {
  /** The clause of the limits of replies, in both texts of the law that have been in force. */
  static final String CLAUSE = "代表法(2015年)第四十二条, 代表法(2025年)第五十一条";

  /** Three months, and our conventions for what the law leaves to local rules. */
  public static final SuggestionTerms USUAL = within("3 MONTHS");

  /** Six months for what concerns much and is hard, and the same conventions. */
  public static final SuggestionTerms DIFFICULT = within("6 MONTHS");

  private static SuggestionTerms within(String reply) {
    return new SuggestionTerms(
        TimeLimit.parse(reply, CLAUSE),
        TimeLimit.workingDays(7, "约定: 不属本单位职责的, 七个工作日内退回"),
        TimeLimit.parse("1 MONTHS", "约定: 协办单位一个月内向主办单位提出意见"),
        TimeLimit.parse("1 MONTHS", "约定: 代表不满意的, 一个月内重新答复"));
  }
}
