package org.zhuanban.testing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.spi.Storage;

/** The desk of one project: what {@link StreamDesk} is to any stream, and the items of its plan. */
public final class ProjectDesk extends StreamDesk<ProjectView> {
  private static final CalendarBook BUNDLED = CalendarBook.bundled();

  private final CalendarBook book;
  private final LocalRuleBook rules;
  private final EscalationTable policies;

  private ProjectDesk(
      SettableClock clock, Storage storage, CalendarBook book, LocalRuleBook rules) {
    this(clock, storage, book, rules, EscalationTable.USUAL);
  }

  private ProjectDesk(
      SettableClock clock,
      Storage storage,
      CalendarBook book,
      LocalRuleBook rules,
      EscalationTable policies) {
    super(
        StreamDesk.of(StreamKind.PROJECT)
            .id("P-2024-001")
            .with(builder -> builder.calendars(book).localRules(rules).escalation(policies)),
        clock,
        storage);
    this.book = book;
    this.rules = rules;
    this.policies = policies;
  }

  /**
   * Opens a desk over a new memory.
   *
   * @param day today
   * @return the desk
   */
  public static ProjectDesk on(String day) {
    return over(new InMemoryStorage(), day);
  }

  /**
   * Opens a desk over a new memory and notices of its own.
   *
   * @param day today
   * @param book the notices
   * @return the desk
   */
  public static ProjectDesk on(String day, CalendarBook book) {
    return new ProjectDesk(
        new SettableClock(LocalDate.parse(day)), new InMemoryStorage(), book, LocalRuleBook.USUAL);
  }

  /**
   * Opens a desk over a new memory, in a county that has set something for itself.
   *
   * @param day today
   * @param rules what it has set
   * @return the desk
   */
  public static ProjectDesk on(String day, LocalRuleBook rules) {
    return new ProjectDesk(
        new SettableClock(LocalDate.parse(day)), new InMemoryStorage(), BUNDLED, rules);
  }

  /**
   * Opens another desk over the same storage, in a county that has set other rules since.
   *
   * @param set what it has set
   * @return the desk, which has read nothing yet
   */
  public ProjectDesk under(LocalRuleBook set) {
    ProjectDesk desk = new ProjectDesk(clock(), storage(), book, set, policies);
    desk.countFrom(this);
    return desk;
  }

  /**
   * Opens a desk over a storage.
   *
   * @param storage the storage
   * @param day today
   * @return the desk
   */
  public static ProjectDesk over(Storage storage, String day) {
    return new ProjectDesk(
        new SettableClock(LocalDate.parse(day)), storage, BUNDLED, LocalRuleBook.USUAL);
  }

  /**
   * Opens a desk whose plan is laid down.
   *
   * @param day today
   * @param items the items, of the departments and stages of {@link Plans}
   * @return the desk
   */
  public static ProjectDesk with(String day, ApprovalItem... items) {
    ProjectDesk desk = on(day);
    desk.recorded(Plans.adopt(items));
    return desk;
  }

  /**
   * Opens a desk whose plan is laid down, where nothing is escalated, so that nothing but acts and
   * the law's silence is in the journal.
   *
   * @param day today
   * @param items the items, of the departments and stages of {@link Plans}
   * @return the desk
   */
  public static ProjectDesk withoutEscalation(String day, ApprovalItem... items) {
    ProjectDesk desk =
        new ProjectDesk(
            new SettableClock(LocalDate.parse(day)),
            new InMemoryStorage(),
            BUNDLED,
            LocalRuleBook.USUAL,
            EscalationTable.NONE);
    desk.recorded(Plans.adopt(items));
    return desk;
  }

  /**
   * Opens a desk over a new memory, in a county with escalation policies of its own.
   *
   * @param day today
   * @param policies who is told when
   * @return the desk
   */
  public static ProjectDesk on(LocalDate day, EscalationTable policies) {
    return new ProjectDesk(
        new SettableClock(day), new InMemoryStorage(), BUNDLED, LocalRuleBook.USUAL, policies);
  }

  @Override
  public ProjectDesk another() {
    return new ProjectDesk(clock(), storage(), book, rules, policies);
  }

  @Override
  public ProjectDesk day(String today) {
    super.day(today);
    return this;
  }

  @Override
  public ProjectDesk day(LocalDate today) {
    super.day(today);
    return this;
  }

  @Override
  public ProjectDesk accepted(Command command) {
    super.accepted(command);
    return this;
  }

  @Override
  public ProjectDesk recorded(Command command) {
    super.recorded(command);
    return this;
  }

  /**
   * Finds the last attempt at an item.
   *
   * @param item the code of the item
   * @return the attempt
   */
  public Application currentCase(String item) {
    return view().approvals().state().currentCase(item).orElseThrow();
  }

  /**
   * Finds the clocks of an item.
   *
   * @param item the code of the item
   * @return the clocks of its last attempt
   */
  public DutyClock clock(String item) {
    return view().approvals().state().clocks().of(item(item)).orElseThrow();
  }

  private ApprovalItem item(String code) {
    return view().approvals().state().plan().flatMap(plan -> plan.item(code)).orElseThrow();
  }

  /**
   * Reads where an item stands.
   *
   * @param item the code of the item
   * @param day the day, at whose end to look
   * @return its state
   */
  public ApplicationState state(String item, String day) {
    return view().approvals().state().stateOn(item(item), LocalDate.parse(day));
  }

  /**
   * Reads when the law's limit runs out.
   *
   * @param item the code of the item
   * @param day the day, at whose end to look
   * @return the last day; empty while undetermined
   */
  public Optional<LocalDate> statutoryDue(String item, String day) {
    return clock(item).statutoryOn(LocalDate.parse(day), book).orElseThrow().dueOn();
  }

  /**
   * Reads when the promise runs out.
   *
   * @param item the code of the item
   * @param day the day, at whose end to look
   * @return the last day; empty while undetermined
   */
  public Optional<LocalDate> committedDue(String item, String day) {
    return clock(item).bindingOn(LocalDate.parse(day), book).orElseThrow().dueOn();
  }

  /**
   * Reads a light.
   *
   * @param item the code of the item
   * @param day the day, at whose end to look
   * @return the light; empty if none shows
   */
  public Optional<Light> light(String item, String day) {
    return clock(item).lightOn(LocalDate.parse(day), book, LightPolicy.DEFAULT);
  }

  /**
   * Reads the lights of an item as text.
   *
   * @param item the code of the item
   * @param upTo the last day
   * @return a light and its first day, each in one text
   */
  public List<String> timeline(String item, String upTo) {
    return clock(item).timeline(LocalDate.parse(upTo), book, LightPolicy.DEFAULT).stream()
        .map(span -> span.from() + " " + span.light())
        .toList();
  }

  /**
   * Finds the row of an item on the board.
   *
   * @param item the code of the item
   * @param day the day, at whose end to look
   * @return the row
   */
  public ApprovalRow row(String item, String day) {
    return view().approvals().board(LocalDate.parse(day)).stream()
        .filter(row -> row.item().equals(item))
        .findFirst()
        .orElseThrow();
  }

  /** {@return the plan} */
  public ApprovalPlan plan() {
    return view().approvals().state().plan().orElseThrow();
  }
}
