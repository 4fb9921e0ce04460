package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.access.ViewSection;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.attribute.AttributeSet;
import org.zhuanban.attribute.rules.AttributeFeature;
import org.zhuanban.command.Event;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Feature;
import org.zhuanban.proceeding.ProceedingList;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectStage;
import org.zhuanban.project.ProjectTier;
import org.zhuanban.project.PromiseKeeping;
import org.zhuanban.project.agency.Agency;
import org.zhuanban.project.agency.rules.AgencyFeature;
import org.zhuanban.project.complaint.ComplaintList;
import org.zhuanban.project.complaint.rules.ComplaintFeature;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.project.taskforce.TaskForce;
import org.zhuanban.project.taskforce.rules.TaskForceFeature;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.rules.TakeoverFeature;

/**
 * A project, see {@link StreamKind#PROJECT}. Its larger topics have views of their own: {@link
 * #approvals}, {@link #supervision}, {@link #problems}, {@link #funds} and {@link #policies}.
 */
public final class ProjectView extends StreamView {
  ProjectView(Snapshot snapshot) {
    super(snapshot);
  }

  @Override
  boolean shows(Event<?> event) {
    return new Journal(snapshot().stream(), snapshot().scope()).shows(event);
  }

  /**
   * Lists the versions after another one at which the project could be read: each command leaves
   * one.
   *
   * @param version the version, from 0 to that of this view
   * @return the versions, in order; the last is that of this view
   * @throws IllegalArgumentException if there is no such version
   */
  public List<Long> versionsAfter(long version) {
    snapshot().require(ViewSection.JOURNAL);
    return snapshot().versionsAfter(version);
  }

  /**
   * Returns the project at an earlier version, by the notices and settings of this view: for a
   * comparison of what was recorded before and after. Views of a day are those of {@link AsOf}.
   *
   * @param version 0 for the time before the first entry, or one of the {@link #versionsAfter}
   * @return the project by its entries up to that version, with any day of effect
   * @throws IllegalArgumentException if the project could not be read at that version
   */
  public ProjectView at(long version) {
    snapshot().require(ViewSection.JOURNAL);
    return new ProjectView(snapshot().at(version));
  }

  /** {@return the approvals: plan, board, one form, licences, outlook, attribution, ratings} */
  public ApprovalsView approvals() {
    return new ApprovalsView(snapshot());
  }

  /** {@return the supervision: orders, escalations, proposals of accountability} */
  public SupervisionView supervision() {
    return new SupervisionView(snapshot());
  }

  /** {@return the problems} */
  public ProblemsView problems() {
    return new ProblemsView(snapshot());
  }

  /** {@return the money, and its part in the indicators} */
  public FundsView funds() {
    return new FundsView(snapshot());
  }

  /** {@return the policies and the applications for grants} */
  public PoliciesView policies() {
    return new PoliciesView(snapshot());
  }

  /** {@return the project} */
  public Project project() {
    return of(ViewSection.PROJECT, ProjectFeature.INSTANCE);
  }

  /**
   * Finds the work of the item that a duty is about.
   *
   * @param duty a duty of the project
   * @param day the day of the description
   * @return the work; empty if the duty is about the whole project or something else
   */
  public Optional<ProjectWork> work(Duty duty, LocalDate day) {
    snapshot().require(ViewSection.DUTIES);
    Approvals approvals = snapshot().of(ApprovalFeature.INSTANCE);
    return approvals.works().isEmpty()
        ? Optional.empty()
        : approvals
            .known(duty.subject())
            .filter(item -> subjectName(duty).filter(approvals.title(item)::equals).isPresent())
            .flatMap(ApprovalItem::work)
            .flatMap(code -> approvals.works().find(code))
            .map(work -> work.on(day));
  }

  /**
   * Finds the stage of the project.
   *
   * @param day the day, read at its end
   * @return the stage that follows from the events by then
   */
  public ProjectStage stage(LocalDate day) {
    return project().stageOn(day, snapshot().of(ApprovalFeature.INSTANCE));
  }

  /**
   * Finds the tier of the project, such as a key project (重大项目); the task force names its
   * coordinator.
   *
   * @param day the day, read at its end
   * @return the tier
   */
  public ProjectTier tier(LocalDate day) {
    return project().tierOn(day);
  }

  /**
   * Finds the jurisdiction of the project (项目归属); for the responsible units see {@link
   * OrganisationView#responsibilityFor}.
   *
   * @param day the day, read at its end
   * @return the place, the industry and the introducing unit
   */
  public Jurisdiction jurisdiction(LocalDate day) {
    return project().jurisdictionOn(day);
  }

  /**
   * Returns the states of the promises of both sides (守信践诺), also of factor guarantees.
   *
   * @param day the day, read at its end
   * @return the states, in the order of the agreement; empty before the signing
   */
  public List<PromiseKeeping> promises(LocalDate day) {
    return PromiseKeeping.of(project(), day, calendars(), lights());
  }

  /** {@return the host's attributes of the project and its approvals} */
  public AttributeSet attributes() {
    return of(ViewSection.PROJECT, AttributeFeature.INSTANCE);
  }

  /** {@return the task force} */
  public TaskForce taskForce() {
    return of(ViewSection.TASK_FORCE, TaskForceFeature.INSTANCE);
  }

  /**
   * Lists the approving departments of the plan without a member in the task force.
   *
   * @param day the day for the successors of the departments
   * @return the codes of the departments; the seats are those of now
   */
  public List<String> unrepresented(LocalDate day) {
    snapshot().require(ViewSection.TASK_FORCE);
    return TaskForceFeature.INSTANCE.unrepresented(snapshot().state(), snapshot().context(day));
  }

  /** {@return the agency service, which ends at the latest with the project} */
  public Agency agency() {
    snapshot().require(ViewSection.AGENCY);
    return AgencyFeature.INSTANCE.agency(snapshot().state());
  }

  /** {@return the complaints of the enterprise that the reader may see} */
  public ComplaintList complaints() {
    return of(ViewSection.COMPLAINTS, ComplaintFeature.INSTANCE)
        .only(
            complaint ->
                complaint
                    .organs()
                    .anyMatch(organ -> snapshot().scope().shows(ViewSection.COMPLAINTS, organ)));
  }

  /** {@return the proceedings} */
  public ProceedingList proceedings() {
    return of(ViewSection.PROCEEDINGS, ProceedingFeature.INSTANCE);
  }

  /** {@return the record of the take-over; empty for a project recorded from its beginning} */
  public Optional<TakenOverProject> takenOver() {
    return of(ViewSection.JOURNAL, TakeoverFeature.INSTANCE).project();
  }

  private <S> S of(ViewSection part, Feature<S, ?> feature) {
    snapshot().require(part);
    return snapshot().of(feature);
  }
}
