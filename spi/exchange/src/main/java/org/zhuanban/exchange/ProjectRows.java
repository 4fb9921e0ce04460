package org.zhuanban.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceRefused;
import org.zhuanban.approval.AcceptanceEvent.AcceptedWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.AcceptanceEvent.FilingRecorded;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.ClockEvent.LimitExtended;
import org.zhuanban.approval.ClockEvent.PauseEnded;
import org.zhuanban.approval.ClockEvent.PauseStarted;
import org.zhuanban.approval.DecisionEvent.ApplicationTerminated;
import org.zhuanban.approval.DecisionEvent.ApprovalRevoked;
import org.zhuanban.approval.DecisionEvent.DecisionDelivered;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.HandlingEvent.HandlingStepRecorded;
import org.zhuanban.approval.RatingEvent.ServiceRated;
import org.zhuanban.approval.ReceiptEvent.ApplicationReceived;
import org.zhuanban.approval.ReceiptEvent.ApplicationResubmitted;
import org.zhuanban.approval.ReceiptEvent.ApplicationWithdrawn;
import org.zhuanban.approval.ReceiptEvent.CorrectionNoticeGiven;
import org.zhuanban.approval.ReceiptEvent.SupplementReceived;
import org.zhuanban.approval.application.AcceptanceDues;
import org.zhuanban.approval.application.DeferredDocumentStatus;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.application.HandlingOutcome;
import org.zhuanban.approval.application.HandlingStep;
import org.zhuanban.approval.application.Licence;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.ServiceRating;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemCodes;
import org.zhuanban.approval.plan.Works;
import org.zhuanban.approval.plan.Works.KnownWork;
import org.zhuanban.command.Event;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.exchange.ExchangeRow.ActRow;
import org.zhuanban.exchange.ExchangeRow.ApplicationRow;
import org.zhuanban.exchange.ExchangeRow.ComplaintRow;
import org.zhuanban.exchange.ExchangeRow.ItemRow;
import org.zhuanban.exchange.ExchangeRow.ProjectRow;
import org.zhuanban.exchange.ExchangeRow.RatingRow;
import org.zhuanban.exchange.ExchangeRow.ResultRow;
import org.zhuanban.exchange.ExchangeRow.SpecialRow;
import org.zhuanban.exchange.ExchangeRow.WorkRow;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.NameTable.NameKind;
import org.zhuanban.party.ProjectCode;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.complaint.Complaint;
import org.zhuanban.project.complaint.Complaint.ComplaintHandling;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintAnswered;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintFiled;

/** Derives the rows of a project from its view. */
final class ProjectRows {
  /** Nothing takes effect in the future, so that this is the state of now. */
  private static final LocalDate LAST = LocalDate.MAX;

  private final ProjectView view;
  private final String project;
  private final Entries entries;
  private final TreeMap<RowKey, ExchangeRow> rows = new TreeMap<>();

  private ProjectRows(ProjectView view) {
    this.view = view;
    this.project = view.key().id();
    this.entries = Entries.of(view);
  }

  /** The rows of a project by their keys; none of a destroyed one. */
  static Map<RowKey, ExchangeRow> of(ProjectView view) {
    ProjectRows all = new ProjectRows(view);
    if (view.destruction().isEmpty() && view.version() > 0) {
      all.derive();
    }
    return all.rows;
  }

  private void derive() {
    ProjectRow whole = project();
    put(whole);
    for (KnownWork work : works().known()) {
      put(
          new WorkRow(
              key(RowKind.WORK, work.code()),
              whole,
              work.last(),
              work.last().previous().stream()
                  .flatMap(code -> officialCode(code).stream())
                  .toList()));
    }
    Approvals approvals = view.approvals().state();
    for (ApprovalItem item : approvals.items()) {
      put(item(approvals, item, LAST));
      for (Application attempt : approvals.attempts(item.code())) {
        new Case(approvals, item, attempt).derive();
      }
    }
    view.complaints().complaints().forEach(each -> put(complaint(each)));
  }

  private void put(ExchangeRow row) {
    rows.put(row.key(), row);
  }

