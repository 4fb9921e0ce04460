package org.zhuanban.documents.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.ProjectView;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.Light;
import org.zhuanban.party.NameTable.NameKind;
import org.zhuanban.party.Office;
import org.zhuanban.proceeding.Proceeding;
import org.zhuanban.project.ProjectStage;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.project.taskforce.Meeting;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.project.taskforce.TaskForce;

/**
 * The page that the leader of a task force reads before a meeting (工作专班例会会前材料). It has the results
 * of the last meeting, the duties that are late or due soon, and the open problems with their
 * holders.
 *
 * @param project the name of the project
 * @param day the day, read at its end
 * @param until the last day of the look ahead
 * @param stage the stage of the project
 * @param leader the leader of the task force
 * @param last the last meeting held
 * @param tasks the tasks that were given by it, in order
 * @param agenda the agenda of the meeting convened next
 * @param matters the open duties that are late or fall due by the last day, the earliest first
 * @param problems the open problems, the earliest first
 */
public record MeetingBrief(
    String project,
    LocalDate day,
    LocalDate until,
    ProjectStage stage,
    Optional<Office> leader,
    Optional<Meeting> last,
    List<Task> tasks,
    List<String> agenda,
    List<DueMatter> matters,
    List<WaitingProblem> problems) {
  /**
   * A task that a meeting gave.
   *
   * @param task its number
   * @param content what is to be done
   * @param owner the name of who does it
   * @param due its last day
   * @param doneOn the day on which it was done; empty while it is open
   * @param light its light; empty once it is done
   */
  public record Task(
      String task,
      Optional<String> content,
      String owner,
      Optional<Deadline> due,
      Optional<LocalDate> doneOn,
      Optional<Light> light) {}

  /**
   * An open duty.
   *
   * @param owner the name of the organ that owes it
   * @param duty the kind of the duty
   * @param matter the name of the approval item or other matter
   * @param due the last day
   * @param days the calendar days left until the last day; negative once it has passed
   * @param light the light
   */
  public record DueMatter(
      String owner,
      DutyKind duty,
      Optional<String> matter,
      Deadline.Due due,
      long days,
      Optional<Light> light) {}

  /**
   * An open problem.
   *
   * @param problem its number
   * @param category its category
   * @param content the problem in words; empty without any
   * @param item the name of the approval item that it hinders
   * @param holder the name of who holds it
   * @param reportedOn the day of the report
   * @param decision the last decision in words
   * @param decided whether the level that holds it has decided it
   */
  public record WaitingProblem(
      String problem,
      ProblemCategory category,
      Optional<String> content,
      Optional<String> item,
      String holder,
      LocalDate reportedOn,
      Optional<String> decision,
      boolean decided) {
    /** {@return the problem in words, else its category} */
    private Object said() {
      return content.<Object>map(words -> words).orElse(category);
    }
  }

  /**
   * Copies the lists.
   *
   * @param project the name of the project
   * @param day the day
   * @param until the last day of the look ahead
   * @param stage the stage of the project
   * @param leader the leader of the task force
   * @param last the last meeting held
   * @param tasks the tasks that were given by it
   * @param agenda the agenda of the meeting convened next
   * @param matters the open duties
   * @param problems the open problems
   */
  public MeetingBrief {
    tasks = List.copyOf(tasks);
    agenda = List.copyOf(agenda);
    matters = List.copyOf(matters);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a project.
   *
   * @param project the host's identifier
   * @param view the project
   * @param day the day, read at its end
   * @param until the last day of the look ahead, such as the one before the meeting after this one
   * @return the page
   * @throws org.zhuanban.access.NotReadableException if the reader of the view may not read the
   *     project, its task force, its duties or its problems
   */
  public static MeetingBrief of(String project, ProjectView view, LocalDate day, LocalDate until) {
    TaskForce force = view.taskForce();
    Optional<Meeting> last =
        force.meetings().stream()
            .filter(held -> !held.on().isAfter(day))
            .max(Comparator.comparing(Meeting::on).thenComparing(Meeting::number));
    return new MeetingBrief(
        view.title(day).orElse(project),
        day,
        until,
        view.stage(day),
        force.leaderOn(day),
        last,
        last.map(held -> tasks(held, view, day)).orElse(List.of()),
        force.convenings().stream()
            .filter(called -> !called.noticeOn().isAfter(day) && !called.on().isBefore(day))
            .min(Comparator.comparing(TaskForce.Convening::on))
            .map(TaskForce.Convening::agenda)
            .orElse(List.of()),
        matters(view, day, until),
        view.problems().list().tickets().stream()
            .map(ticket -> ticket.asOf(day))
            .filter(ticket -> !ticket.reportedOn().isAfter(day) && ticket.closedOn().isEmpty())
            .sorted(Comparator.comparing(ProblemTicket::reportedOn))
            .map(ticket -> problem(ticket, view, day))
            .toList());
  }

  private static List<Task> tasks(Meeting held, ProjectView view, LocalDate day) {
    return view.proceedings().about(MeetingTask.TABLE, MeetingTask.subject(held.number())).stream()
        .map(task -> task(task, view, day))
        .toList();
  }

  private static Task task(Proceeding task, ProjectView view, LocalDate day) {
    Optional<DutyClock> clock =
        task.clock(task.table().steps().get(0)).map(known -> known.asOf(day));
    String owner = task.party(MeetingTask.OWNER).code();
    Optional<LocalDate> done = clock.flatMap(known -> known.ending()).map(end -> end.on());
    return new Task(
        task.id(),
        task.content(),
        view.name(NameKind.ORGAN, owner, day).orElse(owner),
        clock.flatMap(known -> known.bindingOn(day, view.calendars())),
        done,
        clock
            .filter(known -> done.isEmpty())
            .flatMap(known -> known.lightOn(day, view.calendars(), view.lights())));
  }

  private static List<DueMatter> matters(ProjectView view, LocalDate day, LocalDate until) {
    return view.duties(day).stream()
        .filter(duty -> duty.closedOn().filter(on -> !on.isAfter(day)).isEmpty())
        .flatMap(duty -> matter(duty, view, day).stream())
        .filter(matter -> !matter.due().date().isAfter(until))
        .sorted(
            Comparator.comparing((DueMatter matter) -> matter.due().date())
                .thenComparing(DueMatter::owner))
        .toList();
  }

  private static Optional<DueMatter> matter(Duty duty, ProjectView view, LocalDate day) {
    return duty.clock()
        .bindingOn(day, view.calendars())
        .filter(Deadline.Due.class::isInstance)
        .map(Deadline.Due.class::cast)
        .map(
            due ->
                new DueMatter(
                    view.name(NameKind.ORGAN, duty.owner(), day).orElse(duty.owner()),
                    duty.kind(),
                    view.subjectName(duty),
                    due,
                    ChronoUnit.DAYS.between(day, due.date()),
                    duty.clock().lightOn(day, view.calendars(), view.lights())));
  }

  private static WaitingProblem problem(ProblemTicket ticket, ProjectView view, LocalDate day) {
    ProblemTicket.Stay stay = ticket.current();
    List<ProblemTicket.ProblemDecision> decisions = ticket.datedDecisions();
    return new WaitingProblem(
        ticket.problem(),
        ticket.category(),
        ticket.content(),
        ticket
            .item()
            .map(
                code ->
                    view.approvals()
                        .state()
                        .asOf(day)
                        .plan()
                        .flatMap(plan -> plan.item(code))
                        .map(item -> item.name())
                        .orElse(code)),
        stay.holder().name().isEmpty() ? stay.holder().code() : stay.holder().name(),
        ticket.reportedOn(),
        decisions.isEmpty() ? Optional.empty() : decisions.get(decisions.size() - 1).decision(),
        stay.decidedOn().isPresent());
  }

  /**
   * {@return the page as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(texts.say("brief.stage", Map.of("stage", stage, "leader", leader))));
    blocks.add(section("brief.agenda", listed(agenda, texts), texts));
    blocks.add(section("brief.last", lastMeeting(texts), texts));
    blocks.add(section("brief.matters", List.of(matters(texts)), texts));
    blocks.add(section("brief.problems", List.of(problems(texts)), texts));
    blocks.add(section("brief.decide", listed(questions(texts), texts), texts));
    return Document.of(
        Document.Form.REPORT,
        texts.say("brief.title", Map.of("project", project)),
        List.of(texts.say("brief.about", Map.of("day", day, "until", until))),
        blocks,
        texts);
  }

  private static Block section(String key, List<Block> blocks, DocumentTexts texts) {
    return new Block.Section(texts.say(key), blocks);
  }

  private static List<Block> listed(List<String> lines, DocumentTexts texts) {
    return List.of(
        lines.isEmpty() ? new Block.Paragraph(texts.say("brief.none")) : new Block.Points(lines));
  }

  private List<Block> lastMeeting(DocumentTexts texts) {
    if (last.isEmpty()) {
      return List.of(new Block.Paragraph(texts.say("brief.no-meeting")));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            texts.say(
                "brief.held", Map.of("number", last.get().number(), "day", last.get().on()))));
    if (!last.get().resolutions().isEmpty()) {
      blocks.add(new Block.Points(last.get().resolutions()));
    }
    blocks.add(
        new Table(
            "",
            List.of(
                Column.text(texts.say("column.task")),
                Column.text(texts.say("column.task-content")),
                Column.text(texts.say("column.owner")),
                Column.day(texts.say("column.due")),
                Column.day(texts.say("column.met")),
                Column.text(texts.say("column.light"))),
            tasks.stream()
                .map(
                    task ->
                        List.of(
                            Cell.of(task.task()),
                            Cell.of(task.content().orElse("")),
                            Cell.of(task.owner()),
                            Cell.of(texts.word(task.due())),
                            Cell.of(texts.word(task.doneOn())),
                            task.light().map(texts::lamp).orElse(Cell.of(""))))
                .toList(),
            texts.say("brief.no-task")));
    return blocks;
  }

  private Table matters(DocumentTexts texts) {
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.owner")),
            Column.text(texts.say("column.duty")),
            Column.text(texts.say("column.about")),
            Column.day(texts.say("column.due")),
            Column.text(texts.say("column.left")),
            Column.text(texts.say("column.light"))),
        matters.stream()
            .map(
                matter ->
                    List.of(
                        Cell.of(matter.owner()),
                        Cell.of(texts.word(matter.duty())),
                        Cell.of(texts.word(matter.matter())),
                        Cell.of(texts.word(matter.due())),
                        Cell.of(left(matter, texts)),
                        matter.light().map(texts::lamp).orElse(Cell.of(""))))
            .toList(),
        texts.say("brief.nothing-due"));
  }

  private static String left(DueMatter matter, DocumentTexts texts) {
    return matter.days() == 0
        ? texts.say("brief.today")
        : texts.say(
            matter.days() > 0 ? "brief.days-left" : "brief.days-over",
            Map.of("days", Math.abs(matter.days())));
  }

  private Table problems(DocumentTexts texts) {
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.problem")),
            Column.text(texts.say("column.about")),
            Column.text(texts.say("column.holder")),
            Column.day(texts.say("column.reported")),
            Column.text(texts.say("column.decision"))),
        problems.stream()
            .map(
                each ->
                    List.of(
                        Cell.of(texts.word(each.said())),
                        Cell.of(texts.word(each.item())),
                        Cell.of(each.holder()),
                        Cell.of(texts.word(each.reportedOn())),
                        Cell.of(
                            each.decision()
                                .orElseGet(
                                    () ->
                                        texts.say(
                                            each.decided()
                                                ? "brief.decided"
                                                : "brief.undecided")))))
            .toList(),
        texts.say("brief.no-problem"));
  }

  /** What nobody has decided yet, and what is late by law. */
  private List<String> questions(DocumentTexts texts) {
    return Stream.concat(
            problems.stream()
                .filter(each -> !each.decided())
                .map(
                    each ->
                        texts.say(
                            "brief.problem",
                            Map.of("content", each.said(), "holder", each.holder()))),
            matters.stream()
                .filter(matter -> matter.light().filter(Light.RED::equals).isPresent())
                .map(
                    matter ->
                        texts.say(
                            "brief.red",
                            Map.of(
                                "owner",
                                matter.owner(),
                                "duty",
                                matter.duty(),
                                "matter",
                                matter.matter(),
                                "due",
                                matter.due()))))
        .toList();
  }
}
