package org.zhuanban.project.operation;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.funds.Money;
import org.zhuanban.report.ReportPeriod;

/**
 * The figures of a project in a period (经营情况). What its source does not say is missing, and counts
 * as nothing in no sum.
 *
 * @param period the period
 * @param output the value of the output (产值); empty if it is not known
 * @param tax the tax paid (入库税收); empty if it is not known
 * @param employees the persons employed at the end of the period (期末从业人员), 0 to 10,000,000; empty
 *     if it is not known
 * @param energy the energy consumed in tonnes of standard coal (综合能源消费量，吨标准煤), 0 or more; empty if
 *     it is not known
 * @param provider the code of the organ that gives the figures, such as the bureau of statistics
 * @param source the paper with the figures
 */
@Value.Builder
@Term(zh = "经营情况", en = "figures of operation")
public record OperatingFigures(
    ReportPeriod period,
    Optional<Money> output,
    Optional<Money> tax,
    Optional<Integer> employees,
    Optional<BigDecimal> energy,
    String provider,
    DocumentRef source) {
  private static final int MOST_EMPLOYEES = 10_000_000;
  private static final BigDecimal MOST_ENERGY = new BigDecimal("1000000000000");

  /**
   * Checks the figures.
   *
   * @param period the period
   * @param output the value of the output
   * @param tax the tax paid
   * @param employees the persons employed at the end of the period
   * @param energy the energy consumed
   * @param provider the code of the organ that gives the figures
   * @param source the paper with the figures
   * @throws IllegalArgumentException if there is no figure at all, if one is out of range or in
   *     another currency, or if the code is malformed
   */
  public OperatingFigures {
    Input.given("OperatingFigures.period", period);
    inYuan("OperatingFigures.output", output);
    inYuan("OperatingFigures.tax", tax);
    Input.given("OperatingFigures.employees", employees)
        .ifPresent(number -> Input.within("OperatingFigures.employees", number, 0, MOST_EMPLOYEES));
    Input.given("OperatingFigures.energy", energy)
        .ifPresent(
            tonnes -> {
              Input.digits("OperatingFigures.energy", tonnes, Input.DIGITS, Input.DECIMALS);
              Input.within("OperatingFigures.energy", tonnes, BigDecimal.ZERO, MOST_ENERGY);
            });
    if (output.isEmpty() && tax.isEmpty() && employees.isEmpty() && energy.isEmpty()) {
      throw InputFault.MISSING.at("OperatingFigures.output");
    }
    Input.code("OperatingFigures.provider", provider);
    Input.given("OperatingFigures.source", source);
  }

  private static void inYuan(String place, Optional<Money> sum) {
    Input.given(place, sum)
        .filter(given -> !given.inYuan())
        .ifPresent(
            given -> {
              throw InputFault.UNKNOWN.at(place, "CNY", given);
            });
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of {@link OperatingFigures}. */
  public static final class Builder extends OperatingFiguresBuilder {
    Builder() {}
  }
}
