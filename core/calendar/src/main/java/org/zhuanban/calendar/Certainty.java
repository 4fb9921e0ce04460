package org.zhuanban.calendar;

import org.zhuanban.glossary.Term;

/** The degree to which a result can still change. */
@Term(zh = "确定与暂定", en = "certainty")
public enum Certainty {
  /**
   * Every deciding day is covered by a published notice. An amendment of that notice, or a local
   * one that comes later, still moves the result.
   */
  FINAL,
  /**
   * A deciding day is not covered by a published notice. The result depends on weekends and the
   * statutory days of the law in force, and has to be computed again after the notice.
   */
  PROVISIONAL;

  /**
   * Combines two certainties.
   *
   * @param other the certainty of the other result
   * @return {@link #FINAL} only if both are
   */
  public Certainty and(Certainty other) {
    return this == FINAL ? other : this;
  }
}
