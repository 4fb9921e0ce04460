package org.zhuanban.command;

import org.zhuanban.feature.Feature;

/**
 * What becomes of something that the journal holds when a late act or an annulment unsettles it.
 * The entry itself stays as it was told; see {@link Feature#review} for which kind meets which
 * result.
 */
public enum ReviewResult {
  /** It stays as it was told; the state counts what follows now. */
  KEPT,
  /** It is taken back: nothing follows from it any more. */
  WITHDRAWN,
  /** It stays as it was told until a human has decided what to tell now. */
  TO_BE_DECIDED,
  /** It had not followed before; it was written down beside what brought it about. */
  ADDED
}
