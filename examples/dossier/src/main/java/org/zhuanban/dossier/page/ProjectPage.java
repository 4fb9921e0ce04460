package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.ActivityView;
import org.zhuanban.InvestorView;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.SuggestionView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.violation.Violations.Violation;

/**
 * A project as one page in Chinese, for the screen and for paper. The same project at the end of
 * the same day gives the same bytes.
 *
 * @param id its id in the county
 * @param name its name
 * @param view the project, without what happened after the day
 * @param county the county, if it is known
 * @param suggestions the suggestions of deputies about it, by their ids
 * @param investors the investors of the county, by their ids
 * @param activities the activities of the county, by their ids
 * @param calendars the holiday notices
 * @param day the day at whose end to look
 * @param violations the rules that were broken
 */
public record ProjectPage(
    String id,
    String name,
    ProjectView view,
    Optional<OrganisationView> county,
    Map<String, SuggestionView> suggestions,
    Map<String, InvestorView> investors,
    Map<String, ActivityView> activities,
    CalendarBook calendars,
    LocalDate day,
    List<Violation> violations) {
  /**
   * Copies the list and the maps, which keep their order.
   *
   * @param id its id
   * @param name its name
   * @param view the project
   * @param county the county
   * @param suggestions the suggestions of deputies
   * @param investors the investors
   * @param activities the activities
   * @param calendars the holiday notices
   * @param day the day
   * @param violations the rules that were broken
   */
  public ProjectPage {
    suggestions = Collections.unmodifiableMap(new LinkedHashMap<>(suggestions));
    investors = Collections.unmodifiableMap(new LinkedHashMap<>(investors));
    activities = Collections.unmodifiableMap(new LinkedHashMap<>(activities));
    violations = List.copyOf(violations);
  }

  /** {@return the page} */
  public String html() {
    return Page.html(name, body());
  }

  private Element body() {
    List<Row> rows = Row.of(view.approvals().state(), calendars, day);
    List<Milestone> milestones = Milestone.of(view);
    Days days = days();
    Board board = new Board(view.approvals().board(day), rows);
    Chapters chapters = new Chapters(view, calendars, day);
    Element main = Element.of("main");
    view.approvals()
        .state()
        .plan()
        .ifPresent(
            plan ->
                main.add(section("全程总览", new Overview(plan, rows, milestones, days).element())));
    // A table goes on overleaf, which a drawing cannot.
    main.add(section("事项看板", board.table()));
    main.add(timeline(days, rows, milestones));
    main.add(section("闸口", chapters.gates()));
    main.add(section("工作专班", chapters.taskForce(), chapters.meetings()));
    main.add(section("问题", chapters.problems()));
    if (!view.supervision().orders(day).isEmpty()) {
      main.add(section("督办", chapters.orders()));
    }
    main.add(funds(days));
    main.add(section("代表建议", deputies()));
    LeadTables leads = new LeadTables(investors, activities, calendars, day);
    if (!investors.isEmpty()) {
      main.add(section("招商线索", leads.leads()));
    }
    if (!activities.isEmpty()) {
      main.add(section("招商活动", leads.held(), leads.wishes()));
    }
    county.ifPresent(
        known -> main.add(section("全县例会和书面汇报", new CountyTable(known, calendars, day).table())));
    main.add(section("其他责任事项", new Duties(view, calendars, day).table()));
    main.add(section("违反规则的情形", violationTable()));
    main.add(section("附表", board.lights()));
    return Element.of("body")
        .add(Drawing.patterns())
        .add(
            Element.of("header")
                .add(Element.of("h1", name))
                .add(
                    Element.of(
                        "p",
                        "项目编号 %s · 截至 %s 日终 · 项目阶段：%s"
                            .formatted(id, day, Words.of(view.stage(day)))))
                .add(board.counts()))
        .add(main);
  }

  /** From the first day on which anything happened to the day of the page. */
  private Days days() {
    LocalDate first =
        view.history().stream()
            .map(DatedEvent::effectiveOn)
            .min(LocalDate::compareTo)
            .filter(day::isAfter)
            .orElse(day);
    return new Days(first.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
  }

  private Element timeline(Days days, List<Row> rows, List<Milestone> milestones) {
    return Element.of("section")
        .add(Element.of("h2", "逐日时间轴"))
        .add(
            Element.styled("p", "legend")
                .text(
                    "每格一日；灰底为该事项审批部门日历上的休息日，调休上班日不加底色。条上的字即灯色（见页首图例）；黄牌为超承诺，红牌为超法定；▽ 承诺到期，▼"
                        + " 法定到期。只列有办理动作的季度。"))
        .addAll(Quarter.of(days, rows, milestones, day).stream().map(Quarter::element).toList());
  }

  private Element funds(Days days) {
    FundsCurve curve = FundsCurve.of(view, days, day);
    return curve.sums().isEmpty()
        ? section("资金到位", Element.of("p", "没有到位资金的记录。"))
        : section("资金到位", curve.drawing(), curve.table());
  }

  private Element deputies() {
    return suggestions.isEmpty()
        ? Element.of("p", "没有代表建议。")
        : new Suggestions(suggestions, calendars, day).table();
  }

  private Element violationTable() {
    if (violations.isEmpty()) {
      return Element.of("p", "没有发现违反规则的情形。");
    }
    Table table = Table.of("violations", "违反规则的情形", "日期", "事项或单位", "条款", "规则");
    violations.forEach(
        found ->
            table.row(
                found.on().toString(),
                found.what().subject(),
                found.what().article(),
                found.what().rule()));
    return table.element();
  }

  private static Element section(String title, Element... parts) {
    return Element.of("section").add(Element.of("h2", title)).addAll(List.of(parts));
  }
}