  private RowKey key(RowKind kind, String place) {
    return new RowKey(project, kind, place);
  }

  private ProjectRow project() {
    Project state = view.project();
    Optional<ProjectParticulars> known = state.particularsOn(LAST);
    Optional<Agreement> agreement = state.signed().map(Project.Signing::agreement);
    return new ProjectRow(
        key(RowKind.PROJECT, ""),
        known.map(ProjectParticulars::name),
        code(LAST),
        investor(LAST),
        known.flatMap(ProjectParticulars::route),
        known.flatMap(ProjectParticulars::nature),
        known.flatMap(ProjectParticulars::nationalIndustry),
        known.flatMap(ProjectParticulars::site),
        agreement.map(Agreement::totalInvestment),
        state.signed().map(Project.Signing::on),
        agreement.flatMap(Agreement::startBy),
        agreement.flatMap(Agreement::productionBy),
        state.termination().map(Project.ProjectTermination::on),
        works().known().size());
  }

  private Works works() {
    return view.project().works();
  }

  private Optional<String> officialCode(String work) {
    return works().find(work).flatMap(known -> known.last().officialCode());
  }

  /** The code is that of now: it identifies the project on every platform. */
  private Optional<String> code(LocalDate day) {
    return view.project()
        .particularsOn(day)
        .flatMap(ProjectParticulars::code)
        .map(ProjectCode::text);
  }

  private Optional<Enterprise> investor(LocalDate day) {
    return view.project()
        .particularsOn(day)
        .flatMap(known -> known.investors().stream().findFirst());
  }

  private ItemRow item(Approvals approvals, ApprovalItem item, LocalDate day) {
    Optional<Department> department =
        approvals.plan().flatMap(plan -> plan.department(item.department()));
    return new ItemRow(
        key(RowKind.ITEM, item.code()),
        item.code(),
        item.name(),
        item.kind(),
        item.stage(),
        item.department(),
        view.name(NameKind.ORGAN, item.department(), day)
            .or(() -> department.map(Department::name)),
        department.map(Department::level),
        item.statutory(),
        item.committed(),
        item.result(),
        item.codes().orElse(ItemCodes.NONE));
  }

  /** The rows of an application. */
  private final class Case {
    private final Application attempt;
    private final String item;
    private final ApplicationRef of;
    private final ItemRow terms;
    private final ApplicationRow application;
    private final LocalDate first;

    Case(Approvals approvals, ApprovalItem planned, Application attempt) {
      this.attempt = attempt;
      this.item = planned.code();
      this.first =
          attempt
              .receivedOn()
              .or(attempt::acceptedOn)
              .or(attempt::filedOn)
              .or(attempt::closedOn)
              .orElse(LAST);
      this.terms = ProjectRows.this.item(approvals, approvals.terms().of(planned, attempt), first);
      this.of =
          new ApplicationRef(
              project,
              view.title(first),
              code(LAST),
              planned.work().isPresent()
                  ? planned.work().flatMap(ProjectRows.this::officialCode)
                  : code(LAST),
              terms.item(),
              works().title(planned),
              attempt.attempt(),
              attempt.caseNumber().map(CaseNumber::text),
              terms.organ(),
              terms.organName());
      this.application =
          new ApplicationRow(
              at(RowKind.APPLICATION, ""),
              of,
              terms,
              investor(first),
              moment(first, attempt.receivedOn().isPresent() ? this::receives : this::accepts),
              accepted(),
              attempt.receipt(),
              attempt.dues().flatMap(AcceptanceDues::committed),
              attempt.dues().flatMap(AcceptanceDues::statutory));
    }

    private Moment moment(LocalDate day, Predicate<Event<?>> act) {
      return entries.moment(day, act);
    }

    private boolean receives(Event<?> event) {
      return event instanceof ApplicationReceived received
          && received.item().equals(item)
          && received.attempt() == attempt.attempt();
    }

    private boolean supplements(Event<?> event) {
      return (event instanceof SupplementReceived received && received.item().equals(item))
          || (event instanceof ApplicationResubmitted again && again.item().equals(item))
          || receives(event);
    }

