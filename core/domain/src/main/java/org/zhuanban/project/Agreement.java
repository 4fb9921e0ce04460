package org.zhuanban.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * The content of an investment agreement (投资协议).
 *
 * @param totalInvestment the agreed investment in yuan, greater than 0
 * @param startBy the last day for the start of construction
 * @param productionBy the last day for the start of production
 * @param fullOutputBy the last day for full output (达产达效)
 * @param promises the further promises of both sides, each code once
 */
@Term(zh = "投资协议", en = "investment agreement", law = "优化营商环境条例第三十一条")
public record Agreement(
    BigDecimal totalInvestment,
    Optional<LocalDate> startBy,
    Optional<LocalDate> productionBy,
    Optional<LocalDate> fullOutputBy,
    List<Promise> promises) {
  /**
   * Checks the amount and the codes of the promises. Callers use {@link #of}, as the components may
   * grow.
   *
   * @param totalInvestment the agreed investment in yuan
   * @param startBy the last day for the start of construction
   * @param productionBy the last day for the start of production
   * @param fullOutputBy the last day for full output
   * @param promises the further promises of both sides
   * @throws IllegalArgumentException if the amount is not greater than 0, or if a code occurs twice
   */
  public Agreement {
    Input.digits("Agreement.totalInvestment", totalInvestment, Input.DIGITS, Input.DECIMALS);
    if (totalInvestment.signum() <= 0) {
      throw InputFault.MORE.at("Agreement.totalInvestment", 0, totalInvestment);
    }
    promises = Input.list("Agreement.promises", promises);
    Input.distinct("Agreement.promises", promises.stream().map(Promise::code));
  }

  /**
   * Creates an agreement on a sum, without days and further promises.
   *
   * @param totalInvestment the agreed investment in yuan, greater than 0
   * @return the agreement
   * @throws IllegalArgumentException if the amount is not greater than 0
   */
  public static Agreement of(BigDecimal totalInvestment) {
    return new Agreement(
        totalInvestment, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /**
   * Sets the last day for the start of construction.
   *
   * @param startBy the last day for the start of construction
   * @return a copy with it
   */
  public Agreement withStartBy(LocalDate startBy) {
    return new Agreement(
        totalInvestment,
        Optional.of(Input.given("Agreement.startBy", startBy)),
        productionBy,
        fullOutputBy,
        promises);
  }

  /**
   * Sets the last day for the start of production.
   *
   * @param productionBy the last day for the start of production
   * @return a copy with it
   */
  public Agreement withProductionBy(LocalDate productionBy) {
    return new Agreement(
        totalInvestment,
        startBy,
        Optional.of(Input.given("Agreement.productionBy", productionBy)),
        fullOutputBy,
        promises);
  }

  /**
   * Sets the last day for full output (达产达效).
   *
   * @param fullOutputBy the last day for full output (达产达效)
   * @return a copy with it
   */
  public Agreement withFullOutputBy(LocalDate fullOutputBy) {
    return new Agreement(
        totalInvestment,
        startBy,
        productionBy,
        Optional.of(Input.given("Agreement.fullOutputBy", fullOutputBy)),
        promises);
  }

  /**
   * Sets the further promises of both sides.
   *
   * @param promises the further promises of both sides, each code once
   * @return a copy with it
   */
  public Agreement withPromises(List<Promise> promises) {
    return new Agreement(totalInvestment, startBy, productionBy, fullOutputBy, promises);
  }
}
