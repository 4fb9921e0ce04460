package org.zhuanban.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an investment agreement (投资协议) promises.
 *
 * @param totalInvestment the agreed investment in yuan, greater than 0
 * @param startBy the last day for the start of construction
 * @param productionBy the last day for the start of production
 * @param fullOutputBy the last day for full output (达产达效)
 */
public record Agreement(
    BigDecimal totalInvestment,
    Optional<LocalDate> startBy,
    Optional<LocalDate> productionBy,
    Optional<LocalDate> fullOutputBy) {
  /**
   * Checks the amount.
   *
   * @param totalInvestment the agreed investment in yuan
   * @param startBy the last day for the start of construction
   * @param productionBy the last day for the start of production
   * @param fullOutputBy the last day for full output
   * @throws IllegalArgumentException if the amount is not greater than 0
   */
  public Agreement {
    if (totalInvestment.signum() <= 0) {
      throw new IllegalArgumentException(
          "totalInvestment must be greater than 0 yuan, but was "
              + totalInvestment.toPlainString());
    }
  }
}
