package org.zhuanban.message.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhuanban.activity.ActivityEvent;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.ApprovalEvent;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Notification;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.Names;
import org.zhuanban.feature.StreamState;
import org.zhuanban.investor.InvestorEvent;
import org.zhuanban.investor.rules.InvestorFeature;
import org.zhuanban.message.MessageArgument;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.policy.PolicyDuty;
import org.zhuanban.policy.PolicyStanding;
import org.zhuanban.policy.compendium.CompendiumEvent;
import org.zhuanban.policy.rules.PolicyFeature;
import org.zhuanban.proceeding.Proceeding;
import org.zhuanban.proceeding.ProceedingEvent.ProceedingOpened;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.project.Project;
import org.zhuanban.project.complaint.ComplaintEvent;
import org.zhuanban.project.problem.ProblemEvent;
import org.zhuanban.project.problem.ProblemEvent.OverdueApprovalListed;
import org.zhuanban.project.problem.ProblemEvent.ProblemDenied;
import org.zhuanban.project.problem.ProblemEvent.ProblemEscalated;
import org.zhuanban.project.problem.ProblemEvent.ProblemReported;
import org.zhuanban.project.problem.ProblemEvent.ProblemSolved;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.project.taskforce.TaskForce;
import org.zhuanban.project.taskforce.TaskForceEvent.MeetingConvened;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceEstablished;
import org.zhuanban.project.taskforce.rules.TaskForceFeature;
import org.zhuanban.restatement.DeadlineRestated;
import org.zhuanban.suggestion.Assignment;
import org.zhuanban.suggestion.SuggestionEvent;
import org.zhuanban.suggestion.rules.SuggestionFeature;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionDuty;
import org.zhuanban.supervision.SupervisionEvent.OrderFeedbackGiven;
import org.zhuanban.supervision.SupervisionEvent.OrderFeedbackReturned;
import org.zhuanban.supervision.SupervisionEvent.OrderIssued;
import org.zhuanban.supervision.SupervisionEvent.OrderWithdrawn;
import org.zhuanban.supervision.SupervisionOrder;
import org.zhuanban.supervision.rules.SupervisionFeature;
import org.zhuanban.violation.ViolationFound;

/**
 * The matters of events.
 *
 * @param state a stream in which the events hold
 * @param context the context of today
 * @param names the names in the stream today
 */
record MatterFinder(StreamState state, DecisionContext context, Names names) {
  /** What stands for a day that the matter does not have. */
  static final String NO_DAY = "-";

  List<Matter> of(DatedEvent happened) {
    Event<?> event = happened.event();
    LocalDate on = happened.effectiveOn();
    if (event instanceof ApprovalEvent approval) {
      return new ApprovalMatters(state.of(ApprovalFeature.INSTANCE), context).of(approval, on);
    }
    if (event instanceof ProblemEvent problem) {
      return ofProblem(problem, on);
    }
    if (event instanceof ComplaintEvent complaint) {
      return new ComplaintMatters(state, context, names).of(complaint);
    }
    if (event instanceof ProceedingOpened opened
        && opened.table().name().equals(MeetingTask.TABLE)) {
      return ofTask(opened);
    }
    if (event instanceof TaskForceEstablished founded) {
      return toSeats(MessageTopic.TASK_FORCE_FOUNDED, on, "taskforce", founded.leader().title());
    }
    if (event instanceof MeetingConvened convened) {
      return toSeats(
          MessageTopic.MEETING_CONVENED,
          on,
          MeetingTask.subject(convened.number()),
          convened.on().toString(),
          dayIfAny(postponedFrom(convened)));
    }
    if (event instanceof SuggestionEvent suggestion) {
      return new SuggestionMatters(state, context).of(suggestion, on);
    }
    if (event instanceof InvestorEvent investor) {
      return new LeadMatters(state, context).of(investor);
    }
    if (event instanceof ActivityEvent activity) {
      return new WishMatters(state, context).of(activity);
    }
    if (event instanceof CompendiumEvent policies) {
      return new CompendiumMatters(state, context).of(policies);
    }
    if (event instanceof OrderIssued issued) {
      return ofOrder(issued, on);
    }
    if (event instanceof OrderFeedbackGiven given) {
      return ofOrder(given.order(), order -> matter(MessageTopic.ORDER_FEEDBACK, order));
    }
    if (event instanceof OrderFeedbackReturned returned) {
      return ofOrder(
          returned.order(),
          order ->
              matter(
                  MessageTopic.ORDER_SENT_BACK,
                  order,
                  due(dueOf(LegalClock.from(order.issuedOn(), order.limit()), order.to()))));
    }
    if (event instanceof OrderWithdrawn withdrawn) {
      return ofOrder(withdrawn.order(), order -> matter(MessageTopic.ORDER_WITHDRAWN, order));
    }
    if (event instanceof DeadlineRestated restated) {
      return ofNotice(restated, on);
    }
    return event instanceof ViolationFound found ? ofViolation(found, on) : List.of();
  }