    private boolean accepts(Event<?> event) {
      return (event instanceof ApplicationAccepted accepted && accepted.item().equals(item))
          || (event instanceof AcceptedWithDeferredDocuments tolerated
              && tolerated.item().equals(item))
          || (event instanceof FilingRecorded filed && filed.item().equals(item));
    }

    private boolean concludes(Event<?> event) {
      return (event instanceof ItemDecided decided && decided.item().equals(item))
          || (event instanceof FilingRecorded filed && filed.item().equals(item))
          || (event instanceof ApplicationWithdrawn withdrawn && withdrawn.item().equals(item))
          || (event instanceof AcceptanceRefused refused && refused.item().equals(item))
          || (event instanceof ApplicationTerminated ended && ended.item().equals(item));
    }

    private boolean grades(Event<?> event) {
      return (event instanceof ServiceRated rated
              && rated.item().equals(item)
              && rated.attempt() == attempt.attempt())
          || delivers(event);
    }

    private boolean delivers(Event<?> event) {
      return event instanceof DecisionDelivered delivered
          && delivered.item().equals(item)
          && delivered.attempt() == attempt.attempt();
    }

    /** Silence accepts from the receipt on, so that it has the time of the receipt. */
    private Optional<Moment> accepted() {
      return attempt
          .acceptedOn()
          .or(attempt::filedOn)
          .map(on -> moment(on, attempt.deemedAccepted() ? this::supplements : this::accepts));
    }

    private Optional<DocumentRef> paperOfConclusion(LocalDate day) {
      return entries.last(
          day,
          event -> {
            if (event instanceof AcceptanceRefused refused && refused.item().equals(item)) {
              return Optional.of(refused.receipt());
            } else if (event instanceof ApplicationTerminated ended && ended.item().equals(item)) {
              return Optional.of(ended.decision());
            } else if (event instanceof ApplicationWithdrawn gone && gone.item().equals(item)) {
              return gone.paper();
            }
            return Optional.empty();
          });
    }

    private Optional<ApprovalRevoked> revocationOn(LocalDate day) {
      return entries.last(
          day,
          event ->
              event instanceof ApprovalRevoked revoked && revoked.item().equals(item)
                  ? Optional.of(revoked)
                  : Optional.empty());
    }

    void derive() {
      put(application);
      receipt();
      acceptance();
      specials();
      steps();
      conclusion();
      attempt.rating().ifPresent(this::rating);
    }

    private void receipt() {
      act(
          "RECEIPT",
          ActKind.RECEIVED,
          attempt.receivedOn(),
          this::receives,
          attempt.receivedOn().flatMap(on -> paper(on, this::receives)));
      act(
          "NOTICE",
          ActKind.CORRECTION_NOTICED,
          attempt.noticedOn(),
          event -> event instanceof CorrectionNoticeGiven given && given.item().equals(item),
          attempt.notice());
      if (attempt.noticedOn().isPresent()) {
        act(
            "SUPPLEMENT",
            ActKind.SUPPLEMENTED,
            attempt.completeOn(),
            this::supplements,
            attempt.completeOn().flatMap(on -> paper(on, this::supplements)));
      }
    }

    /** The receipt for what was handed in on a day. */
    private Optional<DocumentRef> paper(LocalDate day, Predicate<Event<?>> handedIn) {
      return entries.last(
          day,
          event -> {
            if (!handedIn.test(event)) {
              return Optional.empty();
            } else if (event instanceof ApplicationReceived received) {
              return received.receipt();
            } else if (event instanceof SupplementReceived received) {
              return received.receipt();
            }
            return event instanceof ApplicationResubmitted again
                ? again.receipt()
                : Optional.empty();
          });
    }

    private void acceptance() {
      ActKind kind =
          attempt.deemedAccepted()
              ? ActKind.ACCEPTED_BY_SILENCE
              : attempt.promises().isEmpty() ? ActKind.ACCEPTED : ActKind.ACCEPTED_TOLERATED;
      if (attempt.acceptedOn().isPresent()) {
        act("ACCEPTANCE", kind, accepted(), attempt.receipt());
      }
    }

