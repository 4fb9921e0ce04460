package org.zhuanban.project.funds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.glossary.Term;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectStep;

/**
 * How far some projects have come at the end of a day: what the published rates of investment
 * promotion are made of. Which projects are in scope is for the host to choose; those of one
 * project, of each, add up.
 *
 * <p>No national rule defines these rates. What counts as what is our convention, after the words
 * of published local reports: performing (履约) is a project whose land, money or works have moved
 * and that neither stands still nor has ended; landed (落地) is one whose land contract is signed or
 * whose construction has started; started (开工) is one whose construction has; producing (投产, 开业) is
 * one in formal production. A project that ended later stays among the signed.
 *
 * @param signed how many agreements were signed
 * @param performing how many of these projects are being performed
 * @param landed how many of them have landed
 * @param started how many of them have started construction
 * @param producing how many of them are in production, or open for business
 * @param contracted how much was agreed on, in yuan
 * @param arrived how much of that has arrived, in yuan
 */
@Term(zh = "招商四率", en = "rates of performance, landing, start and production")
public record Indicators(
    int signed,
    int performing,
    int landed,
    int started,
    int producing,
    BigDecimal contracted,
    BigDecimal arrived) {
  /** Of no project at all. */
  public static final Indicators NONE =
      new Indicators(0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

  /**
   * Looks at one project; all verified money counts.
   *
   * @param project the project
   * @param approvals its approvals
   * @param funding its money
   * @param day the day, at whose end to look
   * @return its part in the indicators; {@link #NONE} if it was not signed by then
   */
  public static Indicators of(
      Project project, Approvals approvals, Funding funding, LocalDate day) {
    return of(project, approvals, funding, day, EnumSet.allOf(FundsKind.class));
  }

  /**
   * Looks at one project.
   *
   * @param project the project
   * @param approvals its approvals
   * @param funding its money
   * @param day the day, at whose end to look
   * @param kinds which money counts, as the local rules of statistics say
   * @return its part in the indicators; {@link #NONE} if it was not signed by then
   */
  public static Indicators of(
      Project project, Approvals approvals, Funding funding, LocalDate day, Set<FundsKind> kinds) {
    Optional<Agreement> agreement =
        project
            .signed()
            .filter(signed -> !signed.on().isAfter(day))
            .map(Project.Signing::agreement);
    if (agreement.isEmpty()) {
      return NONE;
    }
    boolean started = by(day, project.on(ProjectStep.CONSTRUCTION_STARTED));
    boolean landed = started || landContract(approvals, day);
    boolean producing = by(day, project.on(ProjectStep.PRODUCTION_STARTED));
    boolean moved = landed || producing || !funding.arrivedBy(day).none();
    return new Indicators(
        1,
        count(moved && going(project, day)),
        count(landed),
        count(started),
        count(producing),
        agreement.get().totalInvestment(),
        funding.arrivedBy(day, kinds).amount());
  }

  private static boolean by(LocalDate day, Optional<LocalDate> done) {
    return done.filter(on -> !on.isAfter(day)).isPresent();
  }

  private static boolean landContract(Approvals approvals, LocalDate day) {
    return approvals.asOf(day).trades().values().stream()
        .flatMap(Collection::stream)
        .anyMatch(step -> step.step() == TradeStep.LAND_CONTRACT_SIGNED && !step.on().isAfter(day));
  }

  private static boolean going(Project project, LocalDate day) {
    return !by(day, project.termination().map(Project.ProjectTermination::on))
        && project.suspensions().stream().noneMatch(stop -> stop.covers(day));
  }

  private static int count(boolean one) {
    return one ? 1 : 0;
  }

  /**
   * Adds up the indicators of projects.
   *
   * @param parts those of each
   * @return those of all
   */
  public static Indicators sum(Collection<Indicators> parts) {
    return parts.stream().reduce(NONE, Indicators::plus);
  }

  private Indicators plus(Indicators other) {
    return new Indicators(
        signed + other.signed,
        performing + other.performing,
        landed + other.landed,
        started + other.started,
        producing + other.producing,
        contracted.add(other.contracted),
        arrived.add(other.arrived));
  }

  /** {@return performing by signed (履约率)} */
  public Ratio performanceRate() {
    return Ratio.of(performing, signed);
  }

  /** {@return landed by signed (落地率)} */
  public Ratio landingRate() {
    return Ratio.of(landed, signed);
  }

  /** {@return started by signed (开工率)} */
  public Ratio startRate() {
    return Ratio.of(started, signed);
  }

  /** {@return producing by signed (投产率; of services, the rate of opening, 开业率)} */
  public Ratio productionRate() {
    return Ratio.of(producing, signed);
  }

  /** {@return arrived by contracted money (资金到位率)} */
  public Ratio fundArrivalRate() {
    return new Ratio(arrived, contracted);
  }
}
