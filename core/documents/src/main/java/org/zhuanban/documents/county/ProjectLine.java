package org.zhuanban.documents.county;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.Light;
import org.zhuanban.party.Department;
import org.zhuanban.party.NameTable.NameKind;
import org.zhuanban.party.Office;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.ProjectStage;
import org.zhuanban.project.funds.Money;

/**
 * A project as a county lists it.
 *
 * @param project the host's identifier
 * @param name the name; the identifier if none is recorded
 * @param investors the names of the investing enterprises, the leading one first
 * @param place the name of the township or park; empty if it is not known
 * @param stage the stage
 * @param investment the agreed total investment; empty before the signing
 * @param signedOn the day of signing
 * @param leadBureau the bureau that leads; empty before the signing
 * @param leader the leader of the task force; empty if there is none
 * @param light the most serious light of its open duties; empty if none has a light
 * @param next what is due next among the open duties; empty if nothing is
 */
public record ProjectLine(
    String project,
    String name,
    List<String> investors,
    Optional<String> place,
    ProjectStage stage,
    Optional<Money> investment,
    Optional<LocalDate> signedOn,
    Optional<Department> leadBureau,
    Optional<Office> leader,
    Optional<Light> light,
    Optional<NextDuty> next) {
  /**
   * What is due next.
   *
   * @param duty the kind of the duty
   * @param matter the name of the approval item or other matter; empty if it has none
   * @param owner the name of the organ that owes it; its code if it has no name
   * @param due the last day
   */
  public record NextDuty(DutyKind duty, Optional<String> matter, String owner, Deadline.Due due) {}

  /** The most serious first. */
  private static final List<Light> BY_GRAVITY =
      List.of(Light.RED, Light.YELLOW, Light.WARN, Light.PAUSED, Light.GREEN);

  /**
   * Copies the list.
   *
   * @param project the host's identifier
   * @param name the name
   * @param investors the names of the investing enterprises
   * @param place the name of the township or park
   * @param stage the stage
   * @param investment the agreed total investment
   * @param signedOn the day of signing
   * @param leadBureau the bureau that leads
   * @param leader the leader of the task force
   * @param light the most serious light
   * @param next what is due next
   */
  public ProjectLine {
    investors = List.copyOf(investors);
  }

  /**
   * Reads a project.
   *
   * @param project the host's identifier
   * @param view the project
   * @param day the day, read at its end
   * @return the line
   * @throws org.zhuanban.access.NotReadableException if the reader of the view may not read the
   *     project, its task force or its duties
   */
  public static ProjectLine of(String project, ProjectView view, LocalDate day) {
    Project state = view.project();
    CalendarBook known = view.calendars();
    List<Duty> open =
        view.duties(day).stream()
            .filter(duty -> duty.closedOn().filter(on -> !on.isAfter(day)).isEmpty())
            .toList();
    Optional<ProjectParticulars> particulars = state.particularsOn(day);
    Optional<Project.Signing> signing = state.signed().filter(made -> !made.on().isAfter(day));
    return new ProjectLine(
        project,
        view.title(day).orElse(project),
        particulars
            .map(said -> said.investors().stream().map(each -> each.name()).toList())
            .orElse(List.of()),
        place(view, view.jurisdiction(day), day),
        view.stage(day),
        signing.map(made -> Money.yuan(made.agreement().totalInvestment())),
        signing.map(Project.Signing::on),
        signing.map(Project.Signing::leadBureau),
        view.taskForce().leaderOn(day),
        open.stream()
            .flatMap(duty -> duty.clock().lightOn(day, known, view.lights()).stream())
            .min(Comparator.comparingInt(BY_GRAVITY::indexOf)),
        open.stream()
            .flatMap(duty -> next(duty, view, day).stream())
            .min(Comparator.comparing(each -> each.due().date())));
  }

  private static Optional<String> place(ProjectView view, Jurisdiction where, LocalDate day) {
    return where.place().map(code -> view.name(NameKind.PLACE, code, day).orElse(code));
  }

  private static Optional<NextDuty> next(Duty duty, ProjectView view, LocalDate day) {
    return duty.clock()
        .bindingOn(day, view.calendars())
        .filter(Deadline.Due.class::isInstance)
        .map(Deadline.Due.class::cast)
        .map(
            due ->
                new NextDuty(
                    duty.kind(),
                    view.subjectName(duty),
                    view.name(NameKind.ORGAN, duty.owner(), day).orElse(duty.owner()),
                    due));
  }
}