    private void specials() {
      int number = 0;
      for (ExcludedPeriod pause : attempt.pauses()) {
        String place = "/" + ++number;
        Moment started =
            moment(
                pause.startedOn(),
                event ->
                    event instanceof PauseStarted begun
                        && begun.item().equals(item)
                        && begun.procedure().equals(pause.procedure()));
        Optional<Moment> ended =
            pause
                .endedOn()
                .map(
                    on ->
                        moment(
                            on,
                            event ->
                                event instanceof PauseEnded end
                                    && end.item().equals(item)
                                    && end.procedure().equals(pause.procedure())));
        put(
            new SpecialRow(
                at(RowKind.SPECIAL, "/PAUSE" + place),
                application,
                pause.procedure(),
                basis(pause.procedure()),
                started,
                pause.notifiedOn(),
                ended,
                pause.leftOut(),
                pause.stated()));
        act("PAUSE_START" + place, ActKind.SPECIAL_STARTED, Optional.of(started), Optional.empty());
        act("PAUSE_END" + place, ActKind.SPECIAL_ENDED, ended, Optional.empty());
      }
      attempt
          .extension()
          .ifPresent(
              granted -> {
                Moment on =
                    moment(
                        granted.approvedOn(),
                        event ->
                            event instanceof LimitExtended longer && longer.item().equals(item));
                put(
                    new SpecialRow(
                        at(RowKind.SPECIAL, "/EXTENSION"),
                        application,
                        SpecialRow.EXTENSION,
                        Optional.of(granted.by().basis()),
                        on,
                        Optional.empty(),
                        Optional.of(on),
                        false,
                        Optional.of(granted.by())));
                act("EXTENSION", ActKind.EXTENDED, Optional.of(on), Optional.empty());
              });
    }

    private static Optional<String> basis(String procedure) {
      for (PauseReason reason : PauseReason.values()) {
        if (reason.name().equals(procedure)) {
          return Optional.of(reason.basis());
        }
      }
      return Optional.empty();
    }

    private void steps() {
      int number = 0;
      for (HandlingStep step : attempt.steps()) {
        number++;
        put(
            new ActRow(
                at(RowKind.ACT, "/STEP/" + number),
                application,
                step.outcome() == HandlingOutcome.RETURNED
                    ? ActKind.STEP_RETURNED
                    : ActKind.STEP_PASSED,
                moment(
                    step.on(),
                    event ->
                        event instanceof HandlingStepRecorded taken
                            && taken.item().equals(item)
                            && taken.attempt() == attempt.attempt()
                            && taken.link() == step.link()
                            && taken.outcome() == step.outcome()),
                Optional.of(step.officer()),
                step.opinion(),
                Optional.of(step.outcome())));
      }
    }

    private void conclusion() {
      act("DELIVERY", ActKind.DELIVERED, attempt.deliveredOn(), this::delivers, Optional.empty());
      attempt
          .closedOn()
          .ifPresent(
              on -> {
                ActKind kind = conclusionOf();
                Optional<DocumentRef> paper = attempt.decision().or(() -> paperOfConclusion(on));
                Moment closed = moment(on, this::concludes);
                act("CONCLUSION", kind, Optional.of(closed), paper);
                put(
                    new ResultRow(
                        at(RowKind.RESULT, ""),
                        application,
                        kind,
                        closed,
                        paper,
                        attempt
                            .grantedOn()
                            .flatMap(
                                granted ->
                                    attempt
                                        .document()
                                        .flatMap(LicenceDocument::name)
                                        .or(terms::result)),
                        attempt.document(),
                        attempt.licence().map(Licence::validTo),
                        attempt.deliveredOn(),
                        attempt.rating().filter(ServiceRating::counts).map(ServiceRating::grade),
                        attempt.revokedOn()));
              });
      attempt
          .revokedOn()
          .ifPresent(
              on -> {
                Optional<ApprovalRevoked> order = revocationOn(on);
                act(
                    "REVOCATION",
                    order.map(each -> revocation(each.ground())).orElse(ActKind.APPROVAL_REVOKED),
                    Optional.of(
                        moment(
                            on,
                            event ->
                                event instanceof ApprovalRevoked revoked
                                    && revoked.item().equals(item))),
                    order.map(ApprovalRevoked::decision));
              });
    }

