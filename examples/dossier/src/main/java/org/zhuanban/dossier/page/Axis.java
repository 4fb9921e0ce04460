package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Where days lie in a drawing, from left to right.
 *
 * @param days the days
 * @param left where the first day begins
 * @param right where the last day ends
 */
record Axis(Days days, double left, double right) {
  /** How wide the drawings are, in the units that their texts are measured in. */
  static final double WIDTH = 1080;

  double cell() {
    return (right - left) / days.length();
  }

  /** {@return where a day begins} */
  double x(LocalDate day) {
    return left + ChronoUnit.DAYS.between(days.first(), day) * cell();
  }

  /** {@return where the middle of a day is} */
  double middle(LocalDate day) {
    return x(day) + cell() / 2;
  }

  /** {@return a rectangle over some of the days} */
  Element box(Days over, double top, double height, String style) {
    return Element.styled("rect", style)
        .with("x", x(over.first()))
        .with("y", top)
        .with("width", over.length() * cell())
        .with("height", height);
  }
}
