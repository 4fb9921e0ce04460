package org.zhuanban.example.platform.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.project.ProjectPage;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.example.platform.page.DocumentHtml;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.example.platform.signin.Person;
import org.zhuanban.example.platform.window.Act;
import org.zhuanban.example.platform.window.ActService;
import org.zhuanban.example.platform.workbench.DutyLine;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.supervision.OrderStage;
import org.zhuanban.supervision.OrderStanding;

/** The page of a project, of its items, and of what may be done in it. */
@Controller
class ProjectController {
  private final Zhuanban zhuanban;
  private final ActService acts;

  ProjectController(Zhuanban zhuanban, ActService acts) {
    this.zhuanban = zhuanban;
    this.acts = acts;
  }

  /**
   * An item of the board, with the places where its days are explained.
   *
   * @param code the code of the item
   * @param name its name
   * @param department the department
   * @param state its state
   * @param lamp its light; null if it has none
   * @param duties its open duties with their last days
   */
  record ItemLine(
      String code,
      String name,
      String department,
      String state,
      Words.@Nullable Lamp lamp,
      List<DueLine> duties) {}

  /**
   * A duty with its last day.
   *
   * @param duty what has to be done
   * @param due the last day; a word where it stands still
   * @param certainty whether the day is final
   * @param ledger where the day is explained
   */
  record DueLine(String duty, String due, String certainty, String ledger) {}

  /** A problem, and what a person may do about it. */
  record ProblemLine(
      String problem, String content, String holder, String since, String state, List<Act> acts) {}

  /** An order, and what a person may do about it. */
  record OrderLine(
      String order,
      String to,
      String due,
      String state,
      Words.@Nullable Lamp lamp,
      List<Act> acts) {}

  @GetMapping("/projects/{id}")
  String project(Person me, @PathVariable String id, Locale locale, Model model) {
    ProjectView view = read(me, id);
    Words words = Words.of(locale);
    LocalDate today = zhuanban.today();
    head(me, view, id, model);
    model.addAttribute("items", items(id, view, today, words));
    model.addAttribute(
        "document", DocumentHtml.content(ProjectPage.of(id, view, today).document(words.texts())));
    return "project";
  }

  @GetMapping("/projects/{id}/items/{item}")
  String item(
      Person me, @PathVariable String id, @PathVariable String item, Locale locale, Model model) {
    ProjectView view = read(me, id);
    Words words = Words.of(locale);
    LocalDate today = zhuanban.today();
    ApprovalRow row =
        view.approvals().board(today).stream()
            .filter(each -> each.item().equals(item))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    head(me, view, id, model);
    model.addAttribute("item", line(id, row, view, today, words));
    model.addAttribute("statutory", row.statutory().map(words::word).orElse(""));
    model.addAttribute("acts", Act.fitting(row.state(), me));
    model.addAttribute("begun", row.state() != ApplicationState.NOT_APPLIED);
    model.addAttribute("remarks", me.projects().contains(id) ? List.of() : acts.remarks(id, item));
    return "item";
  }

  @GetMapping("/projects/{id}/acts")
  String acts(Person me, @PathVariable String id, Locale locale, Model model) {
    ProjectView view = read(me, id);
    Words words = Words.of(locale);
    head(me, view, id, model);
    model.addAttribute("problems", problems(me, view, words));
    model.addAttribute("orders", orders(me, view, words));
    model.addAttribute("acts", Act.on(Act.Subject.PROJECT, me));
    return "acts";
  }

  private List<ItemLine> items(String id, ProjectView view, LocalDate day, Words words) {
    return view.approvals().board(day).stream()
        .map(row -> line(id, row, view, day, words))
        .toList();
  }

  private static ItemLine line(
      String id, ApprovalRow row, ProjectView view, LocalDate day, Words words) {
    List<DueLine> dues = new ArrayList<>();
    view.duties(day).stream()
        .filter(duty -> duty.kind().code().startsWith("approval."))
        .filter(duty -> duty.subject().equals(row.item()))
        .filter(duty -> duty.closedOn().filter(on -> !on.isAfter(day)).isEmpty())
        .sorted(Comparator.comparing(Duty::openedOn))
        .forEach(duty -> dues.add(due(id, duty, view, day, words)));
    return new ItemLine(
        row.item(),
        row.title(),
        row.department(),
        words.label(row.state()),
        row.light().map(words::lamp).orElse(null),
        dues);
  }

