package org.zhuanban.documents;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zhuanban.duty.Light;

/** Writes a picture as an element that is one image to readers of screens. */
final class SvgWriter {
  private SvgWriter() {}

  /**
   * The image.
   *
   * @param number its number on the page
   */
  static Element element(Picture picture, int number) {
    String id = "picture-" + number;
    return Element.of("svg")
        .with("id", id)
        .with(
            "viewBox",
            "0 0 %s %s"
                .formatted((long) Drawing.WIDTH, (long) Math.ceil(picture.drawing().height())))
        .with("role", "img")
        .with("aria-labelledby", id + "-title")
        .with("aria-describedby", id + "-description")
        .add(Element.of("title", picture.title()).with("id", id + "-title"))
        .add(Element.of("desc", picture.description()).with("id", id + "-description"))
        .addAll(picture.drawing().shapes().stream().map(SvgWriter::element).toList());
  }

  private static Element element(Shape shape) {
    if (shape instanceof Shape.Datum datum) {
      return Element.styled("g", "datum")
          .add(Element.of("title", datum.text()))
          .addAll(datum.shapes().stream().map(SvgWriter::element).toList());
    }
    if (shape instanceof Shape.Bar bar) {
      Element filled = rectangle(bar, "bar " + bar.light());
      return patterned(bar.light())
          ? Element.of("g")
              .add(filled)
              .add(rectangle(bar, "over").with("fill", "url(#pattern-" + bar.light() + ")"))
          : filled;
    }
    if (shape instanceof Shape.Box box) {
      return rectangle(box.x(), box.y(), box.width(), box.height(), "box " + name(box.ink()));
    }
    if (shape instanceof Shape.Line line) {
      return Element.styled("line", "line " + name(line.ink()))
          .with("x1", line.from().x())
          .with("y1", line.from().y())
          .with("x2", line.to().x())
          .with("y2", line.to().y());
    }
    if (shape instanceof Shape.Curve curve) {
      return Element.styled("polyline", "line " + name(curve.ink()))
          .with(
              "points",
              curve.points().stream()
                  .map(at -> hundredths(at.x()) + "," + hundredths(at.y()))
                  .collect(Collectors.joining(" ")));
    }
    if (shape instanceof Shape.Dot dot) {
      return Element.styled("circle", "box " + name(dot.ink()))
          .with("cx", dot.at().x())
          .with("cy", dot.at().y())
          .with("r", dot.radius());
    }
    Shape.Label label = (Shape.Label) shape;
    return Element.styled("text", "label " + name(label.ink()))
        .with("x", label.at().x())
        .with("y", label.at().y())
        .with("font-size", label.size())
        .with("text-anchor", label.anchor().name().toLowerCase(Locale.ROOT))
        .text(label.text());
  }

  private static double hundredths(double value) {
    return Math.round(value * 100) / 1e2;
  }

  private static String name(Shape.Ink ink) {
    return ink.name().toLowerCase(Locale.ROOT);
  }

  private static Element rectangle(Shape.Bar bar, String style) {
    return rectangle(bar.x(), bar.y(), bar.width(), bar.height(), style);
  }

  private static Element rectangle(double x, double y, double width, double height, String style) {
    return Element.styled("rect", style)
        .with("x", x)
        .with("y", y)
        .with("width", width)
        .with("height", height);
  }

  private static boolean patterned(Light light) {
    return switch (light) {
      case YELLOW, RED, PAUSED, CLOSED_LATE, CLOSED_OVERDUE -> true;
      case GREEN, WARN, CLOSED_ON_TIME, CLOSED_WITHDRAWN -> false;
    };
  }

  /** The patterns that bars refer to, once a page. */
  static Element patterns() {
    return Element.styled("svg", "patterns")
        .with("width", "0")
        .with("height", "0")
        .with("aria-hidden", "true")
        .add(
            Element.of("defs")
                .addAll(
                    List.of(
                        pattern(Light.YELLOW, "M0 6L6 0"),
                        pattern(Light.CLOSED_LATE, "M0 6L6 0"),
                        pattern(Light.RED, "M0 6L6 0M0 0L6 6"),
                        pattern(Light.CLOSED_OVERDUE, "M0 6L6 0M0 0L6 6"),
                        pattern(Light.PAUSED, "M3 0V6"))));
  }

  private static Element pattern(Light light, String path) {
    return Element.of("pattern")
        .with("id", "pattern-" + light)
        .with("width", "6")
        .with("height", "6")
        .with("patternUnits", "userSpaceOnUse")
        .add(Element.styled("path", "stroke-" + light).with("d", path));
  }
}
