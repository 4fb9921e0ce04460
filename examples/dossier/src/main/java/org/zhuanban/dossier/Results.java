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
import org.zhuanban.CompendiumView;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.SuggestionView;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;
import org.zhuanban.documents.county.ActivityList;
import org.zhuanban.documents.county.CountyDuties;
import org.zhuanban.documents.county.LeadList;
import org.zhuanban.documents.project.ProjectPage;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.violation.Violations;

/**
 * What came out of a run, under the keys of a dossier's {@code expected}.
 *
 * @param dossier the dossier
 * @param view the project at the end of the run
 * @param county the county, if it tells of it
 * @param countyPolicies the policies and measures of its county; empty if it tells of none
 * @param suggestions the suggestions of its history that were handed over, by their ids
 * @param attractions the investors and activities of its history
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
    Optional<OrganisationView> county,
    Optional<CompendiumView> countyPolicies,
    Map<String, SuggestionView> suggestions,
    Attractions attractions,
    Map<String, AccountabilityView> cases,
    CalendarBook calendars,
    LocalRuleBook rules,
    LocalDate end,
    Optional<LocalDate> asOf,
    List<RefusedEvent> refused) {
  /** What stands for a date that is undetermined while a pause is open. */
  static final String SUSPENDED = "SUSPENDED";

  private static final String RESTATEMENTS = "calendar_restatements";

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
      List<Map<String, @Nullable Object>> timeline =
          new TimelineBlock(approvals(), calendars, end).entries(item);
      if (!timeline.isEmpty()) {
        computed.put(TimelineBlock.KEY + item.code(), timeline);
      }
    }
    computed.put("snapshots", snapshots());
    new TaskForceBlock(view, calendars, end)
        .block()
        .ifPresent(block -> computed.put("task_force", block));
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
    new ReportBlock(view, county, calendars, rules, end).put(computed);
    countyPolicies
        .filter(known -> !known.measures().isEmpty())
        .ifPresent(
            known ->
                computed.put(MeasuresBlock.KEY, new MeasuresBlock(known, calendars, end).block()));
    suggestions.forEach(
        (id, suggestion) ->
            computed.put(
                SuggestionBlock.KEY + id, new SuggestionBlock(suggestion, calendars, end).block()));
    attractions.put(computed, calendars, end);
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
    return new NotCompared(dossier, end, asOf).paths();
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

  List<Map<String, @Nullable Object>> violations() {
    return toldViolations().map(Results::violation).toList();
  }

  private Stream<Violations.Violation> toldViolations() {
    return view.violations().found().stream().filter(found -> Acts.told(found.what()));
  }

  /**
   * {@return the page of the project, with what the dossier says of its county}
   *
   * @param texts the words
   */
  Document page(DocumentTexts texts) {
    List<Block> beside = new ArrayList<>();
    if (!attractions.investors().isEmpty()) {
      List<LeadList.ListedLead> leads = new ArrayList<>();
      attractions.investors().forEach((id, each) -> leads.addAll(LeadList.lines(id, each, end)));
      beside.add(section(texts, "page.leads", new LeadList("", end, leads).table(texts)));
    }
    if (!attractions.activities().isEmpty()) {
      ActivityList held =
          new ActivityList(
              "",
              end,
              attractions.activities().values().stream()
                  .flatMap(each -> ActivityList.line(each, end).stream())
                  .toList());
      beside.add(section(texts, "page.activities", held.table(texts)));
      beside.add(section(texts, "page.wishes", held.wishes(texts)));
    }
    county.ifPresent(
        known ->
            beside.add(
                section(texts, "page.county", CountyDuties.of("", known, end).table(texts))));
    return ProjectPage.of(dossier.project().id(), view, end)
        .withSuggestions(suggestions)
        .document(texts)
        .with(beside);
  }

  private static Block section(DocumentTexts texts, String title, Table table) {
    return new Block.Section(texts.say(title), List.of(table));
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
