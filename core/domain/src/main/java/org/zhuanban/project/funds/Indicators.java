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
 * The progress of projects at the end of a day: the source of the published rates of investment
 * promotion. The host chooses the projects in scope. The indicators of single projects add up.
 *
 * <p>No national rule defines these rates. The definitions are our convention, after the words of
 * published local reports. Performing (履约) is a project with progress of land, money or works that
 * is neither at a standstill nor ended. Landed (落地) is one whose land contract is signed or whose
 * construction has started. Started (开工) is one whose construction has started. Producing (投产, 开业)
 * is one in formal production. A project that ended later still counts as signed.
 *
 * @param signed the number of signed projects
 * @param performing the number of performing projects among them
 * @param landed the number of landed projects among them
 * @param started the number of projects among them with construction started
 * @param producing the number of projects among them in production, or open for business
 * @param contracted the agreed money, in yuan
 * @param arrived the arrived part of it, in yuan
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
  /** The indicators of no project. */
  public static final Indicators NONE =
      new Indicators(0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

  /**
   * Creates the indicators of one project; all verified money counts.
   *
   * @param project the project
   * @param approvals the approvals
   * @param funding the money of the project
   * @param day the day, read at its end
   * @return the part of the project; {@link #NONE} if it was not signed by then
   */
  public static Indicators of(
      Project project, Approvals approvals, Funding funding, LocalDate day) {
    return of(project, approvals, funding, day, EnumSet.allOf(FundsKind.class));
  }

  /**
   * Creates the indicators of one project.
   *
   * @param project the project
   * @param approvals the approvals
   * @param funding the money of the project
   * @param day the day, read at its end
   * @param kinds the kinds of money that count, by the local rules of statistics
   * @return the part of the project; {@link #NONE} if it was not signed by then
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
   * @param parts the indicators of each project
   * @return the total
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
