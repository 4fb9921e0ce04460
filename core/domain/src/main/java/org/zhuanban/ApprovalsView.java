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
   * Reads the board of the approvals.
   *
   * @param day the day, at whose end to look
   * @return a row an item, in the order of the plan; empty without a plan
   */
  public List<ApprovalRow> board(LocalDate day) {
    return ApprovalRow.of(
        approvals(), day, snapshot.calendars(), snapshot.lights(), snapshot.rules().successions());
  }

  /**
   * Reads the one form (一张表单): every material that the approvals need, once.
   *
   * @param day the day, at whose end to look
   * @return the form; empty without a plan
   */
  public OneForm form(LocalDate day) {
    return OneForm.of(approvals(), day);
  }

  /**
   * Shows the items in which several departments take part (联合办理).
   *
   * @param day the day, at whose end to look
   * @return how the departments stand, an accepted item each, in the order of the plan
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
   * Shows the licences that are granted for a time, and their renewal.
   *
   * @param day the day, at whose end to look
   * @return for how long each licence is valid on which a last day is printed, in the order of the
   *     plan
   */
  public List<LicenceValidity> licences(LocalDate day) {
    return items(day)
        .flatMap(item -> LicenceValidity.of(item, approvals(), day, snapshot.calendars()).stream())
        .toList();
  }

  /**
   * Looks ahead: when the rest of the approvals can be met, and how that would change.
   *
   * @param day the day from whose end to look
   * @param pace how long items take
   * @return the outlook, which {@link Outlook#forecast} turns into days
   */
  public Outlook outlook(LocalDate day, Pace pace) {
    return Outlook.from(approvals(), day, snapshot.calendars(), pace);
  }

  /**
   * Looks back: who holds which day of the approvals.
   *
   * @param day the day, up to whose end to look
   * @return the days by their holders
   */
  public ProjectAttribution attribution(LocalDate day) {
    return ProjectAttribution.upTo(
        approvals(), day, snapshot.calendars(), snapshot.rules().successions());
  }

  /**
   * Counts how the service is rated (好差评); of many projects, see {@link RatingFigures#plus}. It
   * needs the right to {@link ViewSection#SUPERVISION}.
   *
   * @param day the day, at whose end to look
   * @return the figures of each department that was rated, by its code
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

  /** What the plan of a day has, and what is dropped by then after it has begun. */
  private Stream<ApprovalItem> items(LocalDate day) {
    return approvals().asOf(day).items().stream();
  }
}
