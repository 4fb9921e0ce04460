package org.zhuanban.accountability;

import org.zhuanban.glossary.Term;

/** The circumstances that aggravate, mitigate or exclude accountability. */
@Term(zh = "从重、从轻情节", en = "circumstance")
public enum Circumstance {
  /** The party was held to account twice in one year. */
  TWICE_IN_A_YEAR(CircumstanceEffect.HEAVIER, Circumstance.LOCAL),
  /** The party obstructed the examination. */
  OBSTRUCTED(CircumstanceEffect.HEAVIER, Circumstance.LOCAL),
  /** The party retaliated against an informant. */
  RETALIATED(CircumstanceEffect.HEAVIER, Circumstance.LOCAL),
  /** A project was lost by the fault (项目流失). */
  PROJECT_LOST(CircumstanceEffect.HEAVIER, Circumstance.HARM),
  /** The progress of a project was blocked by the fault (项目进展受阻). */
  PROGRESS_BLOCKED(CircumstanceEffect.HEAVIER, Circumstance.HARM),
  /** The fault had a bad influence (造成不良影响). */
  BAD_INFLUENCE(CircumstanceEffect.HEAVIER, Circumstance.HARM),
  /** The party corrected the fault unasked. */
  SELF_CORRECTED(CircumstanceEffect.LIGHTER, Circumstance.LOCAL),
  /** The party cooperated with the examination. */
  COOPERATED(CircumstanceEffect.LIGHTER, Circumstance.LOCAL),
  /** The party erred in good faith in a reform (容错免责): exempt, or lighter. */
  REFORM_ERROR(CircumstanceEffect.EXEMPT_OR_LIGHTER, "优化营商环境条例第七条第三款"),
  /** The party was deceived by subordinates. */
  DECEIVED(CircumstanceEffect.EXEMPT, Circumstance.LOCAL),
  /** The law was unclear. */
  LAW_UNCLEAR(CircumstanceEffect.EXEMPT, Circumstance.LOCAL),
  /** Force majeure. */
  FORCE_MAJEURE(CircumstanceEffect.EXEMPT, Circumstance.LOCAL),
  /** The facts were not proven (事实不成立). */
  NOT_PROVEN(CircumstanceEffect.EXEMPT, Circumstance.LOCAL + "，行政机关公务员处分条例第三十九条");

  /** The effects of a circumstance. */
  public enum CircumstanceEffect {
    /** Accountability is heavier. */
    HEAVIER,
    /** Accountability is lighter. */
    LIGHTER,
    /** Accountability is excluded, or lighter. */
    EXEMPT_OR_LIGHTER,
    /** Accountability is excluded. */
    EXEMPT
  }

  /** The source of harm to projects as a circumstance. */
  static final String HARM = "工作惯例：招商引资项目流失、受阻或者造成不良影响的从重问责";

  /** The source of organisational accountability in local rules. */
  static final String LOCAL = "工作惯例：参照云南省2008年行政问责规定";

  private final CircumstanceEffect effect;
  private final String source;

  Circumstance(CircumstanceEffect effect, String source) {
    this.effect = effect;
    this.source = source;
  }

  /** {@return the effect of the circumstance} */
  public CircumstanceEffect effect() {
    return effect;
  }

  /** {@return the clause that it rests on, or "工作惯例" for our convention} */
  public String source() {
    return source;
  }

  /** {@return whether a decision without measures can rest on it} */
  public boolean exempts() {
    return effect == CircumstanceEffect.EXEMPT || effect == CircumstanceEffect.EXEMPT_OR_LIGHTER;
  }
}
