package org.zhuanban.documents.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhuanban.ProjectView;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Drawing;
import org.zhuanban.documents.Picture;
import org.zhuanban.documents.Shape;
import org.zhuanban.documents.Table;
import org.zhuanban.project.Project;
import org.zhuanban.project.funds.Arrival;
import org.zhuanban.project.funds.Funding;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.ScheduledInstalment;

/**
 * The money of a project as it arrived, against the instalments and the agreed investment (资金到位曲线).
 *
 * @param day the day, read at its end
 * @param arrived the sums of what had arrived, at the end of each day on which they changed
 * @param planned the sums of the instalments that are in force, at the day by which each is due
 * @param agreed the agreed total investment; empty before the signing
 */
public record FundsCurve(
    LocalDate day, List<FundsSum> arrived, List<FundsSum> planned, Optional<Money> agreed) {
  private static final double LEFT = 130;
  private static final double RIGHT = Drawing.WIDTH - 150;
  private static final double TOP = 26;
  private static final double HEIGHT = 200;
  private static final double SIZE = 10;

  /**
   * A sum in all.
   *
   * @param on the day
   * @param sum the sum
   */
  public record FundsSum(LocalDate on, Money sum) {}

  /**
   * Copies the lists.
   *
   * @param day the day
   * @param arrived the sums of what had arrived
   * @param planned the sums of the instalments
   * @param agreed the agreed total investment
   */
  public FundsCurve {
    arrived = List.copyOf(arrived);
    planned = List.copyOf(planned);
  }

  /**
   * Reads a project.
   *
   * @param view the project
   * @param day the day, read at its end
   * @return the curve; empty if there is neither an arrival nor an instalment
   * @throws org.zhuanban.access.NotReadableException if the reader may not read the project or its
   *     funds
   */
  public static Optional<FundsCurve> of(ProjectView view, LocalDate day) {
    Funding funding = view.funds().funding();
    NavigableSet<LocalDate> moved = new TreeSet<>();
    for (Arrival arrival : funding.byId().values()) {
      if (arrival.counts()) {
        moved.add(arrival.on());
        arrival.reversals().forEach(taken -> moved.add(taken.on()));
      }
    }
    List<FundsSum> arrived =
        moved.headSet(day, true).stream()
            .map(on -> new FundsSum(on, funding.arrivedBy(on)))
            .toList();
    List<FundsSum> planned =
        funding.instalments().stream()
            .filter(instalment -> instalment.standsOn(day))
            .map(ScheduledInstalment::instalment)
            .map(each -> each.due())
            .distinct()
            .sorted()
            .map(due -> new FundsSum(due, planned(funding, due, day)))
            .toList();
    return arrived.isEmpty() && planned.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FundsCurve(
                day,
                arrived,
                planned,
                view.project()
                    .signed()
                    .filter(signed -> !signed.on().isAfter(day))
                    .map(Project.Signing::agreement)
                    .map(agreement -> Money.yuan(agreement.totalInvestment()))));
  }

  /** What is due by a day by the schedule that is in force on another one. */
  private static Money planned(Funding funding, LocalDate due, LocalDate day) {
    return funding.instalments().stream()
        .filter(instalment -> instalment.standsOn(day))
        .filter(instalment -> !instalment.instalment().due().isAfter(due))
        .map(ScheduledInstalment::inAll)
        .reduce((one, other) -> one.amount().compareTo(other.amount()) < 0 ? other : one)
        .orElse(Money.yuan(0));
  }

  /**
   * {@return the picture}
   *
   * @param texts the texts
   */
  public Picture picture(DocumentTexts texts) {
    return new Picture(
        texts.say("funds.title"), texts.say("funds.description"), drawing(texts), table(texts));
  }

  private Drawing drawing(DocumentTexts texts) {
    Scale scale = new Scale(days(), LEFT, RIGHT);
    double bottom = TOP + HEIGHT;
    List<Shape> shapes = new ArrayList<>(scale.months(bottom, bottom, texts));
    for (int quarter = 0; quarter <= 4; quarter++) {
      BigDecimal part =
          top()
              .multiply(BigDecimal.valueOf(quarter))
              .divide(BigDecimal.valueOf(4), 2, RoundingMode.HALF_UP);
      double y = y(part);
      shapes.add(
          new Shape.Line(new Shape.Point(LEFT, y), new Shape.Point(RIGHT, y), Shape.Ink.RULE));
      shapes.add(
          label(LEFT - 6, y + 4, texts.word(Money.yuan(part)), Shape.Anchor.END, Shape.Ink.FAINT));
    }
    agreed.ifPresent(
        sum -> {
          double y = y(sum.amount());
          String text = texts.say("funds.agreed", Map.of("sum", sum));
          shapes.add(
              new Shape.Datum(
                  text,
                  List.of(
                      new Shape.Line(
                          new Shape.Point(LEFT, y), new Shape.Point(RIGHT, y), Shape.Ink.CRITICAL),
                      label(LEFT + 4, y - 5, text, Shape.Anchor.START, Shape.Ink.TEXT))));
        });
    shapes.addAll(curve(planned, Shape.Ink.PLANNED, "funds.planned-by", scale, texts));
    shapes.addAll(curve(arrived, Shape.Ink.REACHED, "funds.arrived-by", scale, texts));
    shapes.addAll(ends(texts));
    return new Drawing(bottom + 30, shapes);
  }

  private List<Shape> curve(
      List<FundsSum> sums, Shape.Ink ink, String key, Scale scale, DocumentTexts texts) {
    if (sums.isEmpty()) {
      return List.of();
    }
    List<Shape.Point> points = new ArrayList<>();
    List<Shape> shapes = new ArrayList<>();
    double y = y(BigDecimal.ZERO);
    points.add(new Shape.Point(LEFT, y));
    for (FundsSum sum : sums) {
      double x = scale.middle(sum.on());
      points.add(new Shape.Point(x, y));
      y = y(sum.sum().amount());
      Shape.Point at = new Shape.Point(x, y);
      points.add(at);
      shapes.add(
          new Shape.Datum(
              texts.say(key, Map.of("day", sum.on(), "sum", sum.sum())),
              List.of(
                  ink == Shape.Ink.PLANNED
                      ? new Shape.Box(x - 3, y - 3, 6, 6, ink)
                      : new Shape.Dot(at, 3, ink))));
    }
    double end = ink == Shape.Ink.REACHED ? scale.middle(day) : RIGHT;
    points.add(new Shape.Point(end, y));
    shapes.add(0, new Shape.Curve(points, ink));
    return shapes;
  }

  /** The last sums at the right, the higher one above the lower one. */
  private List<Shape> ends(DocumentTexts texts) {
    List<Shape> labels = new ArrayList<>();
    Stream.of(Map.entry("funds.planned", planned), Map.entry("funds.arrived", arrived))
        .filter(end -> !end.getValue().isEmpty())
        .map(end -> Map.entry(end.getKey(), end.getValue().get(end.getValue().size() - 1).sum()))
        .sorted(Comparator.comparing(end -> end.getValue().amount().negate()))
        .forEach(
            end ->
                labels.add(
                    label(
                        RIGHT + 6,
                        y(end.getValue().amount()) + (labels.isEmpty() ? -2 : 10),
                        texts.say(end.getKey(), Map.of("sum", end.getValue())),
                        Shape.Anchor.START,
                        Shape.Ink.STRONG)));
    return labels;
  }

  /** A text beside the curve: a long sum is written smaller, since a cut one would be another. */
  private static Shape label(double x, double y, String text, Shape.Anchor anchor, Shape.Ink ink) {
    double room = anchor == Shape.Anchor.END ? x : Drawing.WIDTH - x;
    double size = SIZE * Math.min(1, room / Shape.Label.width(text, SIZE));
    return new Shape.Label(new Shape.Point(x, y), text, size, anchor, ink);
  }

  /** From the first sum to the day or the last instalment, in full months. */
  private DaySpan days() {
    List<LocalDate> days =
        Stream.of(arrived.stream(), planned.stream())
            .flatMap(sums -> sums.map(FundsSum::on))
            .sorted()
            .toList();
    LocalDate first = days.get(0).isBefore(day) ? days.get(0) : day;
    LocalDate last = days.get(days.size() - 1);
    return new DaySpan(first, last.isAfter(day) ? last : day).wholeMonths();
  }

  /** What the drawing reaches up to, never 0. */
  private BigDecimal top() {
    return Stream.of(arrived.stream(), planned.stream())
        .flatMap(sums -> sums.map(each -> each.sum().amount()))
        .reduce(agreed.map(Money::amount).orElse(BigDecimal.ONE), BigDecimal::max)
        .max(BigDecimal.ONE);
  }

  private double y(BigDecimal amount) {
    return TOP + HEIGHT * (1 - amount.divide(top(), 6, RoundingMode.HALF_UP).doubleValue());
  }

  private Table table(DocumentTexts texts) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    arrived.forEach(sum -> days.add(sum.on()));
    planned.forEach(sum -> days.add(sum.on()));
    List<List<Cell>> rows = new ArrayList<>();
    for (LocalDate on : days) {
      Optional<Money> has = on.isAfter(day) ? Optional.empty() : Optional.of(by(arrived, on));
      rows.add(
          List.of(
              Cell.of(texts.word(on)),
              Cell.of(planned.isEmpty() ? "" : texts.word(by(planned, on))),
              Cell.of(texts.word(has)),
              Cell.of(texts.word(has.flatMap(this::rate)))));
    }
    return new Table(
        "",
        List.of(
            Column.day(texts.say("column.day")),
            Column.number(texts.say("column.planned-sum")),
            Column.number(texts.say("column.arrived-sum")),
            Column.number(texts.say("column.arrival-rate"))),
        rows,
        texts.say("page.no-funds"));
  }

  private static Money by(List<FundsSum> sums, LocalDate day) {
    return sums.stream()
        .filter(sum -> !sum.on().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(FundsSum::sum)
        .orElse(Money.yuan(0));
  }

  private Optional<String> rate(Money sum) {
    return agreed.map(
        whole ->
            sum.amount()
                    .movePointRight(2)
                    .divide(whole.amount(), 2, RoundingMode.HALF_UP)
                    .toPlainString()
                + "%");
  }
}
