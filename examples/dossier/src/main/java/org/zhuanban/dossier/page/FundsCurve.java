package org.zhuanban.dossier.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.zhuanban.ProjectView;
import org.zhuanban.project.funds.Arrival;

/**
 * How the money of a project came in, against what was agreed on.
 *
 * @param sums what had arrived in all from a day on, in order of the days
 * @param agreed the agreed investment in yuan; empty or 0 if nothing was agreed on
 * @param days the days to show
 */
record FundsCurve(List<Sum> sums, Optional<BigDecimal> agreed, Days days) {
  private static final double LEFT = 84;
  private static final double RIGHT = Axis.WIDTH - 130;
  private static final double TOP = 22;
  private static final double HEIGHT = 200;
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /**
   * What had arrived in all from a day on.
   *
   * @param on the day
   * @param yuan the sum in yuan
   */
  record Sum(LocalDate on, BigDecimal yuan) {}

  static FundsCurve of(ProjectView view, Days days, LocalDate day) {
    NavigableSet<LocalDate> moved = new TreeSet<>();
    view.funds().funding().byId().values().stream()
        .filter(Arrival::counts)
        .forEach(
            arrival -> {
              moved.add(arrival.on());
              arrival.reversals().forEach(taken -> moved.add(taken.on()));
            });
    return new FundsCurve(
        moved.headSet(day, true).stream()
            .map(on -> new Sum(on, view.funds().funding().arrivedBy(on).amount()))
            .toList(),
        view.project().signed().map(signed -> signed.agreement().totalInvestment()),
        days);
  }

  Element drawing() {
    Axis axis = new Axis(days, LEFT, RIGHT);
    Element svg =
        Drawing.svg("funds-curve", TOP + HEIGHT + 24, "资金到位曲线", "横轴为日期，纵轴为累计到位资金，单位万元。相同内容见下表。");
    grid(svg, axis);
    StringBuilder path = new StringBuilder();
    double y = y(BigDecimal.ZERO);
    path.append("M%s %s".formatted(number(LEFT), number(y)));
    for (Sum sum : sums) {
      path.append("H%s".formatted(number(axis.middle(sum.on()))));
      y = y(sum.yuan());
      path.append("V%s".formatted(number(y)));
    }
    path.append("H%s".formatted(number(RIGHT)));
    svg.add(Element.styled("path", "curve").with("d", path.toString()));
    for (Sum sum : sums) {
      svg.add(
          Element.styled("circle", "point")
              .with("cx", axis.middle(sum.on()))
              .with("cy", y(sum.yuan()))
              .with("r", 3.0)
              .add(Element.of("title", "%s %s".formatted(sum.on(), said(sum)))));
    }
    if (!sums.isEmpty()) {
      svg.add(Drawing.text(RIGHT + 6, y + 4, "amount", said(sums.get(sums.size() - 1))));
    }
    return svg;
  }

  private void grid(Element svg, Axis axis) {
    for (int quarter = 0; quarter <= 4; quarter++) {
      BigDecimal part =
          top()
              .multiply(BigDecimal.valueOf(quarter))
              .divide(BigDecimal.valueOf(4), 2, RoundingMode.HALF_UP);
      double y = y(part);
      svg.add(Drawing.line(LEFT, y, RIGHT, y, "rule"));
      svg.add(Drawing.text(LEFT - 6, y + 4, "scale", tenThousands(part)));
    }
    svg.add(Drawing.text(LEFT - 6, TOP - 10, "scale", "万元"));
    whole()
        .ifPresent(
            amount -> {
              double y = y(amount);
              svg.add(Drawing.line(LEFT, y, RIGHT, y, "agreed"));
              svg.add(
                  Drawing.text(LEFT + 4, y - 5, "axis", "协议总投资 " + tenThousands(amount) + "万元"));
            });
    List<LocalDate> months = days.months();
    int every = months.size() <= 18 ? 1 : months.size() <= 72 ? 3 : 12;
    for (LocalDate month : months) {
      if (days.has(month) && (month.getMonthValue() - 1) % every == 0) {
        double x = axis.x(month);
        svg.add(
            Drawing.line(x, TOP, x, TOP + HEIGHT, month.getMonthValue() == 1 ? "year" : "month"));
        svg.add(
            Drawing.text(
                x + 2,
                TOP + HEIGHT + 15,
                "axis",
                every == 12 || month.getMonthValue() == 1
                    ? month.getYear() + "年"
                    : month.getMonthValue() + "月"));
      }
    }
  }

  Element table() {
    Table table = Table.of("funds-table", "资金到位表（累计）", "日期", "累计到位（万元）", "到位率");
    sums.forEach(
        sum -> table.row(sum.on().toString(), tenThousands(sum.yuan()), rate(sum).orElse("不适用")));
    return table.element();
  }

  private Optional<BigDecimal> whole() {
    return agreed.filter(amount -> amount.signum() > 0);
  }

  /** What the drawing reaches up to: what was agreed on, or more if more has arrived. */
  private BigDecimal top() {
    BigDecimal most = sums.stream().map(Sum::yuan).reduce(BigDecimal.ONE, BigDecimal::max);
    return whole().map(most::max).orElse(most);
  }

  private double y(BigDecimal yuan) {
    return TOP + HEIGHT * (1 - yuan.divide(top(), 6, RoundingMode.HALF_UP).doubleValue());
  }

  private String said(Sum sum) {
    return tenThousands(sum.yuan()) + "万元" + rate(sum).map(rate -> " " + rate).orElse("");
  }

  private Optional<String> rate(Sum sum) {
    return whole()
        .map(
            amount ->
                sum.yuan().movePointRight(2).divide(amount, 2, RoundingMode.HALF_UP).toPlainString()
                    + "%");
  }

  private static String tenThousands(BigDecimal yuan) {
    BigDecimal amount = yuan.divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP);
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
