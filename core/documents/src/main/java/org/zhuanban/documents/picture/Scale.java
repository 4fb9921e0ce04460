package org.zhuanban.documents.picture;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Shape;

/**
 * Where days are in a drawing, from left to right.
 *
 * @param days the days
 * @param left where the first day begins
 * @param right where the last day ends
 */
record Scale(DaySpan days, double left, double right) {
  private static final int MONTHLY = 30;
  private static final int QUARTERLY = 96;
  private static final double DAY = 8;

  double cell() {
    return (right - left) / days.length();
  }

  /** Returns where a day begins. */
  double x(LocalDate day) {
    return left + ChronoUnit.DAYS.between(days.first(), day) * cell();
  }

  /** Returns where the middle of a day is. */
  double middle(LocalDate day) {
    return x(day) + cell() / 2;
  }

  /** Returns a rectangle over days. */
  Shape.Box box(DaySpan over, double top, double height, Shape.Ink ink) {
    return new Shape.Box(x(over.first()), top, over.length() * cell(), height, ink);
  }

  /** Returns whether a day is wide enough for its number. */
  private boolean numbered() {
    return cell() >= DAY;
  }

  /**
   * Draws the beginnings of months and years with their names, which need 26 units, and the numbers
   * of the days where they fit.
   */
  List<Shape> months(double top, double bottom, DocumentTexts texts) {
    List<Shape> shapes = new ArrayList<>();
    List<LocalDate> months = days.months();
    int every = months.size() <= MONTHLY ? 1 : months.size() <= QUARTERLY ? 3 : 12;
    for (LocalDate month : months) {
      if (!days.has(month)) {
        continue;
      }
      boolean year = month.getMonthValue() == 1;
      double x = x(month);
      shapes.add(
          new Shape.Line(
              new Shape.Point(x, year ? top : top + 14),
              new Shape.Point(x, bottom),
              year ? Shape.Ink.YEAR : Shape.Ink.MONTH));
      if ((month.getMonthValue() - 1) % every == 0) {
        shapes.add(
            label(
                x + (numbered() ? 44 : 3),
                top + (numbered() ? 11 : 24),
                month.getMonth().getDisplayName(TextStyle.SHORT, texts.locale()),
                Shape.Ink.FAINT));
      }
      if (numbered() || year || month.equals(months.get(0))) {
        shapes.add(
            label(
                x + 3,
                top + 11,
                texts.say("picture.year", Map.of("year", month.getYear())),
                Shape.Ink.STRONG));
      }
    }
    if (numbered()) {
      days.first()
          .datesUntil(days.last().plusDays(1))
          .forEach(
              day ->
                  shapes.add(
                      new Shape.Label(
                          new Shape.Point(middle(day), top + 24),
                          Integer.toString(day.getDayOfMonth()),
                          7,
                          Shape.Anchor.MIDDLE,
                          Shape.Ink.FAINT)));
    }
    return shapes;
  }

  private static Shape label(double x, double y, String text, Shape.Ink ink) {
    return new Shape.Label(new Shape.Point(x, y), text, 10, Shape.Anchor.START, ink);
  }
}