  private static DueLine due(String id, Duty duty, ProjectView view, LocalDate day, Words words) {
    Optional<Deadline> due = duty.clock().bindingOn(day, view.calendars());
    return new DueLine(
        words.duty(duty.kind()),
        due.map(each -> each.dueOn().map(words::day).orElseGet(() -> words.word(each))).orElse(""),
        words.certainty(due).orElse(""),
        DutyLine.ledger(id, duty.key()));
  }

  private List<ProblemLine> problems(Person me, ProjectView view, Words words) {
    LocalDate today = zhuanban.today();
    List<Act> possible = Act.on(Act.Subject.PROBLEM, me);
    try {
      return view.problems().list().tickets().stream()
          .sorted(Comparator.comparing(ProblemTicket::reportedOn).reversed())
          .map(
              ticket ->
                  new ProblemLine(
                      ticket.problem(),
                      ticket.content().orElseGet(() -> words.label(ticket.category())),
                      ticket.current().holder().name(),
                      words.day(ticket.reportedOn()),
                      state(ticket, today),
                      ticket.closedOn().isPresent()
                          ? List.of()
                          : possible.stream().filter(act -> fits(act, ticket)).toList()))
          .toList();
    } catch (NotReadableException hidden) {
      return List.of();
    }
  }

  private static boolean fits(Act act, ProblemTicket ticket) {
    boolean solved = ticket.solutions().stream().anyMatch(each -> each.denial().isEmpty());
    return switch (act) {
      case VERIFY_PROBLEM, DENY_PROBLEM -> solved;
      case SOLVE_PROBLEM, DECIDE_PROBLEM -> !solved;
      default -> true;
    };
  }

  /** The key of the state of a problem. */
  private static String state(ProblemTicket ticket, LocalDate today) {
    if (ticket.closedOn().filter(on -> !on.isAfter(today)).isPresent()) {
      return "problem.closed";
    }
    if (ticket.solutions().stream().anyMatch(each -> each.denial().isEmpty())) {
      return "problem.solved";
    }
    return ticket.current().decidedOn().isPresent() ? "problem.decided" : "problem.open";
  }

  private List<OrderLine> orders(Person me, ProjectView view, Words words) {
    LocalDate today = zhuanban.today();
    List<Act> possible = Act.on(Act.Subject.ORDER, me);
    try {
      return view.supervision().orders(today).stream()
          .map(standing -> order(standing, possible, view, words))
          .toList();
    } catch (NotReadableException hidden) {
      return List.of();
    }
  }

  private OrderLine order(
      OrderStanding standing, List<Act> possible, ProjectView view, Words words) {
    LocalDate today = zhuanban.today();
    boolean over = standing.stage() == OrderStage.MET || standing.stage() == OrderStage.LAPSED;
    Optional<Light> light =
        view.duties(today).stream()
            .filter(duty -> duty.key().equals("order:" + standing.order().number()))
            .findFirst()
            .flatMap(duty -> duty.clock().lightOn(today, view.calendars(), view.lights()));
    return new OrderLine(
        standing.order().number(),
        standing.order().to().name(),
        words.day(standing.due().date()),
        words.label(standing.stage()),
        light.map(words::lamp).orElse(null),
        over ? List.of() : possible);
  }

  private ProjectView read(Person me, String id) {
    return zhuanban.forReader(me.ref()).read(StreamKind.PROJECT, id);
  }

  private void head(Person me, ProjectView view, String id, Model model) {
    Project.head(me, view, id, zhuanban.today(), model);
  }

  @GetMapping("/projects/{id}/ledger")
  String ledger(
      Person me, @PathVariable String id, @RequestParam String duty, Locale locale, Model model) {
    ProjectView view = read(me, id);
    Words words = Words.of(locale);
    LocalDate today = zhuanban.today();
    Duty owed =
        Stream.concat(view.duties(today).stream(), view.dutiesAhead(today).stream())
            .filter(each -> each.key().equals(duty))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    head(me, view, id, model);
    model.addAttribute("ledger", LedgerPage.of(owed, view, today, words));
    return "ledger";
  }
}