    private ActKind conclusionOf() {
      if (attempt.decidedOn().isPresent()) {
        return attempt.result().filter(decided -> decided == Result.REFUSED).isPresent()
            ? ActKind.REFUSED
            : missingAt(attempt.decidedOn().get()) ? ActKind.APPROVED_TOLERATED : ActKind.APPROVED;
      }
      return attempt.filedOn().isPresent()
          ? ActKind.FILED
          : attempt.withdrawnOn().isPresent()
              ? ActKind.WITHDRAWN
              : attempt.notAcceptedOn().isPresent() ? ActKind.NOT_ACCEPTED : ActKind.TERMINATED;
    }

    private boolean missingAt(LocalDate day) {
      return attempt.promises().stream()
          .map(promise -> promise.asOf(day))
          .anyMatch(DeferredDocumentStatus::missing);
    }

    private static ActKind revocation(Revocation ground) {
      return switch (ground) {
        case WITHDRAWN_BY_ORGAN -> ActKind.APPROVAL_WITHDRAWN;
        case EXPIRED, HOLDER_ENDED, IMPOSSIBLE -> ActKind.APPROVAL_DEREGISTERED;
        default -> ActKind.APPROVAL_REVOKED;
      };
    }

    private void rating(ServiceRating rating) {
      put(
          new RatingRow(
              at(RowKind.RATING, ""),
              application,
              rating.grade(),
              moment(rating.on(), this::grades),
              rating.byName(),
              rating.detail().channel(),
              rating.detail().reasons(),
              rating.detail().round(),
              rating.detail().words(),
              rating.answeredOn(),
              rating.excludedOn()));
    }

    private void act(
        String slot,
        ActKind kind,
        Optional<LocalDate> on,
        Predicate<Event<?>> event,
        Optional<DocumentRef> paper) {
      act(slot, kind, on.map(day -> moment(day, event)), paper);
    }

    private void act(
        String slot, ActKind kind, Optional<Moment> moment, Optional<DocumentRef> paper) {
      moment.ifPresent(
          at ->
              put(
                  new ActRow(
                      at(RowKind.ACT, "/" + slot),
                      application,
                      kind,
                      at,
                      Optional.empty(),
                      paper,
                      Optional.empty())));
    }

    private RowKey at(RowKind kind, String place) {
      return key(kind, of.item() + "/" + of.attempt() + place);
    }
  }

  private ComplaintRow complaint(Complaint complaint) {
    LocalDate filed = complaint.filedOn();
    Optional<ComplaintHandling> stay = complaint.handling();
    Department organ = stay.map(ComplaintHandling::organ).orElse(complaint.receiver());
    Optional<ComplaintHandling> answered =
        lastOf(complaint.handlings(), ComplaintHandling::answeredOn);
    return new ComplaintRow(
        key(RowKind.COMPLAINT, complaint.complaint()),
        view.title(filed),
        complaint.complaint(),
        complaint.about(),
        complaint.subject(),
        investor(filed),
        complaint.against(),
        view.name(NameKind.ORGAN, complaint.against(), filed),
        organ.code(),
        organ.name(),
        complaint.paper(),
        entries.moment(
            filed,
            event ->
                event instanceof ComplaintFiled told
                    && told.complaint().equals(complaint.complaint())),
        complaint.acceptedOn(),
        answered
            .flatMap(ComplaintHandling::answeredOn)
            .map(
                on ->
                    entries.moment(
                        on,
                        event ->
                            event instanceof ComplaintAnswered told
                                && told.complaint().equals(complaint.complaint()))),
        answered.flatMap(ComplaintHandling::answer),
        complaint.stage(),
        complaint.ended().map(Complaint.ComplaintEnd::on));
  }

  private static <T> Optional<T> lastOf(List<T> all, Function<T, Optional<?>> known) {
    List<T> some = new ArrayList<>(all);
    some.removeIf(each -> known.apply(each).isEmpty());
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
  }
}