  /**
   * The matters of a restatement. For an item, the applicant who was notified of the day is a
   * recipient as well.
   */
  private List<Matter> ofNotice(DeadlineRestated restated, LocalDate on) {
    ApprovalMatters approvals = new ApprovalMatters(state.of(ApprovalFeature.INSTANCE), context);
    boolean ofItem = restated.kind().equals(ApprovalDuty.DECIDE.code());
    if (ofItem && !approvals.holds(restated, on)) {
      return List.of();
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                restated.subject(),
                names.subject(restated.kind(), restated.subject()).orElse(""),
                restated.limit().name(),
                restated.before().toString(),
                Notification.day(
                    new Deadline.Due(restated.after(), restated.after(), restated.certainty())),
                restated.notice(),
                restated.published().toString()));
    if (!ofItem) {
      arguments.add(restated.kind());
    }
    return List.of(
        matter(
            ofItem ? MessageTopic.LIMIT_RESTATED : MessageTopic.DUE_RESTATED,
            restated.owner(),
            Optional.empty(),
            arguments.toArray(String[]::new)));
  }

  private List<Matter> ofProblem(ProblemEvent event, LocalDate on) {
    Optional<ProblemTicket> ticket = state.of(ProblemFeature.INSTANCE).ticket(event.problem());
    if (ticket.isEmpty()) {
      return List.of();
    }
    if (event instanceof ProblemReported reported) {
      return List.of(held(ticket.get(), reported.level(), reported.holder(), on));
    }
    if (event instanceof OverdueApprovalListed listed) {
      return List.of(held(ticket.get(), listed.level(), listed.holder(), on));
    }
    if (event instanceof ProblemEscalated escalated) {
      return List.of(held(ticket.get(), escalated.level(), escalated.holder(), on));
    }
    ProblemHolder holder = holder(ticket.get(), on);
    if (event instanceof ProblemSolved) {
      return List.of(said(MessageTopic.PROBLEM_SOLVED, ticket.get(), holder));
    }
    return event instanceof ProblemDenied
        ? List.of(
            said(MessageTopic.PROBLEM_DENIED, ticket.get(), holder, returnedDue(ticket.get(), on)))
        : List.of();
  }

  private Matter said(
      MessageTopic topic, ProblemTicket ticket, ProblemHolder holder, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of(ticket.problem(), item(ticket), ticket.category().name()));
    arguments.addAll(List.of(more));
    return matter(
        topic, holder.code(), Optional.of(holder.calendar()), arguments.toArray(String[]::new));
  }

  /** The last day for another decision of a level that received a problem back; else no day. */
  private String returnedDue(ProblemTicket ticket, LocalDate on) {
    return ticket.asOf(on).path().stream()
        .filter(stay -> stay.visit() > 1 && stay.receivedOn().equals(on))
        .findFirst()
        .flatMap(stay -> ticket.clock(stay).bindingDue(context.calendars()))
        .map(Notification::day)
        .orElse("-");
  }

  private Matter held(ProblemTicket ticket, int level, ProblemHolder holder, LocalDate on) {
    Optional<Deadline> due =
        ticket
            .terms()
            .decideWithin(level)
            .map(limit -> LegalClock.from(on, limit).deadline(context.calendar(holder.calendar())));
    return matter(
        MessageTopic.PROBLEM_HELD,
        holder.code(),
        Optional.of(holder.calendar()),
        ticket.problem(),
        item(ticket),
        ticket.category().name(),
        ticket.terms().nameOf(level),
        due(due));
  }

  /** The holder of a problem at the end of a day. The problem may have another holder now. */
  private static ProblemHolder holder(ProblemTicket ticket, LocalDate on) {
    return ticket.path().stream()
        .filter(stay -> !stay.receivedOn().isAfter(on))
        .reduce((lower, higher) -> higher)
        .orElse(ticket.path().get(0))
        .holder();
  }

  /** The name of the item that a problem hinders. */
  private String item(ProblemTicket ticket) {
    return ticket
        .item()
        .flatMap(new ApprovalMatters(state.of(ApprovalFeature.INSTANCE), context)::name)
        .orElse("");
  }

  private List<Matter> ofTask(ProceedingOpened opened) {
    Optional<Proceeding> task =
        Optional.ofNullable(state.of(ProceedingFeature.INSTANCE).byId().get(opened.proceeding()));
    Optional<Deadline.Due> due =
        task.flatMap(was -> was.clock(opened.table().steps().get(0)))
            .flatMap(clock -> clock.bindingDue(context.calendars()));
    return opened.parties().stream()
        .filter(party -> party.role().equals(MeetingTask.OWNER))
        .map(
            party ->
                matter(
                    MessageTopic.MEETING_TASK,
                    party.code(),
                    Optional.of(party.calendar()),
                    opened.proceeding(),
                    opened.subject(),
                    due(due)))
        .toList();
  }

  /** A matter for each organ with a seat in the task force on a day. */
  private List<Matter> toSeats(MessageTopic topic, LocalDate on, String subject, String... more) {
    List<String> arguments = new ArrayList<>(List.of(subject, ""));
    arguments.addAll(List.of(more));
    return state.of(TaskForceFeature.INSTANCE).dueOn(on).stream()
        .flatMap(office -> office.department().stream())
        .distinct()
        .map(organ -> matter(topic, organ, Optional.empty(), arguments.toArray(String[]::new)))
        .toList();
  }

  /** The day of the notice before, from which a meeting was postponed. */
  private Optional<LocalDate> postponedFrom(MeetingConvened convened) {
    List<LocalDate> days =
        state.of(TaskForceFeature.INSTANCE).convenings().stream()
            .filter(each -> each.number() == convened.number())
            .map(TaskForce.Convening::on)
            .toList();
    return days.stream()
        .limit(Math.max(0, days.lastIndexOf(convened.on())))
        .reduce((earlier, later) -> later)
        .filter(before -> !before.equals(convened.on()));
  }

  private List<Matter> ofOrder(OrderIssued issued, LocalDate on) {
    return issued.effective()
        ? List.of(
            matter(
                MessageTopic.ORDER_ISSUED,
                issued.to().code(),
                Optional.of(issued.to().calendar()),
                issued.order(),
                about(issued.about()),
                due(dueOf(LegalClock.from(on, issued.limit()), issued.to())),
                issued.paper().map(MatterFinder::number).orElse("")))
        : List.of();
  }

  private List<Matter> ofOrder(String number, Function<SupervisionOrder, Matter> matter) {
    return state.of(SupervisionFeature.INSTANCE).order(number).map(matter).stream().toList();
  }

  private Matter matter(MessageTopic topic, SupervisionOrder order, String... more) {
    List<String> arguments = new ArrayList<>(List.of(order.number(), about(order.about())));
    arguments.addAll(List.of(more));
    return matter(
        topic,
        order.to().code(),
        Optional.of(order.to().calendar()),
        arguments.toArray(String[]::new));
  }

  /** The name of the subject of an order, or its code. */
  private String about(OrderSubject about) {
    return names.subject(SupervisionDuty.ORDER.code(), about.code()).orElse(about.code());
  }

  private Optional<Deadline> dueOf(LegalClock clock, Department organ) {
    return Optional.of(clock.deadline(context.calendar(organ.calendar())));
  }

  /**
   * The matters of a violation. Without an organ of its own, the leading organ is the recipient;
   * without that there is none.
   */
  private List<Matter> ofViolation(ViolationFound found, LocalDate on) {
    ApprovalMatters approvals = new ApprovalMatters(state.of(ApprovalFeature.INSTANCE), context);
    return approvals
        .organ(found.subject())
        .or(() -> policyOrgan(found.subject()))
        .or(() -> problemHolder(found.subject(), on))
        .or(() -> taskOwner(found))
        .or(this::suggestionHost)
        .or(() -> leadHolder(found.subject()))
        .or(this::leadBureau)
        .stream()
        .map(
            organ ->
                new Matter(
                    MessageTopic.VIOLATION,
                    succeeded(organ.code()),
                    organ.calendar(),
                    approvals.red(found.subject()),
                    List.of(
                        found.subject(),
                        named(found.subject()),
                        found.rule(),
                        found.article(),
                        String.join(MessageArgument.SEPARATOR, found.arguments()),
                        found.names(names).entrySet().stream()
                            .map(name -> name.getKey() + "=" + name.getValue())
                            .collect(Collectors.joining(MessageArgument.SEPARATOR)))))
        .toList();
  }

  /** The name of an item, or of a policy. */
  private String named(String subject) {
    return ApprovalFeature.INSTANCE
        .itemName(subject, state)
        .or(() -> names.subject(PolicyDuty.PAY.code(), subject))
        .orElse("");
  }

  /** An organ and its calendar. */
  record Organ(String code, Optional<String> calendar) {
    static Organ of(Department department) {
      return new Organ(department.code(), Optional.of(department.calendar()));
    }
  }

  private Optional<Organ> policyOrgan(String policy) {
    return PolicyFeature.INSTANCE.standings(state, context.today()).stream()
        .map(PolicyStanding::policy)
        .filter(known -> known.code().equals(policy))
        .map(known -> Organ.of(known.organ()))
        .findFirst();
  }

  private Optional<Organ> problemHolder(String problem, LocalDate on) {
    return state
        .of(ProblemFeature.INSTANCE)
        .ticket(problem)
        .map(ticket -> holder(ticket, on))
        .map(holder -> new Organ(holder.code(), Optional.of(holder.calendar())));
  }

  /** The unit that owed a task of a meeting, whose violations name the task. */
  private Optional<Organ> taskOwner(ViolationFound found) {
    return found.arguments().stream()
        .findFirst()
        .flatMap(id -> Optional.ofNullable(state.of(ProceedingFeature.INSTANCE).byId().get(id)))
        .filter(task -> task.subject().equals(found.subject()))
        .filter(task -> task.table().name().equals(MeetingTask.TABLE))
        .map(task -> task.party(MeetingTask.OWNER))
        .map(owner -> new Organ(owner.code(), Optional.of(owner.calendar())));
  }

  private Optional<Organ> suggestionHost() {
    return state.of(SuggestionFeature.INSTANCE).assignment().map(Assignment::host).map(Organ::of);
  }

  /** A unit that holds or held a lead, whose violations name it. */
  private Optional<Organ> leadHolder(String organ) {
    return state
        .of(InvestorFeature.INSTANCE)
        .units()
        .filter(unit -> unit.code().equals(organ))
        .findFirst()
        .map(Organ::of);
  }

  private Optional<Organ> leadBureau() {
    return state
        .of(ProjectFeature.INSTANCE)
        .signed()
        .map(Project.Signing::leadBureau)
        .map(Organ::of);
  }

  private Matter matter(
      MessageTopic topic, String organ, Optional<String> calendar, String... arguments) {
    return new Matter(topic, succeeded(organ), calendar, false, List.of(arguments));
  }

  private String succeeded(String organ) {
    return context.rules().successions().on(organ, context.today());
  }

  /**
   * The number of a paper; empty if it has none, since nobody finds a paper by a reference of the
   * host.
   */
  static String number(DocumentRef paper) {
    return paper.documentNumber().orElse("");
  }

  static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /** A day that not every matter has, such as the end of a licence. */
  static String dayIfAny(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(NO_DAY);
  }

  /** A last day with its certainty, in the form of {@link MessageArgument.Sort#DAY}. */
  static String due(Optional<? extends Deadline> deadline) {
    return deadline.flatMap(Deadline::due).map(Notification::day).orElse("");
  }

  /** Checks whether the statutory last day has passed. */
  static boolean red(Optional<DutyClock> clock, DecisionContext context) {
    return clock
        .flatMap(limits -> limits.statutoryOn(context.today(), context.calendars()))
        .filter(limit -> limit.passedBy(context.today()))
        .isPresent();
  }
}
