package org.zhuanban.calendar;

import org.zhuanban.glossary.Term;

/** How much an answer about days can still change. */
@Term(zh = "确定与暂定", en = "certainty")
public enum Certainty {
  /** Every deciding day is covered by a published notice. */
  FINAL,
  /**
   * A deciding day is not covered by a published notice, so that the answer rests on weekends and
   * the statutory days of the law in force, and has to be computed again when the notice appears.
   */
  PROVISIONAL;

  /**
   * Combines two answers.
   *
   * @param other how certain the other one is
   * @return {@link #FINAL} only if both are
   */
  public Certainty and(Certainty other) {
    return this == FINAL ? other : this;
  }
}
