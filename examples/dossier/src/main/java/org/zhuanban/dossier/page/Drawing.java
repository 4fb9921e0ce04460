package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhuanban.duty.Light;

/** The parts that drawings share. */
final class Drawing {
  private static final double LABEL_HEIGHT = 13;

  private Drawing() {}

  /** An image with what it is called and what it says to whoever cannot see it. */
  static Element svg(String id, double height, String title, String description) {
    return Element.of("svg")
        .with("id", id)
        .with("viewBox", "0 0 %s %s".formatted((int) Axis.WIDTH, (int) Math.ceil(height)))
        .with("role", "img")
        .with("aria-labelledby", id + "-title " + id + "-desc")
        .add(Element.of("title", title).with("id", id + "-title"))
        .add(Element.of("desc", description).with("id", id + "-desc"));
  }

  static Element text(double x, double y, String style, String text) {
    return Element.styled("text", style).with("x", x).with("y", y).text(text);
  }

  static Element line(double x1, double y1, double x2, double y2, String style) {
    return Element.styled("line", style)
        .with("x1", x1)
        .with("y1", y1)
        .with("x2", x2)
        .with("y2", y2);
  }

  /** A bar in the colour of a light, and in a pattern of its own where something is wrong. */
  static Element bar(Axis axis, Days days, double top, double height, Light light) {
    return Element.of("g")
        .add(
            Element.of("title", "%s 至 %s %s".formatted(days.first(), days.last(), Words.of(light))))
        .add(axis.box(days, top, height, "bar " + light))
        .addAll(pattern(axis, days, top, height, light));
  }

  private static List<Element> pattern(
      Axis axis, Days days, double top, double height, Light light) {
    return switch (light) {
      case YELLOW, RED, PAUSED, CLOSED_LATE, CLOSED_OVERDUE ->
          List.of(axis.box(days, top, height, "over").with("fill", "url(#pattern-" + light + ")"));
      case GREEN, WARN, CLOSED_ON_TIME, CLOSED_WITHDRAWN -> List.of();
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
                .add(pattern(Light.YELLOW, "M0 6L6 0"))
                .add(pattern(Light.CLOSED_LATE, "M0 6L6 0"))
                .add(pattern(Light.RED, "M0 6L6 0M0 0L6 6"))
                .add(pattern(Light.CLOSED_OVERDUE, "M0 6L6 0M0 0L6 6"))
                .add(pattern(Light.PAUSED, "M3 0V6")));
  }

  private static Element pattern(Light light, String path) {
    return Element.of("pattern")
        .with("id", "pattern-" + light)
        .with("width", "6")
        .with("height", "6")
        .with("patternUnits", "userSpaceOnUse")
        .add(Element.styled("path", "stroke-" + light).with("d", path));
  }

  /** Cuts a text to a width and says that it was cut. */
  static String fitting(String text, double width, double size) {
    if (width(text, size) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    for (int character : text.codePoints().toArray()) {
      if (width(cut + Character.toString(character) + "…", size) > width) {
        break;
      }
      cut.appendCodePoint(character);
    }
    return cut + "…";
  }

  /** About how wide a text is: letters of Latin are narrow, all others square. */
  static double width(String text, double size) {
    return text.codePoints().mapToDouble(it -> it < 0x2E80 ? 0.6 : 1).sum() * size;
  }

  /** Flags of milestones in as many lanes as they need so that none covers another. */
  record Flags(List<Element> elements, double height) {
    static Flags of(List<Milestone> milestones, Axis axis, double top) {
      List<Double> lanes = new ArrayList<>();
      List<Element> elements = new ArrayList<>();
      for (Milestone one : milestones) {
        if (!axis.days().has(one.on())) {
          continue;
        }
        String text = "%s %s".formatted(one.text(), dayOf(one.on()));
        double wide = width(text, 10) + 8;
        double at = Math.max(0, Math.min(axis.middle(one.on()), Axis.WIDTH - wide));
        int lane = 0;
        while (lane < lanes.size() && lanes.get(lane) > at) {
          lane++;
        }
        if (lane == lanes.size()) {
          lanes.add(at + wide);
        } else {
          lanes.set(lane, at + wide);
        }
        double y = top + lane * LABEL_HEIGHT;
        elements.add(text(at + 3, y + 10, "flag", text));
        elements.add(
            line(axis.middle(one.on()), y, axis.middle(one.on()), y + LABEL_HEIGHT, "pole"));
      }
      return new Flags(elements, lanes.size() * LABEL_HEIGHT);
    }

    private static String dayOf(LocalDate day) {
      return "%s-%s".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
  }
}
