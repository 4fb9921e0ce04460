package org.zhuanban.approval.application;

import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;

/** The steps of the public trade of a land use right, in order (土地管理法实施条例第十八条). */
@Term(zh = "招标、拍卖、挂牌环节", en = "step of a public trade", law = "行政许可法第五十三条")
public enum TradeStep {
  /** The trade was announced. */
  ANNOUNCED,
  /** The listing began. */
  LISTING_STARTED,
  /** The listing ended with a buyer; if the buyer does not sign, it can be announced again. */
  SOLD,
  /** The listing ended without a buyer; it can be announced again. */
  UNSOLD,
  /** The land contract was signed. */
  LAND_CONTRACT_SIGNED;

  /**
   * Returns the statutory minimum before the next step.
   *
   * <p>Source: 招标拍卖挂牌出让国有建设用地使用权规定第八条 (the trade is announced at least 20 days before it begins)
   * and 第十八条 (land is listed for at least 10 days).
   *
   * @return the minimum in calendar days, from the day after the step; empty if there is none
   */
  public Optional<TimeLimit> minimum() {
    return switch (this) {
      case ANNOUNCED -> Optional.of(TimeLimit.calendarDays(20, "招标拍卖挂牌出让国有建设用地使用权规定第八条"));
      case LISTING_STARTED -> Optional.of(TimeLimit.calendarDays(10, "招标拍卖挂牌出让国有建设用地使用权规定第十八条"));
      case SOLD, UNSOLD, LAND_CONTRACT_SIGNED -> Optional.empty();
    };
  }

  /** {@return whether no further step is required, after success or failure} */
  public boolean ends() {
    return this == UNSOLD || this == LAND_CONTRACT_SIGNED;
  }

  /**
   * {@return whether the step may follow another one}
   *
   * @param before the step before; empty if there was none
   */
  public boolean mayFollow(Optional<TradeStep> before) {
    return switch (this) {
      case ANNOUNCED -> before.filter(step -> step != UNSOLD && step != SOLD).isEmpty();
      case LISTING_STARTED -> before.filter(step -> step == ANNOUNCED).isPresent();
      case SOLD, UNSOLD -> before.filter(step -> step == LISTING_STARTED).isPresent();
      case LAND_CONTRACT_SIGNED -> before.filter(step -> step == SOLD).isPresent();
    };
  }
}
