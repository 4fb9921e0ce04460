package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.access.ViewSection;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.attribute.AttributeSet;
import org.zhuanban.attribute.rules.AttributeFeature;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.correction.Corrections;
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
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.project.taskforce.TaskForce;
import org.zhuanban.project.taskforce.rules.TaskForceFeature;
import org.zhuanban.report.ReportHistory;
import org.zhuanban.report.rules.ReportFeature;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.rules.TakeoverFeature;

/**
 * A project, see {@link StreamKind#PROJECT}. Its larger matters have views of their own: {@link
 * #approvals}, {@link #supervision}, {@link #problems}, {@link #funds} and {@link #policies}.
 */
public final class ProjectView extends StreamView {
  ProjectView(Snapshot snapshot) {
    super(snapshot);
  }

  /**
   * {@inheritDoc}
   *
   * <p>The right to the journal shows nothing of a part to which the reader has no right.
   */
  @Override
  public List<DatedEvent> history() {
    snapshot().require(ViewSection.JOURNAL);
    return journal().history();
  }

  /**
   * {@inheritDoc}
   *
   * <p>The right to the journal shows nothing of a part to which the reader has no right.
   */
  @Override
  public Corrections corrections() {
    snapshot().require(ViewSection.JOURNAL);
    return journal().corrections();
  }

  private Journal journal() {
    return new Journal(snapshot().stream(), snapshot().scope());
  }

  /** {@return its approvals: plan, board, one form, licences, outlook, attribution, ratings} */
  public ApprovalsView approvals() {
    return new ApprovalsView(snapshot());
  }

  /** {@return its supervision: orders, escalations, proposals of accountability} */
  public SupervisionView supervision() {
    return new SupervisionView(snapshot());
  }

  /** {@return its problems} */
  public ProblemsView problems() {
    return new ProblemsView(snapshot());
  }

  /** {@return its money, and its part in the indicators} */
  public FundsView funds() {
    return new FundsView(snapshot());
  }

  /** {@return its policies and applications for grants} */
  public PoliciesView policies() {
    return new PoliciesView(snapshot());
  }

  /** {@return the project itself} */
  public Project project() {
    return of(ViewSection.PROJECT, ProjectFeature.INSTANCE);
  }

  /**
   * Tells how far it has come.
   *
   * @param day the day, at whose end to look
   * @return the stage that follows from what had happened by then
   */
  public ProjectStage stage(LocalDate day) {
    return project().stageOn(day, snapshot().of(ApprovalFeature.INSTANCE));
  }

  /**
   * Tells whether it is a key project (重大项目); its task force names the coordinator.
   *
   * @param day the day, at whose end to look
   * @return its tier then
   */
  public ProjectTier tier(LocalDate day) {
    return project().tierOn(day);
  }

  /**
   * Tells where it belongs (项目归属); {@link OrganisationView#responsibilityFor} says who answers for
   * it.
   *
   * @param day the day, at whose end to look
   * @return its place, its industry and who introduced it
   */
  public Jurisdiction jurisdiction(LocalDate day) {
    return project().jurisdictionOn(day);
  }

  /**
   * Shows how both sides keep their promises (守信践诺), factor guarantees among them.
   *
   * @param day the day, at whose end to look
   * @return how each promise is kept, in the order of the agreement; empty before the signing
   */
  public List<PromiseKeeping> promises(LocalDate day) {
    return PromiseKeeping.of(project(), day, calendars(), lights());
  }

  /** {@return the host's own attributes of it and its approvals} */
  public AttributeSet attributes() {
    return of(ViewSection.PROJECT, AttributeFeature.INSTANCE);
  }

  /** {@return its task force} */
  public TaskForce taskForce() {
    return of(ViewSection.TASK_FORCE, TaskForceFeature.INSTANCE);
  }

  /**
   * Lists the departments that approve by its plan without a member in the task force.
   *
   * @param day the day on which they answer for what the plan gives them
   * @return their codes; the seats are those of now
   */
  public List<String> unrepresented(LocalDate day) {
    snapshot().require(ViewSection.TASK_FORCE);
    return TaskForceFeature.INSTANCE.unrepresented(snapshot().state(), snapshot().context(day));
  }

  /** {@return its agency service, which is over at the latest with the project} */
  public Agency agency() {
    snapshot().require(ViewSection.AGENCY);
    return AgencyFeature.INSTANCE.agency(snapshot().state());
  }

  /** {@return its proceedings} */
  public ProceedingList proceedings() {
    return of(ViewSection.PROCEEDINGS, ProceedingFeature.INSTANCE);
  }

  /** {@return its written reports} */
  public ReportHistory reports() {
    return of(ViewSection.REPORTS, ReportFeature.INSTANCE);
  }

  /** {@return what it was taken over with; empty if all of it was recorded here} */
  public Optional<TakenOverProject> takenOver() {
    return of(ViewSection.JOURNAL, TakeoverFeature.INSTANCE).project();
  }

  private <S> S of(ViewSection part, Feature<S, ?> feature) {
    snapshot().require(part);
    return snapshot().of(feature);
  }
}
