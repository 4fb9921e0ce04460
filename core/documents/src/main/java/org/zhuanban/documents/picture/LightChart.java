package org.zhuanban.documents.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.Approvals;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Drawing;
import org.zhuanban.documents.Picture;
import org.zhuanban.documents.Shape;
import org.zhuanban.documents.Table;
import org.zhuanban.duty.Light;
import org.zhuanban.report.ReportPeriod;

/**
 * The lights of the approvals of a project over time (亮灯变化图). It covers the whole time, or a
 * quarter day by day with rest days, acts and last days.
 *
 * @param days the days that are shown
 * @param day the day of the chart
 * @param daily whether rest days, acts and last days are shown, for which a quarter is long enough
 * @param tracks the items
 * @param flags the events of the project
 */
public record LightChart(
    DaySpan days, LocalDate day, boolean daily, List<LightTrack> tracks, List<Flag> flags) {
  private static final double RIGHT = Drawing.WIDTH - 24;
  private static final double ROW = 20;
  private static final double DAILY_ROW = 34;
  private static final double SMALL = 9;
  private static final double LETTER = 8;

  /**
   * Sorts the tracks by their stages and the flags by their days.
   *
   * @param days the days that are shown
   * @param day the day of the chart
   * @param daily whether rest days, acts and last days are shown
   * @param tracks the items
   * @param flags the events of the project
   */
  public LightChart {
    tracks =
        tracks.stream()
            .sorted(Comparator.comparingInt(track -> track.item().stage().number()))
            .toList();
    flags = flags.stream().sorted(Comparator.comparing(Flag::on)).toList();
  }

  /**
   * Reads a project over its whole time.
   *
   * @param view the project
   * @param day the day, read at its end
   * @param flags the events of the project
   * @return the chart, in full months; empty if no item of the plan has had a light or an act
   * @throws org.zhuanban.access.NotReadableException if the reader may not read approvals
   */
  public static Optional<LightChart> of(ProjectView view, LocalDate day, List<Flag> flags) {
    Approvals approvals = view.approvals().state().asOf(day);
    List<LightTrack> tracks =
        approvals.items().stream()
            .map(item -> LightTrack.of(item, approvals, day, view.calendars(), view.lights()))
            .toList();
    Optional<LocalDate> begun =
        tracks.stream()
            .flatMap(track -> track.whole().stream())
            .map(DaySpan::first)
            .min(LocalDate::compareTo);
    return begun.map(
        act -> {
          LocalDate first =
              flags.stream()
                  .filter(Flag::main)
                  .map(Flag::on)
                  .filter(act::isAfter)
                  .min(LocalDate::compareTo)
                  .orElse(act);
          return new LightChart(new DaySpan(first, day).wholeMonths(), day, false, tracks, flags);
        });
  }

  /** {@return the quarters in which something happened to an item, each with such items alone} */
  public List<LightChart> quarters() {
    List<LightChart> quarters = new ArrayList<>();
    for (LocalDate from = ReportPeriod.of(ReportPeriod.Length.QUARTER, days.first()).firstDay();
        !from.isAfter(days.last());
        from = from.plusMonths(3)) {
      DaySpan quarter = new DaySpan(from, from.plusMonths(3).minusDays(1));
      List<LightTrack> moving = tracks.stream().filter(track -> track.moves(quarter)).toList();
      if (!moving.isEmpty()) {
        quarters.add(new LightChart(quarter, day, true, moving, flags));
      }
    }
    return List.copyOf(quarters);
  }

  /**
   * {@return the picture}
   *
   * @param texts the texts
   */
  public Picture picture(DocumentTexts texts) {
    return new Picture(
        daily
            ? texts.say(
                "lights.quarter",
                Map.of("period", ReportPeriod.of(ReportPeriod.Length.QUARTER, days.first())))
            : texts.say("lights.title"),
        texts.say(
            daily ? "lights.quarter-description" : "lights.description",
            Map.of(
                "from",
                days.first(),
                "to",
                days.last(),
                "legend",
                legend(texts),
                "acts",
                acts(texts))),
        drawing(texts),
        daily ? dailyTable(texts) : table(texts));
  }

  /** The letters of the lights that are shown, in the order of the lights. */
  private List<String> legend(DocumentTexts texts) {
    return tracks.stream()
        .flatMap(track -> track.lights().stream())
        .filter(shown -> shown.days().meets(days))
        .map(LightTrack.ShownLight::light)
        .distinct()
        .sorted()
        .map(light -> letter(texts.say("light." + light), texts.word(light), texts))
        .toList();
  }

  /** The letters of the acts that are shown. */
  private List<String> acts(DocumentTexts texts) {
    return tracks.stream()
        .flatMap(track -> track.acts().stream())
        .filter(act -> days.has(act.on()))
        .map(LightTrack.TrackAct::kind)
        .distinct()
        .sorted()
        .map(kind -> letter(texts.say("act.letter." + kind), texts.say("act." + kind), texts))
        .toList();
  }

  private static String letter(String letter, String word, DocumentTexts texts) {
    return texts.say("lights.letter", Map.of("letter", letter, "word", word));
  }

  private Drawing drawing(DocumentTexts texts) {
    Scale scale = new Scale(days, Lanes.LEFT, RIGHT);
    return Lanes.drawing(
        scale,
        flags.stream().filter(flag -> daily || flag.main()).toList(),
        Optional.of(day),
        tracks.stream()
            .map(
                track ->
                    new Lanes.Lane(
                        track.item().band(texts),
                        track.item().name(),
                        texts.say(
                            "lights.track",
                            Map.of("item", track.item().name(), "lights", shown(track, texts))),
                        top -> shapes(track, scale, top, texts)))
            .toList(),
        daily ? DAILY_ROW : ROW,
        texts);
  }

  private List<Shape> shapes(LightTrack track, Scale scale, double top, DocumentTexts texts) {
    List<Shape> shapes = new ArrayList<>();
    double bar = daily ? top + 11 : top + 4;
    if (daily) {
      days.rests(track.calendar())
          .forEach(rest -> shapes.add(scale.box(rest, top, DAILY_ROW, Shape.Ink.REST)));
    }
    track
        .whole()
        .filter(days::meets)
        .map(days::common)
        .ifPresent(
            whole ->
                shapes.add(
                    new Shape.Line(
                        new Shape.Point(scale.x(whole.first()), bar + 6),
                        new Shape.Point(scale.x(whole.last()) + scale.cell(), bar + 6),
                        Shape.Ink.THREAD)));
    for (int at = 0; at < track.lights().size(); at++) {
      LightTrack.ShownLight shown = track.lights().get(at);
      if (shown.days().meets(days)) {
        shapes.add(bar(shown, at + 1 == track.lights().size(), scale, bar, texts));
      }
    }
    if (daily) {
      shapes.addAll(acts(track, scale, top, texts));
      shapes.addAll(ends(track.committed(), "▽", scale, top, texts.say("lights.committed"), texts));
      shapes.addAll(ends(track.statutory(), "▼", scale, top, texts.say("lights.statutory"), texts));
    } else if (track.lights().isEmpty()) {
      track
          .acts()
          .forEach(
              act ->
                  shapes.add(
                      new Shape.Dot(
                          new Shape.Point(scale.middle(act.on()), bar + 6), 2.5, Shape.Ink.DONE)));
    }
    return shapes;
  }

  private Shape bar(
      LightTrack.ShownLight shown, boolean last, Scale scale, double top, DocumentTexts texts) {
    DaySpan seen = shown.days().common(days);
    double x = scale.x(seen.first());
    double width = seen.length() * scale.cell();
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Shape.Bar(x, top, width, 12, shown.light()));
    // A letter that does not fit its bar would stand on the next one; the last light has none.
    if (width >= LETTER) {
      shapes.add(
          letter(
              x + width / 2,
              top,
              shown,
              dark(shown.light()) ? Shape.Ink.LIGHT : Shape.Ink.TEXT,
              texts));
    } else if (last) {
      shapes.add(letter(x + width + LETTER, top, shown, Shape.Ink.TEXT, texts));
    }
    return new Shape.Datum(said(shown, texts), shapes);
  }

  private static Shape letter(
      double x, double top, LightTrack.ShownLight shown, Shape.Ink ink, DocumentTexts texts) {
    return new Shape.Label(
        new Shape.Point(x, top + 9.5),
        texts.say("light." + shown.light()),
        LETTER,
        Shape.Anchor.MIDDLE,
        ink);
  }

  private static boolean dark(Light light) {
    return switch (light) {
      case RED, CLOSED_ON_TIME, CLOSED_LATE, CLOSED_OVERDUE, CLOSED_WITHDRAWN -> true;
      case GREEN, WARN, YELLOW, PAUSED -> false;
    };
  }

  /** An act moves to the right where another one stands, so that none covers another. */
  private List<Shape> acts(LightTrack track, Scale scale, double top, DocumentTexts texts) {
    List<Shape> shapes = new ArrayList<>();
    double free = 0;
    for (LightTrack.TrackAct act : track.acts()) {
      if (days.has(act.on())) {
        double x = Math.min(Math.max(free, scale.middle(act.on())), Drawing.WIDTH - SMALL);
        free = x + SMALL + 1;
        shapes.add(
            sign(
                x,
                top + 9,
                texts.say("act.letter." + act.kind()),
                texts.say("lights.act", Map.of("day", act.on(), "act", named(act, texts)))));
      }
    }
    return shapes;
  }

  private List<Shape> ends(
      List<LocalDate> ends,
      String sign,
      Scale scale,
      double top,
      String what,
      DocumentTexts texts) {
    return ends.stream()
        .filter(days::has)
        .map(
            end ->
                sign(
                    scale.middle(end) + (sign.equals("▽") ? -2 : 2),
                    top + DAILY_ROW - 2,
                    sign,
                    texts.say("lights.act", Map.of("day", end, "act", what))))
        .toList();
  }

  private static Shape sign(double x, double y, String sign, String text) {
    return new Shape.Datum(
        text,
        List.of(
            new Shape.Label(
                new Shape.Point(x, y), sign, SMALL, Shape.Anchor.MIDDLE, Shape.Ink.TEXT)));
  }

  private Table table(DocumentTexts texts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (LightTrack track : tracks) {
      List<LightTrack.ShownLight> lights = track.lights();
      rows.add(
          List.of(
              Cell.of(track.item().name()),
              Cell.of(texts.word(track.whole().map(DaySpan::first))),
              Cell.of(texts.word(track.whole().map(DaySpan::last))),
              lights.isEmpty() ? Cell.of("") : texts.lamp(lights.get(lights.size() - 1).light()),
              Cell.of(texts.word(lights.stream().map(shown -> said(shown, texts)).toList()))));
    }
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.item")),
            Column.day(texts.say("column.first")),
            Column.day(texts.say("column.last")),
            Column.text(texts.say("column.last-light")),
            Column.text(texts.say("column.lights"))),
        rows,
        texts.say("page.no-plan"));
  }

  private Table dailyTable(DocumentTexts texts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (LightTrack track : tracks) {
      rows.add(
          List.of(
              Cell.of(track.item().name()),
              Cell.of(
                  texts.word(
                      track.acts().stream()
                          .filter(act -> days.has(act.on()))
                          .map(
                              act ->
                                  texts.say(
                                      "lights.act",
                                      Map.of("day", act.on(), "act", named(act, texts))))
                          .toList())),
              Cell.of(shown(track, texts)),
              Cell.of(texts.word(seen(track.committed()))),
              Cell.of(texts.word(seen(track.statutory())))));
    }
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.item")),
            Column.text(texts.say("column.acts")),
            Column.text(texts.say("column.lights")),
            Column.day(texts.say("column.committed")),
            Column.day(texts.say("column.statutory"))),
        rows,
        texts.say("page.no-plan"));
  }

  private List<LocalDate> seen(List<LocalDate> all) {
    return all.stream().filter(days::has).toList();
  }

  private String shown(LightTrack track, DocumentTexts texts) {
    Stream<LightTrack.ShownLight> seen =
        track.lights().stream().filter(shown -> shown.days().meets(days));
    return texts.word(seen.map(shown -> said(shown, texts)).toList());
  }

  private static String said(LightTrack.ShownLight shown, DocumentTexts texts) {
    DaySpan on = shown.days();
    return texts.say(
        "lights.span",
        Map.of(
            "from",
            on.first(),
            "to",
            on.length() == 1 ? Optional.empty() : Optional.of(on.last()),
            "light",
            shown.light()));
  }

  private static String named(LightTrack.TrackAct act, DocumentTexts texts) {
    return act.step().map(texts::word).orElseGet(() -> texts.say("act." + act.kind()));
  }
}
