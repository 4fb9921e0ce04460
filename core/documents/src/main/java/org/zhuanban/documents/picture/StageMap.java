package org.zhuanban.documents.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Drawing;
import org.zhuanban.documents.Picture;
import org.zhuanban.documents.Shape;
import org.zhuanban.documents.Table;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectStage;

/**
 * The stages of a project and how far it has come (项目阶段图), with the items that each stage of its
 * approvals has.
 *
 * @param stages the stages in their order
 * @param approvals the stages of the approvals in their order; empty without a plan
 */
public record StageMap(List<StageStop> stages, List<ApprovalStop> approvals) {
  private static final double GAP = 18;
  private static final double HEIGHT = 56;
  private static final double TOP = 6;
  private static final double SIZE = 11;
  private static final double SMALL = 9;
  private static final List<ProjectStage> USUAL =
      List.of(
          ProjectStage.LEAD,
          ProjectStage.NEGOTIATION,
          ProjectStage.ADMISSION_REVIEW,
          ProjectStage.SIGNED,
          ProjectStage.APPROVAL,
          ProjectStage.STARTED,
          ProjectStage.PRODUCTION,
          ProjectStage.FULL_OUTPUT);

  /** How a project stands to a stage. */
  public enum Standing {
    /** The stage is over, or was left out. */
    PASSED,
    /** The project is in the stage. */
    CURRENT,
    /** The stage is to come. */
    AHEAD
  }

  /**
   * A stage of the project.
   *
   * @param stage the stage
   * @param standing how the project stands to it
   * @param since the first recorded day in it; empty if there is none
   */
  public record StageStop(ProjectStage stage, Standing standing, Optional<LocalDate> since) {}

  /**
   * A stage of the approvals.
   *
   * @param stage the stage
   * @param met how many of its items are met
   * @param begun how many of its items are met or were applied for
   * @param items how many items it has, from 1
   */
  public record ApprovalStop(Stage stage, int met, int begun, int items) {
    /** {@return how the project stands to the stage} */
    public Standing standing() {
      return met == items ? Standing.PASSED : begun > 0 ? Standing.CURRENT : Standing.AHEAD;
    }
  }

  /**
   * Copies the lists.
   *
   * @param stages the stages
   * @param approvals the stages of the approvals
   */
  public StageMap {
    stages = List.copyOf(stages);
    approvals = List.copyOf(approvals);
  }

  /**
   * Reads a project. A standstill and an end are stages after the usual ones.
   *
   * @param view the project
   * @param day the day, read at its end
   * @return the map
   * @throws org.zhuanban.access.NotReadableException if the reader may not read the project or its
   *     approvals
   */
  public static StageMap of(ProjectView view, LocalDate day) {
    Approvals approvals = view.approvals().state().asOf(day);
    ProjectStage now = view.stage(day);
    Map<ProjectStage, LocalDate> since = new EnumMap<>(ProjectStage.class);
    for (LocalDate moved : moves(view.project(), approvals).headSet(day, true)) {
      since.putIfAbsent(view.stage(moved), moved);
    }
    List<StageStop> stages = new ArrayList<>();
    boolean usual = USUAL.contains(now);
    for (ProjectStage stage : USUAL) {
      boolean reached = usual ? stage.compareTo(now) < 0 : since.containsKey(stage);
      stages.add(
          new StageStop(
              stage,
              stage == now ? Standing.CURRENT : reached ? Standing.PASSED : Standing.AHEAD,
              Optional.ofNullable(since.get(stage))));
    }
    if (!usual) {
      stages.add(new StageStop(now, Standing.CURRENT, Optional.ofNullable(since.get(now))));
    }
    List<ApprovalStop> stops = new ArrayList<>();
    for (Stage stage : approvals.plan().map(plan -> plan.stages()).orElse(List.of())) {
      List<String> items =
          approvals.items().stream()
              .filter(item -> item.stage() == stage.number())
              .map(ApprovalItem::code)
              .toList();
      if (!items.isEmpty()) {
        stops.add(
            new ApprovalStop(
                stage,
                count(items, code -> approvals.metOn(code).isPresent()),
                count(items, code -> begun(code, approvals)),
                items.size()));
      }
    }
    return new StageMap(stages, stops);
  }

  private static boolean begun(String item, Approvals approvals) {
    return approvals.metOn(item).isPresent()
        || !approvals.attempts(item).isEmpty()
        || approvals.lastTradeStep(item).isPresent();
  }

  private static int count(List<String> items, Predicate<String> which) {
    return (int) items.stream().filter(which).count();
  }

