package org.zhuanban.approval;

import java.util.Optional;

/** The steps of the public trade of a land use right, in their order (土地管理法实施条例第十八条). */
public enum TradeStep {
  /** The trade was announced. */
  ANNOUNCED,
  /** The listing began. */
  LISTING_STARTED,
  /** The listing ended with a buyer; if that one does not sign, it may be announced again. */
  SOLD,
  /** The listing ended without a buyer; it may be announced again. */
  UNSOLD,
  /** The land contract was signed. */
  LAND_CONTRACT_SIGNED;

  /** Whether nothing has to follow, with success or without. */
  boolean ends() {
    return this == UNSOLD || this == LAND_CONTRACT_SIGNED;
  }

  boolean mayFollow(Optional<TradeStep> before) {
    return switch (this) {
      case ANNOUNCED -> before.filter(step -> step != UNSOLD && step != SOLD).isEmpty();
      case LISTING_STARTED -> before.filter(step -> step == ANNOUNCED).isPresent();
      case SOLD, UNSOLD -> before.filter(step -> step == LISTING_STARTED).isPresent();
      case LAND_CONTRACT_SIGNED -> before.filter(step -> step == SOLD).isPresent();
    };
  }
}
