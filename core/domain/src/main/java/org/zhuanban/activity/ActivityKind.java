package org.zhuanban.activity;

/** The kinds of activities of investment promotion. */
public enum ActivityKind {
  /** The county goes out to investors (外出招商). */
  OUTING,
  /** The county receives investors (接待). */
  RECEPTION,
  /** The county presents itself (推介会). */
  PROMOTION,
  /** The county calls on an enterprise or project (走访). */
  VISIT,
  /** The county hears enterprises together with its departments (座谈会). */
  SYMPOSIUM
}
