package org.zhuanban.accountability;

import org.zhuanban.glossary.Term;

/** What makes accountability heavier or lighter, or keeps somebody from it. */
@Term(zh = "从重、从轻情节", en = "circumstance")
public enum Circumstance {
  /** Held to account twice in one year. */
  TWICE_IN_A_YEAR(CircumstanceEffect.HEAVIER, Circumstance.LOCAL),
  /** Obstructed the examination. */
  OBSTRUCTED(CircumstanceEffect.HEAVIER, Circumstance.LOCAL),
  /** Retaliated against whoever reported it. */
  RETALIATED(CircumstanceEffect.HEAVIER, Circumstance.LOCAL),
  /** Put it right unasked. */
  SELF_CORRECTED(CircumstanceEffect.LIGHTER, Circumstance.LOCAL),
  /** Cooperated with the examination. */
  COOPERATED(CircumstanceEffect.LIGHTER, Circumstance.LOCAL),
  /** Erred in good faith in a reform (容错免责): exempt, or lighter. */
  REFORM_ERROR(CircumstanceEffect.EXEMPT_OR_LIGHTER, "优化营商环境条例第七条第三款"),
  /** Deceived by subordinates. */
  DECEIVED(CircumstanceEffect.EXEMPT, Circumstance.LOCAL),
  /** The law was unclear. */
  LAW_UNCLEAR(CircumstanceEffect.EXEMPT, Circumstance.LOCAL),
  /** Force majeure. */
  FORCE_MAJEURE(CircumstanceEffect.EXEMPT, Circumstance.LOCAL),
  /** The facts were not proven (事实不成立). */
  NOT_PROVEN(CircumstanceEffect.EXEMPT, Circumstance.LOCAL + ", 行政机关公务员处分条例第三十九条");

  /** What a circumstance does. */
  public enum CircumstanceEffect {
    /** Accountability is heavier. */
    HEAVIER,
    /** Accountability is lighter. */
    LIGHTER,
    /** There is none, or it is lighter. */
    EXEMPT_OR_LIGHTER,
    /** There is none. */
    EXEMPT
  }

  /** What local rules provide for organisational accountability. */
  static final String LOCAL = "约定: 参照云南省2008年行政问责规定";

  private final CircumstanceEffect effect;
  private final String source;

  Circumstance(CircumstanceEffect effect, String source) {
    this.effect = effect;
    this.source = source;
  }

  /** {@return what it does} */
  public CircumstanceEffect effect() {
    return effect;
  }

  /** {@return the clause that it rests on, or "约定" where it is our convention} */
  public String source() {
    return source;
  }

  /** {@return whether a decision without any measure can rest on it} */
  public boolean exempts() {
    return effect == CircumstanceEffect.EXEMPT || effect == CircumstanceEffect.EXEMPT_OR_LIGHTER;
  }
}
