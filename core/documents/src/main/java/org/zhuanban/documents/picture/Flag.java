package org.zhuanban.documents.picture;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Drawing;
import org.zhuanban.documents.Shape;

/**
 * An event of the whole project above a chart.
 *
 * @param on the day
 * @param text what it is called
 * @param main whether it belongs into a chart of the whole time
 */
public record Flag(LocalDate on, String text, boolean main) {
  private static final double SIZE = 10;
  private static final double LANE = 13;
  private static final double LONGEST = 300;

  /**
   * Draws the flags that a scale has, in as many lanes as they need so that none covers another.
   *
   * @param shapes the shapes
   * @param height the height of the lanes
   */
  record Flags(List<Shape> shapes, double height) {
    static Flags of(List<Flag> flags, Scale scale, DocumentTexts texts) {
      List<Double> lanes = new ArrayList<>();
      List<Shape> shapes = new ArrayList<>();
      for (Flag flag : flags) {
        if (!scale.days().has(flag.on())) {
          continue;
        }
        String text = flag.dated(texts);
        String shown = Shape.Label.fitting(text, LONGEST, SIZE);
        double wide = Shape.Label.width(shown, SIZE) + 8;
        double pole = scale.middle(flag.on());
        double at = Math.max(0, Math.min(pole, Drawing.WIDTH - wide));
        int lane = 0;
        while (lane < lanes.size() && lanes.get(lane) > at) {
          lane++;
        }
        if (lane == lanes.size()) {
          lanes.add(at + wide);
        } else {
          lanes.set(lane, at + wide);
        }
        double top = lane * LANE;
        shapes.add(
            new Shape.Datum(
                text,
                List.of(
                    new Shape.Line(
                        new Shape.Point(pole, top),
                        new Shape.Point(pole, top + LANE),
                        Shape.Ink.POLE),
                    new Shape.Label(
                        new Shape.Point(at + 3, top + 10),
                        shown,
                        SIZE,
                        Shape.Anchor.START,
                        Shape.Ink.TEXT))));
      }
      return new Flags(shapes, lanes.size() * LANE);
    }
  }

  private String dated(DocumentTexts texts) {
    return texts.say(
        "picture.flag",
        Map.of(
            "text",
            text,
            "month",
            on.getMonthValue(),
            "name",
            on.getMonth().getDisplayName(TextStyle.SHORT, texts.locale()),
            "day",
            on.getDayOfMonth()));
  }
}
