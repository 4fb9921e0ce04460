package org.zhuanban.organisation;

import java.util.Optional;
import org.zhuanban.party.Origin;

/** The measures of yearly targets (目标任务). */
public enum TargetMeasure {
  /** Projects signed (签约项目). */
  SIGNED,
  /** Money agreed in the projects signed, in yuan (签约金额). */
  SIGNED_AMOUNT,
  /** Money that arrived, of any origin, in yuan (到位资金). */
  ARRIVED,
  /** Money that arrived from other provinces, in yuan (省外到位资金). */
  ARRIVED_OUT_OF_PROVINCE,
  /** Money that arrived from other prefectures of the province, in yuan (省内市外到位资金). */
  ARRIVED_OUT_OF_PREFECTURE,
  /** Money that arrived from abroad, in yuan (实际利用外资). */
  ARRIVED_FOREIGN,
  /** Projects whose construction started (开工项目). */
  STARTED,
  /** Projects that went into production (投产项目). */
  PRODUCING;

  /** {@return whether the measure is in yuan; otherwise it counts projects} */
  public boolean money() {
    return this != SIGNED && this != STARTED && this != PRODUCING;
  }

  /** {@return the origin of the money that alone counts; empty if the measure has no such limit} */
  public Optional<Origin> origin() {
    return switch (this) {
      case ARRIVED_OUT_OF_PROVINCE -> Optional.of(Origin.OUT_OF_PROVINCE);
      case ARRIVED_OUT_OF_PREFECTURE -> Optional.of(Origin.OUT_OF_PREFECTURE);
      case ARRIVED_FOREIGN -> Optional.of(Origin.FOREIGN);
      default -> Optional.empty();
    };
  }
}
