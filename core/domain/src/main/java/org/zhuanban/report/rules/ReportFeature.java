package org.zhuanban.report.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Command;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.Project;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.report.ReportCommand;
import org.zhuanban.report.ReportCommand.SubmitReport;
import org.zhuanban.report.ReportDuty;
import org.zhuanban.report.ReportEvent;
import org.zhuanban.report.ReportEvent.ReportSubmitted;
import org.zhuanban.report.ReportHistory;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.ReportRule;

/** The written reports of a project. */
public final class ReportFeature implements Feature<ReportHistory, ReportEvent> {
  /** The descriptor. */
  public static final ReportFeature INSTANCE = new ReportFeature();

  /** The number of months of reports that are listed ahead, so that boards show them in time. */
  private static final int MONTHS_AHEAD = 3;

  private ReportFeature() {}

  @Override
  public String name() {
    return "report";
  }

  @Override
  public Class<ReportHistory> stateType() {
    return ReportHistory.class;
  }

  @Override
  public ReportHistory initial() {
    return ReportHistory.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(ReportCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return List.of(new CommandType<>("report.submit-report", SubmitReport.class, this::submit));
  }

  @Override
  public Class<ReportEvent> eventFamily() {
    return ReportEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(new EventType("report.submitted", 1, ReportSubmitted.class));
  }

  private Decision submit(SubmitReport submit, StreamState state, DecisionContext context) {
    ReportPeriod period = submit.period();
    if (!period.written()) {
      return Decision.refused(ReportRule.NO_WRITTEN_REPORT, period.text());
    }
    return period.firstDay().isAfter(context.today())
        ? Decision.refused(ReportRule.PERIOD_TO_COME, period.text(), period.firstDay())
        : Decision.of(context.today(), new ReportSubmitted(period, submit.paper()));
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    Project project = state.of(ProjectFeature.INSTANCE);
    ReportHistory reports = state.of(this);
    return project.signed().stream()
        .flatMap(signed -> owed(signed.on(), project, state, context))
        .map(period -> duty(period, project.signed().orElseThrow(), reports, context))
        .toList();
  }

  /**
   * Lists the periods of the duty. Those that ended before a takeover are unknown and not listed.
   */
  private static Stream<ReportPeriod> owed(
      LocalDate signedOn, Project project, StreamState state, DecisionContext context) {
    LocalDate ahead = context.today().plusMonths(MONTHS_AHEAD);
    LocalDate last = project.overOn().filter(ahead::isAfter).orElse(ahead);
    LocalDate first =
        state
            .of(ApprovalFeature.INSTANCE)
            .recordedFrom()
            .filter(signedOn::isBefore)
            .orElse(signedOn);
    return ReportPeriod.written(first, last).stream();
  }

  private static Duty duty(
      ReportPeriod period, Project.Signing signed, ReportHistory reports, DecisionContext context) {
    Optional<LocalDate> submitted = reports.submittedOn(period);
    LocalDate first =
        period.reportedFrom().isBefore(signed.on()) ? signed.on() : period.reportedFrom();
    return Duty.builder()
        .key("report:" + period.text())
        .kind(ReportDuty.SUBMIT)
        .owner(signed.leadBureau().code())
        .subject(period.text())
        .clock(
            DutyClock.appointed(
                signed.leadBureau().calendar(),
                submitted.filter(first::isAfter).orElse(first),
                Optional.of(period.clock(context.rules())),
                submitted.map(Ending::done)))
        .build();
  }
}
