package org.zhuanban.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.AsOf;
import org.zhuanban.MessageSources;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.AcceptanceEvent.AcceptedWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionEvent.AgreementDeemed;
import org.zhuanban.approval.DecisionEvent.ApplicationTerminated;
import org.zhuanban.approval.DecisionEvent.ApprovalRevoked;
import org.zhuanban.approval.DecisionEvent.DecisionDelivered;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.JointEvent.ConsentDeemed;
import org.zhuanban.approval.RatingEvent.ServiceRated;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptEvent.CorrectionNoticeGiven;
import org.zhuanban.approval.RenewalEvent.RenewalDecided;
import org.zhuanban.approval.RenewalEvent.RenewalDeemed;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Notification;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyLimit;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventWithdrawal;
import org.zhuanban.feature.NotificationSource;
import org.zhuanban.feature.StreamState;
import org.zhuanban.message.rules.CountyMessages;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.request.Outcome;
import org.zhuanban.restatement.DeadlineRestated;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.Letter;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.GiveOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.supervision.SupervisionCommand.JudgeOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.WithdrawOrder;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.Samples;
import org.zhuanban.violation.ViolationFound;

@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class MessageProperties {
  private static final int TRIES = 200;

  /** The topics whose taking back is to be seen often. */
  private static final List<MessageTopic> SEEN =
      List.of(
          MessageTopic.ACCEPTED,
          MessageTopic.PROBLEM_HELD,
          MessageTopic.PROBLEM_SOLVED,
          MessageTopic.MEETING_TASK,
          MessageTopic.ORDER_ISSUED,
          MessageTopic.ORDER_FEEDBACK,
          MessageTopic.ORDER_WITHDRAWN);

  private static final CalendarBook BOOK = CalendarBook.bundled();

  /** Sends until there has been a working day. */
  private static void sendAll(Mailroom room, LocalDate end) {
    for (int later = 30; later < 42; later++) {
      room.day(end.plusDays(later)).zhuanban().dispatch();
    }
  }

  private static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, Zhuanban.LEGAL_TIME);
  }

  /**
   * Whether the law's last day for what a message is about has passed when it was recorded, by what
   * was known then: the item may have been dropped since.
   */
  private static boolean red(Mailroom room, String subject, LocalDate on) {
    ProjectView view = room.zhuanban().read(StreamKind.PROJECT, "P-1", AsOf.day(on).knownOn(on));
    return Stream.concat(
            view.approvals().state().items().stream()
                .filter(item -> item.code().equals(subject))
                .flatMap(
                    item ->
                        view.approvals().state().attempts(item.code()).stream()
                            .flatMap(
                                attempt ->
                                    view.approvals().state().clocks().of(item, attempt).stream())),
            view.duties(on).stream()
                .filter(duty -> duty.subject().equals(subject))
                .map(Duty::clock))
        .anyMatch(
            clock ->
                clock.statutory().isPresent()
                    && clock.statutoryOn(on, BOOK).filter(due -> due.passedBy(on)).isPresent());
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void no_reminder_comes_on_a_rest_day_unless_the_matter_is_red(
      @ForAll History history, @ForAll Random random) {
    Mailroom room =
        new Mailroom(
            history.start(),
            (builder, mail) -> builder.messaging(mail.messages(MessagePolicy.USUAL).build()));
    Map<String, LocalDate> recorded = new HashMap<>();
    room.record(Mailroom.PROJECT, AdoptPlan.of(history.plan()));
    // Some days nobody sends anything, and each channel fails now and then.
    room.by(
        new Channel() {
          @Override
          public String name() {
            return "mail";
          }

          @Override
          public Delivery deliver(Letter letter) {
            return random.nextInt(3) == 0 ? Delivery.Later.of("busy") : room.deliver(letter);
          }
        });
    LocalDate end = history.end().plusDays(12);
    int next = 0;
    for (LocalDate day = history.start(); !day.isAfter(end); day = day.plusDays(1)) {
      room.day(day).zhuanban().sweep();
      while (next < history.commands().size() && history.commands().get(next).on().equals(day)) {
        room.record(Mailroom.PROJECT, history.commands().get(next++).command());
      }
      for (KeptMessage kept : room.messages()) {
        recorded.putIfAbsent(kept.message().id(), day);
      }
      if (random.nextInt(4) > 0) {
        room.zhuanban().dispatch();
      }
    }

    WorkCalendar calendar = BOOK.calendar("CN");
    int rest = 0;
    for (Mailroom.Heard each : room.heard()) {
      MessageTopic topic = MessageTopic.of(each.letter().topic()).orElseThrow();
      LocalDate day = dayOf(each.at());
      if (topic.when() == MessageTopic.When.WORKING_DAY && !calendar.isWorkingDay(day)) {
        String[] told = each.letter().text().split("\n", -1);
        String subject = told[1];
        boolean ofNotice =
            topic == MessageTopic.TAKEN_BACK
                && MessageTopic.valueOf(told[4]).when() == MessageTopic.When.AT_ONCE;
        assertThat(ofNotice || red(room, subject, recorded.getOrDefault(each.letter().id(), end)))
            .as("%s on %s", each.letter(), day)
            .isTrue();
        rest++;
      }
    }
    Statistics.collect(rest > 0 ? "rest day" : "working day");
    long reminders =
        room.heard().stream()
            .filter(
                each ->
                    MessageTopic.of(each.letter().topic()).orElseThrow().when()
                        == MessageTopic.When.WORKING_DAY)
            .count();
    Statistics.collect(reminders > 0 ? "reminders" : "none");
    Cases.mustBeMet("rest day", "reminders");
  }

  /** Who is to be told of an event, counted by hand. */
  private static Map<MessageTopic, Integer> expected(Event<?> event) {
    if (event instanceof CorrectionNoticeGiven given && given.effective()) {
      return Map.of(MessageTopic.CORRECTION_NOTICE, 2);
    }
    if (event instanceof ApplicationAccepted || event instanceof AcceptedWithDeferredDocuments) {
      return Map.of(MessageTopic.ACCEPTED, 2);
    }
    if (event instanceof AcceptanceDeemed) {
      return Map.of(MessageTopic.DEEMED_ACCEPTED, 2, MessageTopic.SILENT, 1);
    }
    if (event instanceof AgreementDeemed) {
      return Map.of(MessageTopic.DECIDED, 2, MessageTopic.SILENT, 1);
    }
    if (event instanceof RenewalDecided decided && decided.effective()) {
      return Map.of(MessageTopic.RENEWED, 2);
    }
    if (event instanceof RenewalDeemed) {
      return Map.of(MessageTopic.RENEWED, 2, MessageTopic.SILENT, 1);
    }
    if (event instanceof ConsentDeemed) {
      return Map.of(MessageTopic.SILENT, 1);
    }
    if (event instanceof ItemDecided) {
      return Map.of(MessageTopic.DECIDED, 2);
    }
    if (event instanceof DecisionDelivered) {
      return Map.of(MessageTopic.DELIVERED, 2);
    }
    if (event instanceof ApplicationTerminated) {
      return Map.of(MessageTopic.TERMINATED, 2);
    }
    if (event instanceof ApprovalRevoked) {
      return Map.of(MessageTopic.REVOKED, 2);
    }
    if (event instanceof ServiceRated rated && rated.grade().bad()) {
      return Map.of(MessageTopic.BAD_RATING, 1);
    }
    if (event instanceof DeadlineRestated restated) {
      return restated.kind().equals(ApprovalDuty.DECIDE.code())
          ? Map.of(MessageTopic.LIMIT_RESTATED, 3)
          : Map.of(MessageTopic.DUE_RESTATED, 1);
    }
    return event instanceof ViolationFound ? Map.of(MessageTopic.VIOLATION, 2) : Map.of();
  }

  /** Counts who is to be told of what one call did, and says how much had happened by its end. */
  private static int expect(Mailroom room, int past, Map<MessageTopic, Integer> expected) {
    List<DatedEvent> happened = room.zhuanban().read(StreamKind.PROJECT, "P-1").history();
    for (DatedEvent each : happened.subList(past, happened.size())) {
      if (each.event() instanceof DeadlineRestated restated
          && movedSince(room, restated, each.effectiveOn())) {
        assertThat(moved(room)).anyMatch(told -> told.startsWith(restated.subject() + " "));
      } else {
        expected(each.event()).forEach((topic, n) -> expected.merge(topic, n, Integer::sum));
      }
    }
    return happened.size();
  }

  /** Whether an act of the same call moved a day that a notice moved: then the act is told. */
  private static boolean movedSince(Mailroom room, DeadlineRestated restated, LocalDate on) {
    LocalDate today = room.zhuanban().today();
    return room.zhuanban().read(StreamKind.PROJECT, "P-1").duties(today).stream()
        .filter(duty -> duty.key().equals(restated.duty()))
        .map(Duty::clock)
        .noneMatch(
            clock ->
                last(clock, restated.limit(), today)
                    .equals(last(clock.asOf(on.minusDays(1)), restated.limit(), today)));
  }

  private static Optional<LocalDate> last(DutyClock clock, DutyLimit limit, LocalDate known) {
    CalendarBook book = BOOK.asOf(known);
    return (limit == DutyLimit.COMMITTED ? clock.committedDue(book) : clock.statutoryDue(book))
        .map(Deadline.Due::date);
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void everybody_is_told_in_the_roles_of_the_table_once_for_each_cause(@ForAll History history) {
    Mailroom room =
        new Mailroom(
                history.start(),
                (builder, mail) ->
                    builder
                        .messaging(mail.messages(MessagePolicy.USUAL.within(10_000)).build())
                        .escalation(EscalationTable.NONE))
            .again();
    Map<MessageTopic, Integer> expected = new EnumMap<>(MessageTopic.class);
    int past = 0;
    room.record(Mailroom.PROJECT, AdoptPlan.of(history.plan()));
    for (History.Dated step : history.commands()) {
      room.day(step.on()).record(Mailroom.PROJECT, step.command());
      past = expect(room, past, expected);
    }
    room.day(history.end().plusDays(10)).zhuanban().sweep();
    expect(room, past, expected);

    sendAll(room, history.end());

    Map<MessageTopic, Integer> told = new EnumMap<>(MessageTopic.class);
    Set<String> departments = new HashSet<>();
    history.plan().departments().forEach(department -> departments.add(department.code()));
    for (Mailroom.Heard each : room.heard()) {
      MessageTopic topic = MessageTopic.of(each.letter().topic()).orElseThrow();
      String[] to = each.letter().address().split(":", -1);
      assertThat(topic.roles()).as("%s", each.letter()).contains(Role.valueOf(to[0]));
      assertThat(departments).contains(to[1]);
      told.merge(topic, 1, Integer::sum);
      Statistics.collect(topic);
    }
    told.remove(MessageTopic.LIMIT_MOVED);
    // Whether a refusal to accept says anything depends on what was before.
    told.remove(MessageTopic.NOT_ACCEPTED);
    // What can be applied for next depends on the whole plan; ApplicableTest has it.
    told.remove(MessageTopic.ITEM_APPLICABLE);
    assertThat(told).isEqualTo(expected);
    assertThat(room.heard()).extracting(each -> each.letter().id()).doesNotHaveDuplicates();
    Cases.mustBeMet(
        MessageTopic.ACCEPTED,
        MessageTopic.DEEMED_ACCEPTED,
        MessageTopic.SILENT,
        MessageTopic.DECIDED,
        MessageTopic.VIOLATION);
  }

  /** An item is accepted, stopped and goes on, unless its plan forbids that; then the history. */
  private static List<History.Dated> beginningWithAPause(History history) {
    String item = history.plan().items().get(0).code();
    LocalDate day = history.start();
    List<History.Dated> steps = new ArrayList<>();
    steps.add(new History.Dated(day, ReceiveApplication.of(item, true)));
    steps.add(new History.Dated(day, AcceptApplication.of(item)));
    steps.add(
        new History.Dated(
            day.plusDays(1), StartPause.of(item, "EXPERT_REVIEW").withNotifiedOn(day.plusDays(1))));
    steps.add(new History.Dated(day.plusDays(9), EndPause.of(item)));
    history
        .withoutPlanChanges()
        .commands()
        .forEach(step -> steps.add(new History.Dated(step.on().plusDays(10), step.command())));
    return steps;
  }

  /** The attempt under way at each item, and its last days by what is known today. */
  private static Map<String, List<Object>> lastDays(Mailroom room) {
    Approvals approvals = room.zhuanban().read(StreamKind.PROJECT, "P-1").approvals().state();
    CalendarBook known = BOOK.asOf(room.zhuanban().today());
    Map<String, List<Object>> days = new HashMap<>();
    for (ApprovalItem item : approvals.items()) {
      approvals
          .currentCase(item.code())
          .filter(attempt -> attempt.closedOn().isEmpty())
          .ifPresent(
              attempt ->
                  approvals
                      .clocks()
                      .of(item, attempt)
                      .ifPresent(
                          clock ->
                              days.put(
                                  item.code() + " " + attempt.attempt() + episode(item, clock),
                                  List.of(
                                      clock.bindingDue(known).map(Deadline.Due::date),
                                      clock.statutoryDue(known).map(Deadline.Due::date),
                                      procedure(item, attempt, clock, room)))));
    }
    return days;
  }

  /** The time that a special procedure takes, which is told while there is no last day (第四十五条). */
  private static Optional<TimeLimit> procedure(
      ApprovalItem item, Application attempt, DutyClock clock, Mailroom room) {
    LocalDate today = room.zhuanban().today();
    return clock
        .statutoryOn(today, BOOK.asOf(today))
        .filter(Deadline.Open.class::isInstance)
        .map(open -> ((Deadline.Open) open).pause())
        .flatMap(
            pause ->
                attempt.pauses().stream()
                    .filter(each -> each.procedure().equals(pause.reason().name()))
                    .filter(each -> each.startedOn().equals(pause.startedOn()))
                    .findFirst()
                    .flatMap(ExcludedPeriod::stated)
                    .or(
                        () ->
                            item.special().stream()
                                .filter(each -> each.reason() == pause.reason())
                                .findFirst()
                                .flatMap(SpecialProcedure::cap)));
  }

  /** An own duty that begins again with another grant is another duty; no act moves its days. */
  private static String episode(ApprovalItem item, DutyClock clock) {
    return item.dutyOf().map(owner -> " from " + clock.from()).orElse("");
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void an_applicant_is_told_of_every_last_day_that_an_act_moves(@ForAll History history) {
    Mailroom room =
        new Mailroom(
            history.start(),
            (builder, mail) ->
                builder
                    .messaging(mail.messages(MessagePolicy.USUAL).build())
                    .escalation(EscalationTable.NONE));
    room.record(Mailroom.PROJECT, AdoptPlan.of(history.plan()));
    int moves = 0;
    for (History.Dated step : beginningWithAPause(history)) {
      room.day(step.on());
      Map<String, List<Object>> before = lastDays(room);
      Set<String> kept = moved(room);
      room.record(Mailroom.PROJECT, step.command());
      Map<String, List<Object>> after = lastDays(room);
      Set<String> told = moved(room);
      told.removeAll(kept);

      Set<String> expected = new HashSet<>();
      after.forEach(
          (attempt, days) -> {
            if (before.containsKey(attempt) && !before.get(attempt).equals(days)) {
              expected.add(attempt.split(" ", -1)[0]);
            }
          });
      assertThat(told.stream().map(each -> each.split(" ", -1)[0])).hasSameElementsAs(expected);
      assertThat(told).hasSize(2 * expected.size());
      moves += expected.size();
    }
    Cases.mustOccur(moves > 0);
  }

  /** The messages about last days that moved: the item, the role and the id of each. */
  private static Set<String> moved(Mailroom room) {
    Set<String> moved = new HashSet<>();
    for (KeptMessage kept : room.messages()) {
      Notification told = RecordCodec.decode(Notification.class, kept.message().body().toArray());
      if (told.topic().equals(MessageTopic.LIMIT_MOVED.code())) {
        moved.add(
            told.arguments().get(1) + " " + told.role().orElseThrow() + " " + kept.message().id());
      }
    }
    return moved;
  }

  /** What an import tells of long ago is no news, whatever it is. */
  @Property(tries = TRIES)
  void a_history_that_is_imported_tells_nobody(@ForAll History history) {
    Mailroom room =
        new Mailroom(
            history.end().plusDays(45),
            (builder, mail) ->
                builder
                    .messaging(mail.messages(MessagePolicy.USUAL).build())
                    .escalation(EscalationTable.NONE));
    room.record(Mailroom.PROJECT, AdoptPlan.of(history.plan()), history.start());
    history.commands().forEach(step -> room.record(Mailroom.PROJECT, step.command(), step.on()));

    assertThat(room.messages()).isEmpty();
  }

  /** The rules, and what they said of what. */
  private static final class Listening implements NotificationSource {
    private static final CountyMessages RULES =
        new CountyMessages(MessagePolicy.USUAL.within(10_000), Samples.FEATURES);

    private final Map<DatedEvent, List<String>> told = new HashMap<>();
    private final Map<DatedEvent, List<String>> takenBack = new HashMap<>();

    List<String> toldOf(DatedEvent happened) {
      return told.getOrDefault(happened, List.of());
    }

    private static String to(Notification notification) {
      return " of %s to %s at %s"
          .formatted(
              notification.arguments().get(1),
              notification.role().orElseThrow(),
              notification.recipient());
    }

    @Override
    public List<Notification> notifications(
        DatedEvent happened, StreamState after, DecisionContext context) {
      List<Notification> now = RULES.notifications(happened, after, context);
      told.put(happened, now.stream().map(each -> each.topic() + to(each)).sorted().toList());
      return now;
    }

    @Override
    public List<Notification> notifications(
        EventWithdrawal withdrawal, StreamState after, DecisionContext context) {
      List<Notification> now = RULES.notifications(withdrawal, after, context);
      takenBack.put(
          withdrawal.event(),
          now.stream()
              .map(each -> MessageTopic.valueOf(each.arguments().get(4)).code() + to(each))
              .sorted()
              .toList());
      return now;
    }
  }

  /** Problems, tasks and orders; no problem is solved on a day on which it is moved. */
  private static Command besides(Random random, LocalDate day) {
    String problem = "W-" + (1 + random.nextInt(3));
    String order = "DB-" + (1 + random.nextInt(3));
    return switch (random.nextInt(12)) {
      case 0, 1 -> Problems.report(problem);
      case 2 ->
          day.getDayOfMonth() % 2 == 0 ? Problems.toTaskForce(problem) : Problems.decide(problem);
      case 3 -> day.getDayOfMonth() % 2 == 0 ? Problems.decide(problem) : Problems.solve(problem);
      case 4 -> Problems.close(problem);
      case 5, 6 ->
          MeetingTask.given("T-" + random.nextInt(20), 1, day, day.plusDays(7), "LAND", "CN");
      case 7, 8 ->
          IssueOrder.builder()
              .order(order)
              .to(Plans.LAND)
              .about(new OrderSubject(OrderSubject.OrderSubjectKind.OTHER, "MATTER"))
              .limit(TimeLimit.workingDays(3, "工作惯例：督办单"))
              .by(SupervisionBody.of(Office.of(Office.Rank.OTHER, "县人民政府督查室")))
              .build();
      case 9 -> GiveOrderFeedback.of(order, new DocumentRef("answer"));
      case 10 ->
          (random.nextInt(3) == 0
              ? JudgeOrderFeedback.accept(order)
              : JudgeOrderFeedback.sendBack(order));
      default -> WithdrawOrder.of(order, new DocumentRef("withdrawal"));
    };
  }

  /** Whoever was told of an act hears of its annulment, in the same role, and nobody else does. */
  @Property(tries = 3 * TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void whoever_was_told_hears_that_it_does_not_hold(
      @ForAll History history, @ForAll Random random) {
    Listening rules = new Listening();
    Mailroom room =
        new Mailroom(
            history.start(),
            (builder, mail) ->
                builder
                    .messaging(mail.notifications(MessageSources.asRule(rules)).build())
                    .escalation(EscalationTable.NONE));
    room.record(Mailroom.PROJECT, AdoptPlan.of(history.plan()));
    for (History.Dated step : history.withoutPlanChanges().commands()) {
      room.day(step.on()).record(Mailroom.PROJECT, step.command());
      room.record(Mailroom.PROJECT, besides(random, step.on()));
    }
    room.day(history.end().plusDays(10)).zhuanban().sweep();
    List<DatedEvent> before = room.zhuanban().read(StreamKind.PROJECT, "P-1").history();
    List<Integer> entries = new ArrayList<>(IntStream.range(0, before.size()).boxed().toList());
    Collections.shuffle(entries, random);
    // What is to be seen is annulled first, so that each sort of it is often enough.
    String seen = SEEN.get(random.nextInt(SEEN.size())).code();
    entries.sort(
        Comparator.comparing(
            entry ->
                rules.toldOf(before.get(entry)).stream()
                    .noneMatch(told -> told.startsWith(seen + " "))));

    Optional<DatedEvent> annulled = Optional.empty();
    for (int i = 0; i < entries.size() && annulled.isEmpty(); i++) {
      long entry = entries.get(i) + 1L;
      AnnulEntry annulment = AnnulEntry.of(entry, new DocumentRef("memo"), new PersonRef("head"));
      annulled =
          room.record(Mailroom.PROJECT, annulment) instanceof Outcome.Done
              ? Optional.of(before.get((int) entry - 1))
              : Optional.empty();
    }

    assertThat(rules.takenBack.keySet()).containsAll(annulled.stream().toList());
    rules.takenBack.forEach(
        (happened, heard) ->
            assertThat(heard).as("%s", happened).isEqualTo(rules.toldOf(happened)));
    annulled.stream()
        .flatMap(happened -> rules.toldOf(happened).stream())
        .map(told -> told.split(" ", -1)[0])
        .distinct()
        .forEach(Statistics::collect);
    Cases.mustAllBeMet(SEEN.stream().map(MessageTopic::code).toList());
  }
}