  /** The days on which the stage can have changed. */
  private static NavigableSet<LocalDate> moves(Project project, Approvals approvals) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    project.negotiations().forEach(held -> days.add(held.on()));
    project.reviews().forEach(held -> days.add(held.on()));
    project.signed().ifPresent(signed -> days.add(signed.on()));
    project.steps().forEach(taken -> days.add(taken.on()));
    project.workSteps().forEach(taken -> days.add(taken.on()));
    project
        .suspensions()
        .forEach(
            stop -> {
              days.add(stop.from());
              stop.to().ifPresent(days::add);
            });
    project.termination().ifPresent(end -> days.add(end.on()));
    approvals
        .cases()
        .values()
        .forEach(
            attempts ->
                attempts.forEach(
                    attempt -> {
                      attempt.receivedOn().ifPresent(days::add);
                      attempt.acceptedOn().ifPresent(days::add);
                      attempt.filedOn().ifPresent(days::add);
                    }));
    approvals.trades().values().forEach(steps -> steps.forEach(taken -> days.add(taken.on())));
    return days;
  }

  /**
   * {@return the picture}
   *
   * @param texts the texts
   */
  public Picture picture(DocumentTexts texts) {
    return new Picture(
        texts.say("stages.title"), texts.say("stages.description"), drawing(texts), table(texts));
  }

  private Drawing drawing(DocumentTexts texts) {
    List<Shape> shapes = new ArrayList<>();
    for (int at = 0; at < stages.size(); at++) {
      StageStop stop = stages.get(at);
      shapes.addAll(
          stop(
              at,
              stages.size(),
              TOP,
              stop.standing(),
              texts.word(stop.stage()),
              texts.word(stop.since()),
              texts));
    }
    double second = TOP + HEIGHT + 16;
    for (int at = 0; at < approvals.size(); at++) {
      ApprovalStop stop = approvals.get(at);
      shapes.addAll(
          stop(
              at,
              approvals.size(),
              second,
              stop.standing(),
              stop.stage().name(),
              count(stop, texts),
              texts));
    }
    return new Drawing(approvals.isEmpty() ? second : second + HEIGHT + 6, shapes);
  }

  /** A box with its name, its standing as a word and what it says; a line leads to it. */
  private static List<Shape> stop(
      int at,
      int of,
      double top,
      Standing standing,
      String name,
      String says,
      DocumentTexts texts) {
    double width = (Drawing.WIDTH - GAP * (of + 1)) / of;
    double left = GAP + at * (width + GAP);
    String word = texts.say("standing." + standing);
    List<Shape> shapes = new ArrayList<>();
    if (at > 0) {
      shapes.add(
          new Shape.Line(
              new Shape.Point(left - GAP, top + HEIGHT / 2),
              new Shape.Point(left, top + HEIGHT / 2),
              Shape.Ink.THREAD));
    }
    Shape.Ink box =
        standing == Standing.PASSED
            ? Shape.Ink.DONE
            : standing == Standing.CURRENT ? Shape.Ink.CURRENT : Shape.Ink.AHEAD;
    Shape.Ink ink =
        standing == Standing.PASSED
            ? Shape.Ink.LIGHT
            : standing == Standing.CURRENT ? Shape.Ink.STRONG : Shape.Ink.TEXT;
    List<Shape> stop = new ArrayList<>();
    stop.add(new Shape.Box(left, top, width, HEIGHT, box));
    stop.add(line(left, top + 18, width, name, SIZE, ink));
    stop.add(line(left, top + 34, width, word, SMALL, ink));
    absent(says).ifPresent(text -> stop.add(line(left, top + 49, width, text, SMALL, ink)));
    shapes.add(
        new Shape.Datum(
            texts.say(
                "stages.datum", Map.of("stage", name, "standing", word, "says", absent(says))),
            stop));
    return shapes;
  }

  private static Optional<String> absent(String text) {
    return Optional.of(text).filter(said -> !said.isEmpty());
  }

  private static Shape line(
      double left, double y, double width, String text, double size, Shape.Ink ink) {
    return new Shape.Label(
        new Shape.Point(left + width / 2, y),
        Shape.Label.fitting(text, width - 6, size),
        size,
        Shape.Anchor.MIDDLE,
        ink);
  }

  private static String count(ApprovalStop stop, DocumentTexts texts) {
    return texts.say("stages.count", Map.of("met", stop.met(), "items", stop.items()));
  }

  private Table table(DocumentTexts texts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (StageStop stop : stages) {
      rows.add(
          List.of(
              Cell.of(texts.word(stop.stage())),
              Cell.of(texts.say("standing." + stop.standing())),
              Cell.of(texts.word(stop.since()))));
    }
    for (ApprovalStop stop : approvals) {
      rows.add(
          List.of(
              Cell.of(
                  texts.say(
                      "picture.stage",
                      Map.of("number", stop.stage().number(), "name", stop.stage().name()))),
              Cell.of(texts.say("standing." + stop.standing())),
              Cell.of(count(stop, texts))));
    }
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.stage")),
            Column.text(texts.say("column.standing")),
            Column.text(texts.say("column.stage-since"))),
        rows,
        texts.say("page.no-plan"));
  }
}
