package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.access.ViewSection;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.attribution.ProjectAttribution;
import org.zhuanban.approval.forecast.Outlook;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.approval.view.JointHandling;
import org.zhuanban.approval.view.LicenceValidity;
import org.zhuanban.approval.view.OneForm;
import org.zhuanban.approval.view.RatingFigures;
import org.zhuanban.approval.view.WorkFigures;

/** The approvals of a project, see {@link ProjectView#approvals}. */
public final class ApprovalsView {
  private final Snapshot snapshot;

  ApprovalsView(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** {@return the plan, its earlier versions and the applications} */
  public Approvals state() {
    return approvals();
  }

  /**
   * Returns the board of the approvals.
   *
   * @param day the day, read at its end
   * @return a row for each item, in the order of the plan; empty without a plan
   */
  public List<ApprovalRow> board(LocalDate day) {
    return ApprovalRow.of(
        approvals(), day, snapshot.calendars(), snapshot.lights(), snapshot.rules().successions());
  }

  /**
   * Returns the figures of the board by works. They add up to those of the whole board.
   *
   * @param day the day, read at its end
   * @return the figures of the items of the whole project, if there are any, then of each work
   */
  public List<WorkFigures> works(LocalDate day) {
    return WorkFigures.of(board(day), approvals().works().standingOn(day));
  }

  /**
   * Returns the one form (一张表单): every material that the approvals need, once.
   *
   * @param day the day, read at its end
   * @return the form; empty without a plan
   */
  public OneForm form(LocalDate day) {
    return OneForm.of(approvals(), day);
  }

  /**
   * Returns the items with several departments (联合办理).
   *
   * @param day the day, read at its end
   * @return the standings of the departments for each accepted item, in the order of the plan
   */
  public List<JointHandling> jointHandling(LocalDate day) {
    return items(day)
        .flatMap(
            item ->
                JointHandling.of(
                    item,
                    approvals(),
                    day,
                    snapshot.calendars(),
                    snapshot.lights(),
                    snapshot.rules().successions())
                    .stream())
        .toList();
  }

  /**
   * Returns the licences with a term, and their renewals.
   *
   * @param day the day, read at its end
   * @return the validity of each licence with a printed last day, in the order of the plan
   */
  public List<LicenceValidity> licences(LocalDate day) {
    return items(day)
        .flatMap(item -> LicenceValidity.of(item, approvals(), day, snapshot.calendars()).stream())
        .toList();
  }

  /**
   * Returns the outlook: the last days of the remaining approvals, and the effects of changes.
   *
   * @param day the day, from its end on
   * @param pace the pace of items
   * @return the outlook, which {@link Outlook#forecast} converts into days
   */
  public Outlook outlook(LocalDate day, Pace pace) {
    return Outlook.from(approvals(), day, snapshot.calendars(), pace);
  }

  /**
   * Returns the attribution of the past days of the approvals to their holders.
   *
   * @param day the last day, included
   * @return the days by their holders
   */
  public ProjectAttribution attribution(LocalDate day) {
    return ProjectAttribution.upTo(
        approvals(), day, snapshot.calendars(), snapshot.rules().successions());
  }

  /**
   * Returns the figures of the ratings of the service (好差评); of many projects, see {@link
   * RatingFigures#plus}. It needs the right to {@link ViewSection#SUPERVISION}.
   *
   * @param day the day, read at its end
   * @return the figures of each rated department, by its code
   */
  public List<RatingFigures> ratings(LocalDate day) {
    snapshot.require(ViewSection.SUPERVISION);
    return RatingFigures.of(
            snapshot.of(ApprovalFeature.INSTANCE),
            ApprovalFeature.INSTANCE.duties(snapshot.state(), snapshot.context(day)),
            day,
            snapshot.calendars().asOf(day),
            snapshot.rules().successions())
        .stream()
        .filter(figures -> snapshot.scope().shows(ViewSection.SUPERVISION, figures.department()))
        .toList();
  }

  private Approvals approvals() {
    snapshot.require(ViewSection.APPROVALS);
    return snapshot.of(ApprovalFeature.INSTANCE);
  }

  /** The items of the plan of a day, and those dropped by then after they had begun. */
  private Stream<ApprovalItem> items(LocalDate day) {
    return approvals().asOf(day).items().stream();
  }
}
