package org.zhuanban.project;

import org.zhuanban.glossary.Term;

/**
 * The factors that a project needs for construction and operation, and that a factor guarantee
 * (要素保障) provides.
 */
@Term(zh = "要素保障", en = "production factor")
public enum Factor {
  /** Land (用地). */
  LAND,
  /** Energy other than power, such as gas or steam (用能). */
  ENERGY,
  /** Water (用水). */
  WATER,
  /** Power (用电). */
  POWER,
  /** Labour (用工). */
  LABOUR,
  /** Money (资金). */
  MONEY,
  /** Any other factor, such as a road to the site. */
  OTHER
}
