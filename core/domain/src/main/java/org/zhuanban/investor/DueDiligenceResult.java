package org.zhuanban.investor;

/** The results of a due diligence on an investor. */
public enum DueDiligenceResult {
  /** Nothing speaks against the investor (未发现风险). */
  SOUND,
  /** There are risks to be met by the agreement (存在风险). */
  RISKY,
  /** The investor is not fit for an agreement (不宜合作). */
  UNFIT
}
