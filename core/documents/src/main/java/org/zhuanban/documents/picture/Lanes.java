package org.zhuanban.documents.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Drawing;
import org.zhuanban.documents.Shape;

/** A chart with a lane for each approval item, in bands of stages, under the months. */
final class Lanes {
  static final double LEFT = 268;
  static final double SIZE = 11;
  private static final double BAND = 19;
  private static final double MONTHS = 30;

  private Lanes() {}

  /**
   * The lane of an item.
   *
   * @param stage the title of its stage
   * @param name its name
   * @param text what the lane says
   * @param shapes the shapes for the upper side of the lane
   */
  record Lane(String stage, String name, String text, DoubleFunction<List<Shape>> shapes) {}

  /** Draws lanes, those of a stage next to each other. */
  static Drawing drawing(
      Scale scale,
      List<Flag> flags,
      Optional<LocalDate> day,
      List<Lane> lanes,
      double height,
      DocumentTexts texts) {
    Flag.Flags above = Flag.Flags.of(flags, scale, texts);
    double top = above.height() + MONTHS;
    List<Shape> rows = new ArrayList<>();
    double y = top;
    String stage = "";
    for (Lane lane : lanes) {
      if (!lane.stage().equals(stage)) {
        stage = lane.stage();
        rows.add(new Shape.Box(0, y + 1, Drawing.WIDTH, BAND - 2, Shape.Ink.BAND));
        rows.add(text(6, y + 13.5, Shape.Label.fitting(stage, 600, SIZE), Shape.Ink.STRONG));
        y += BAND;
      }
      List<Shape> shapes = new ArrayList<>();
      shapes.add(
          text(
              6,
              y + height / 2 + 4,
              Shape.Label.fitting(lane.name(), LEFT - 14, SIZE),
              Shape.Ink.TEXT));
      shapes.addAll(lane.shapes().apply(y));
      rows.add(new Shape.Datum(lane.text(), shapes));
      y += height;
      rows.add(
          new Shape.Line(new Shape.Point(0, y), new Shape.Point(Drawing.WIDTH, y), Shape.Ink.RULE));
    }
    double bottom = y;
    List<Shape> all = new ArrayList<>();
    all.addAll(scale.months(above.height(), bottom, texts));
    flags.stream()
        .filter(flag -> scale.days().has(flag.on()))
        .forEach(
            flag ->
                all.add(
                    new Shape.Line(
                        new Shape.Point(scale.middle(flag.on()), above.height()),
                        new Shape.Point(scale.middle(flag.on()), bottom),
                        Shape.Ink.POLE)));
    all.addAll(above.shapes());
    all.addAll(rows);
    day.filter(scale.days()::has)
        .map(on -> scale.x(on) + scale.cell())
        .ifPresent(
            x ->
                all.add(
                    new Shape.Line(
                        new Shape.Point(x, top), new Shape.Point(x, bottom), Shape.Ink.TODAY)));
    return new Drawing(bottom + 2, all);
  }

  private static Shape text(double x, double y, String text, Shape.Ink ink) {
    return new Shape.Label(new Shape.Point(x, y), text, SIZE, Shape.Anchor.START, ink);
  }
}
