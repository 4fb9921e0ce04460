package org.zhuanban.dossier;

/** What an item stands in front of until it is there. */
enum Gate {
  /** Applying for the item that needs it. */
  BEFORE_APPLY,
  /** The decision on the item that needs it. */
  BEFORE_DECIDE,
  /** The start of construction. */
  BEFORE_START,
  /** Operation. */
  BEFORE_OPERATION
}
