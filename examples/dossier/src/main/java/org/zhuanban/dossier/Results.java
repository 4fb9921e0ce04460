package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuanban.AccountabilityView;
import org.zhuanban.ProjectView;
import org.zhuanban.SuggestionView;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.dossier.page.ProjectPage;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyClock.LightSpan;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.project.taskforce.TaskForce;
import org.zhuanban.project.taskforce.TaskForceDuty;
import org.zhuanban.violation.Violations;

/**
 * What came out of a run, under the keys of a dossier's {@code expected}.
 *
 * @param dossier the dossier
 * @param view the project at the end of the run
 * @param suggestions the suggestions of its history that were handed over, by their ids
 * @param cases the cases of accountability of its history that were opened, by their ids
 * @param calendars the holiday notices
 * @param rules what the county has set for itself
 * @param end the last day of the run
 * @param asOf the day at which the run was cut, if it was
 * @param refused the events that were refused
 */
record Results(
    Dossier dossier,
    ProjectView view,
    Map<String, SuggestionView> suggestions,
    Map<String, AccountabilityView> cases,
    CalendarBook calendars,
    LocalRuleBook rules,
    LocalDate end,
    Optional<LocalDate> asOf,
    List<RefusedEvent> refused) {
  /** What stands for a date that is undetermined while a pause is open. */
  static final String SUSPENDED = "SUSPENDED";

  private static final Set<String> COMPUTED =
      Set.of(
          "items",
          "snapshots",
          "task_force",
          "renewals",
          "bad_review",
          "calendar_restatements",
          "land",
          "construction",
          "production",
          "suspension",
          "form",
          "funds",
          "policies",
          ReportBlock.DUE,
          ReportBlock.SUBMITTED,
          "violations",
          "refused");

  private static final String RESTATEMENTS = "calendar_restatements";

  private static final String TIMELINE = "light_timeline_";

  List<ApprovalRow> board() {
    return view.approvals().board(end);
  }

  /** {@return what is owed beside the decisions, of the last attempt at each item} */
  List<Beside> beside() {
    return planItems().stream()
        .flatMap(
            item ->
                approvals().currentCase(item.code()).stream()
                    .map(attempt -> new SideDuties(view, item, attempt, calendars, end)))
        .flatMap(duties -> Beside.of(duties).stream())
        .toList();
  }

  /** {@return the problem list, by the names of the problems} */
  List<ProblemRow> problems() {
    return view.problems().list().tickets().stream()
        .map(ticket -> ProblemRow.of(ticket, calendars, end))
        .toList();
  }

  Map<String, @Nullable Object> computed(boolean keepGoing) {
    Map<String, @Nullable Object> computed = new LinkedHashMap<>();
    computed.put("items", items());
    for (ApprovalItem item : planItems()) {
      List<Map<String, @Nullable Object>> timeline = timeline(item);
      if (!timeline.isEmpty()) {
        computed.put(TIMELINE + item.code(), timeline);
      }
    }
    computed.put("snapshots", snapshots());
    taskForce().ifPresent(block -> computed.put("task_force", block));
    Map<String, @Nullable Object> renewals = new RenewalBlock(approvals(), calendars, end).block();
    if (!renewals.isEmpty()) {
      computed.put("renewals", renewals);
    }
    new RatingBlock(view, calendars, end)
        .block()
        .ifPresent(block -> computed.put("bad_review", block));
    Several.put(computed, "land", new LandBlock(view, calendars, end).blocks());
    new CapBlock(approvals(), calendars, end).put(computed);
    LifeBlocks life = new LifeBlocks(view, calendars, end);
    Several.put(computed, "construction", life.construction());
    life.production().ifPresent(block -> computed.put("production", block));
    Several.put(computed, "suspension", life.suspensions());
    if (dossier.history().stream().anyMatch(it -> it.type() == EventType.MATERIALS_RECEIVED)) {
      computed.put("form", new FormBlock(view.approvals().form(end), planItems()).block());
    }
    view.problems()
        .list()
        .tickets()
        .forEach(
            ticket ->
                computed.put(
                    ProblemBlock.KEY + ticket.problem(),
                    new ProblemBlock(ticket, calendars, end).block()));
    view.supervision()
        .orders(end)
        .forEach(
            order ->
                computed.put(
                    OrderBlock.KEY + order.order().number(), new OrderBlock(order).block()));
    MoneyBlocks money = new MoneyBlocks(view, calendars, end);
    List<Map<String, @Nullable Object>> funds = money.funds(asOfDays("funds"));
    if (!funds.isEmpty() || expects("funds")) {
      computed.put("funds", funds.size() == 1 ? asExpected("funds", funds.get(0)) : funds);
    }
    Map<String, @Nullable Object> policies = money.policies();
    if (!policies.isEmpty()) {
      computed.put("policies", policies);
    }
    new ReportBlock(view, calendars, rules, end).put(computed);
    suggestions.forEach(
        (id, suggestion) ->
            computed.put(
                SuggestionBlock.KEY + id, new SuggestionBlock(suggestion, calendars, end).block()));
    cases.forEach(
        (id, examined) ->
            computed.put(
                AccountabilityBlock.KEY + id, new AccountabilityBlock(examined, end).block()));
    new RestatementBlock(view, calendars, end)
        .block()
        .ifPresent(block -> computed.put(RESTATEMENTS, asExpected(RESTATEMENTS, block)));
    computed.put("violations", violations());
    if (keepGoing) {
      computed.put("refused", refusedEvents());
    }
    return computed;
  }

  /** One block is a map; a dossier that expects a list of one gets that. */
  private Object asExpected(String key, Object block) {
    boolean list =
        dossier.expected().filter(told -> told.tree().get(key) instanceof List<?>).isPresent();
    return list && block instanceof Map<?, ?> ? List.of(block) : block;
  }

  private boolean expects(String key) {
    return dossier.expected().filter(told -> told.tree().containsKey(key)).isPresent();
  }

  /** {@return the paths of {@code expected} that this run says nothing about} */
  Set<String> notCompared() {
    Set<String> paths = new TreeSet<>();
    Map<String, @Nullable Object> tree = dossier.expected().map(Expected::tree).orElse(Map.of());
    tree.forEach(
        (key, value) -> {
          if (key.equals("items") && value instanceof Map<?, ?> blocks) {
            blocks.forEach(
                (item, block) -> {
                  if (later(block)) {
                    paths.add("items." + item);
                  }
                });
          } else if (ReportBlock.holds(key) && value instanceof Map<?, ?> periods) {
            Set<String> later = new TreeSet<>();
            periods.forEach(
                (period, told) -> {
                  if (asOf.isPresent() && ReportBlock.later(String.valueOf(period), told, end)) {
                    later.add("%s.%s".formatted(key, period));
                  }
                });
            paths.addAll(later.size() == periods.size() ? Set.of(key) : later);
          } else if (key.equals("snapshots") || key.equals("funds")) {
            dossier.expected().orElseThrow().asOfDays(key).stream()
                .filter(day -> day.isAfter(end))
                .forEach(day -> paths.add("%s[%s]".formatted(key, day)));
          } else if (!computedKey(key) || later(value) || open(key)) {
            paths.add(key);
          }
        });
    return paths;
  }

  private boolean open(String key) {
    return asOf.filter(day -> new Cut(dossier, day).open(key)).isPresent();
  }

  private static boolean computedKey(String key) {
    return COMPUTED.contains(key)
        || key.startsWith(TIMELINE)
        || key.startsWith(ProblemBlock.KEY)
        || key.startsWith(OrderBlock.KEY)
        || key.startsWith(SuggestionBlock.KEY)
        || key.startsWith(AccountabilityBlock.KEY)
        || key.endsWith(CapBlock.SUFFIX);
  }

  /** Whether a part of {@code expected} speaks of what came after the run was cut. */
  private boolean later(@Nullable Object part) {
    if (asOf.isEmpty()) {
      return false;
    }
    if (part instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(this::later);
    }
    if (part instanceof List<?> list) {
      return list.stream().anyMatch(this::later);
    }
    return part instanceof LocalDate day && day.isAfter(asOf.get());
  }

  private List<ApprovalItem> planItems() {
    return approvals().plan().map(plan -> plan.items()).orElse(List.of());
  }

  Approvals approvals() {
    return view.approvals().state();
  }

  private Map<String, @Nullable Object> items() {
    Map<String, @Nullable Object> items = new LinkedHashMap<>();
    for (ApprovalItem item : planItems()) {
      items.put(item.code(), new ItemBlock(view, item, calendars, end).block());
    }
    return items;
  }

  private List<Map<String, @Nullable Object>> timeline(ApprovalItem item) {
    List<LightSpan> spans = new ArrayList<>();
    Stream<DutyClock> clocks =
        approvals().attempts(item.code()).isEmpty()
            ? approvals().clocks().of(item).stream()
            : approvals().attempts(item.code()).stream()
                .flatMap(attempt -> approvals().clocks().all(item, attempt).stream());
    clocks
        .flatMap(clock -> clock.timeline(end, calendars, LightPolicy.DEFAULT).stream())
        .forEach(
            span -> {
              // A day has the light of its end: what a new attempt shows outshines the old one.
              if (!spans.isEmpty() && last(spans).from().equals(span.from())) {
                spans.remove(spans.size() - 1);
              }
              if (spans.isEmpty() || last(spans).light() != span.light()) {
                spans.add(span);
              }
            });
    return spans.stream().map(Results::entry).toList();
  }

  private static LightSpan last(List<LightSpan> spans) {
    return spans.get(spans.size() - 1);
  }

  private static Map<String, @Nullable Object> entry(LightSpan span) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("from", span.from());
    entry.put("light", span.light().name());
    return entry;
  }

  private List<Map<String, @Nullable Object>> snapshots() {
    return asOfDays("snapshots").stream()
        .map(day -> new Snapshot(approvals(), calendars, day).block())
        .toList();
  }

  /** The days for which a part of the result says how things stood. */
  private NavigableSet<LocalDate> asOfDays(String part) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    dossier.expected().ifPresent(expected -> days.addAll(expected.asOfDays(part)));
    asOf.ifPresent(days::add);
    days.removeIf(day -> day.isAfter(end));
    return days;
  }

  private Optional<Map<String, @Nullable Object>> taskForce() {
    if (view.project().signed().isEmpty()) {
      return Optional.empty();
    }
    Duty founding =
        view.duties(end).stream()
            .filter(duty -> duty.kind() == TaskForceDuty.ESTABLISH)
            .findFirst()
            .orElseThrow();
    Deadline.Due due = founding.clock().bindingDue(calendars.asOf(end)).orElseThrow();
    TaskForce taskForce = view.taskForce();
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    DueKey.put(block, "establish_due", due);
    Kept.inTime(founding, due.date(), end)
        .ifPresent(kept -> block.put("established_on_time", kept));
    if (taskForce.leads().size() > 1) {
      block.put(
          "leaders",
          taskForce.leads().stream()
              .map(
                  lead -> {
                    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
                    entry.put("from", lead.from());
                    entry.put("leader", lead.leader().title());
                    return entry;
                  })
              .toList());
    }
    return Optional.of(block);
  }

  List<Map<String, @Nullable Object>> violations() {
    return toldViolations().map(Results::violation).toList();
  }

  private Stream<Violations.Violation> toldViolations() {
    return view.violations().found().stream().filter(found -> Acts.told(found.what()));
  }

  /** {@return the project as one page} */
  ProjectPage page() {
    return new ProjectPage(
        dossier.project().id(),
        dossier.project().name(),
        view,
        suggestions,
        calendars,
        end,
        toldViolations().toList());
  }

  private static Map<String, @Nullable Object> violation(Violations.Violation violation) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("date", violation.on());
    entry.put("event", Acts.reported(violation.what()));
    entry.put("item", violation.what().subject());
    entry.put("rule", violation.what().rule());
    entry.put("article", violation.what().article());
    return entry;
  }

  private List<Map<String, @Nullable Object>> refusedEvents() {
    List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    for (InputException fault : dossier.refusedEvents()) {
      Map<String, @Nullable Object> entry = new LinkedHashMap<>();
      entry.put("line", fault.line());
      entry.put("reason", String.valueOf(fault.getMessage()));
      entries.add(entry);
    }
    refused.forEach(
        one -> {
          Map<String, @Nullable Object> entry = new LinkedHashMap<>();
          entry.put("date", one.event().date());
          entry.put("event", one.event().type().name());
          one.event().item().ifPresent(item -> entry.put("item", item));
          entry.put("rule", one.refusal().rule().code());
          entry.put("article", one.refusal().source());
          entries.add(entry);
        });
    return entries;
  }

  /** {@return how certain a last day is; empty while it is not known} */
  static Optional<Certainty> certainty(Deadline deadline) {
    return deadline instanceof Deadline.Due due ? Optional.of(due.certainty()) : Optional.empty();
  }

  /** {@return the last day, or {@link #SUSPENDED} while a pause is open} */
  static Object date(Deadline deadline) {
    return deadline.dueOn().<Object>map(day -> day).orElse(SUSPENDED);
  }
}
