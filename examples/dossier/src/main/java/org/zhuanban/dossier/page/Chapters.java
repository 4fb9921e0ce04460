package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.party.Office;
import org.zhuanban.project.ProjectGate;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.project.taskforce.TaskForce;

/** The parts of the page that are tables: gates, task force, problems. */
record Chapters(ProjectView view, CalendarBook calendars, LocalDate day) {
  Element gates() {
    Table table = Table.of("gates", "开工、投产前置闸口", "闸口", "前置事项", "办结日", "结果");
    add(Gate.BEFORE_START, ProjectStep.CONSTRUCTION_STARTED, table);
    add(Gate.BEFORE_OPERATION, ProjectStep.PRODUCTION_STARTED, table);
    return table.element();
  }

  private void add(Gate gate, ProjectStep step, Table table) {
    ProjectGate door = new ProjectGate(gate);
    for (ApprovalItem item : door.items(view.approvals().state())) {
      Optional<LocalDate> met = view.approvals().state().metOn(item.code());
      table.row(
          Words.of(step) + "前",
          item.code() + " " + item.name(),
          Words.of(met),
          met.isPresent() ? "✓ 已具备" : "✗ 未具备");
    }
    boolean open = door.unmet(view.approvals().state()).isEmpty();
    table.row(
        Words.of(step),
        open ? "闸口已开" : "闸口未开",
        Words.of(view.project().on(step)),
        view.project().on(step).isPresent() ? "已" + Words.of(step) : "未" + Words.of(step));
  }

  Element taskForce() {
    TaskForce force = view.taskForce();
    Table table = Table.of("task-force", "工作专班", "职务", "单位职务", "任期");
    force
        .leads()
        .forEach(
            lead ->
                table.row(
                    "组长" + Words.of(lead.capacity()), lead.leader().title(), lead.from() + " 起"));
    Map<List<String>, List<String>> seats = new LinkedHashMap<>();
    force
        .terms()
        .forEach(
            term ->
                seats
                    .computeIfAbsent(
                        List.of(
                            Words.of(term.appointment().seat())
                                + Words.of(term.appointment().capacity()),
                            term.to()
                                .map(to -> term.from() + " 至 " + to)
                                .orElse(term.from() + " 起")),
                        alike -> new ArrayList<>())
                    .add(term.appointment().office().title()));
    seats.forEach((seat, titles) -> table.row(seat.get(0), String.join("、", titles), seat.get(1)));
    return table.element();
  }

  Element meetings() {
    Table table =
        Table.of("meetings", "工作例会", "次数", "召开", "组长（是否到会）", "应到", "缺席", "代会", "议题", "议定", "议定事项");
    view.taskForce()
        .meetings()
        .forEach(
            held ->
                table.row(
                    "第%s次".formatted(held.number()),
                    held.on().toString(),
                    held.leader().title()
                        + held.led().map(came -> came ? "（到会）" : "（未到会）").orElse(""),
                    titles(held.due()),
                    titles(held.absent()),
                    held.standIns().isEmpty()
                        ? Words.NONE
                        : held.standIns().stream()
                            .map(by -> "%s代%s".formatted(by.by().title(), by.absent().title()))
                            .collect(Collectors.joining("、")),
                    said(view.taskForce().agendaOf(held.number())),
                    held.decisions() + "项",
                    said(held.resolutions())));
    return table.element();
  }

  private static String titles(List<Office> offices) {
    return said(offices.stream().map(Office::title).toList());
  }

  private static String said(List<String> texts) {
    return texts.isEmpty() ? Words.NONE : String.join("、", texts);
  }

  Element problems() {
    Table table =
        Table.of(
            "problems",
            "问题清单",
            "编号",
            "类别",
            "内容",
            "企业诉求",
            "关联事项",
            "层级与时限",
            "议定意见",
            "解决期限",
            "解决",
            "销号");
    view.problems().list().tickets().forEach(ticket -> add(ticket, table));
    return table.element();
  }

  Element orders() {
    Table table =
        Table.of("orders", "督办单", "编号", "被督办单位", "对象", "内容", "要求", "发单", "期限", "进展", "办结", "建议问责");
    view.supervision()
        .orders(day)
        .forEach(
            standing ->
                table.row(
                    standing.order().number(),
                    standing.order().to().name(),
                    new Names(view).matter(standing.order().about().code()),
                    standing.order().content().orElse(Words.NONE),
                    standing.order().demand().orElse(Words.NONE),
                    standing.order().issuedOn().toString(),
                    Words.due(Optional.of(standing.due())),
                    Words.of(standing.stage()),
                    Words.of(standing.metOn()),
                    Words.of(standing.proposedOn())));
    return table.element();
  }

  private void add(ProblemTicket ticket, Table table) {
    List<String> path = new ArrayList<>();
    ticket.path().forEach(stay -> path.add(stay(ticket, stay)));
    table.row(
        ticket.problem(),
        ticket
            .words()
            .map(words -> "%s(%s)".formatted(ticket.category().chinese(), words))
            .orElse(ticket.category().chinese()),
        ticket.content().orElse(Words.NONE),
        ticket.wish().orElse(Words.NONE),
        ticket.item().orElse(Words.NONE),
        String.join("；", path),
        decisions(ticket),
        Words.of(ticket.toSolve().flatMap(ProblemTicket.ProblemDecision::solveBy)),
        solution(ticket),
        ticket
            .closing()
            .map(closing -> "%s %s".formatted(closing.on(), Words.of(closing.proof())))
            .orElse("未销号"));
  }

  private static String decisions(ProblemTicket ticket) {
    String said =
        ticket.decisions().stream()
            .flatMap(
                decided -> decided.decision().map(words -> decided.on() + " " + words).stream())
            .collect(Collectors.joining("；"));
    return said.isEmpty() ? Words.NONE : said;
  }

  /** The last reported solution, with the denial of the enterprise. */
  private static String solution(ProblemTicket ticket) {
    return ticket.solutions().stream()
        .reduce((earlier, later) -> later)
        .map(
            solution ->
                solution.on()
                    + solution.words().map(" "::concat).orElse("")
                    + solution
                        .denial()
                        .map(
                            denial ->
                                "；企业 %s 否认%s"
                                    .formatted(
                                        denial.on(), denial.words().map("："::concat).orElse("")))
                        .orElse(""))
        .orElse(Words.NONE);
  }

  private String stay(ProblemTicket ticket, ProblemTicket.Stay stay) {
    boolean late = ticket.missed(day, calendars).contains(stay);
    String met =
        late && stay.leftOn().isPresent()
            ? " ✗ 已提级（原层级逾期）"
            : ticket.met(stay, day, calendars).map(kept -> kept ? " ✓ 按期" : " ✗ 逾期").orElse("");
    String level = ticket.terms().nameOf(stay.level());
    String holder = new Names(view).holder(stay.holder());
    return "%s %s 收，%s 到期%s"
        .formatted(
            level.equals(holder) ? holder : level + " " + holder,
            stay.receivedOn(),
            Words.of(ticket.clock(stay).bindingDue(calendars.asOf(day)).map(Deadline.Due::date)),
            met);
  }
}
