package org.zhuanban.documents.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.project.funds.Ratio;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.Report;

/**
 * What a report says of the days of approvals: who held them.
 *
 * @param words the words of the report
 */
record DayBlocks(ReportWords words) {
  private static final int PLACES = 1;

  List<Block> days() {
    BigDecimal all =
        report().days().values().stream()
            .map(Figure::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<List<Cell>> kinds = new ArrayList<>();
    report().daysBy(DayBlocks::kind).entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getValue().amount().negate()))
        .forEach(
            entry ->
                kinds.add(
                    List.of(
                        Cell.of(kind(entry.getKey())),
                        words.word(entry.getValue().amount()),
                        Cell.of(
                            words.percent(
                                new Ratio(entry.getValue().amount(), all).percent(PLACES))))));
    List<List<Cell>> rows = new ArrayList<>();
    report()
        .days()
        .forEach(
            (holder, figure) ->
                rows.add(
                    List.of(
                        Cell.of(holder(holder, figure)),
                        words.word(figure.amount()),
                        words.days(figure))));
    List<Block> blocks = new ArrayList<>();
    if (!rows.isEmpty()) {
      blocks.add(new Block.Paragraph(words.say("report.days.sum", Map.of("days", all))));
      blocks.add(
          words.table(
              "day-kinds",
              List.of(words.text("class"), words.number("days"), words.number("share")),
              kinds));
    }
    blocks.add(
        words.table(
            "days",
            List.of(words.text("day-holder"), words.number("days"), words.text("day-items")),
            rows));
    return blocks;
  }

  private static String kind(Holder holder) {
    return holder.key().split(":", 2)[0];
  }

  private String kind(String kind) {
    return words.say("report.holder." + kind);
  }

  private String holder(Holder holder, Figure figure) {
    if (holder instanceof Holder.DepartmentHolder department) {
      return words.say(
          "report.holder.department",
          Map.of("organ", words.who(department.code()), "work", department.work()));
    } else if (holder instanceof Holder.ProcedureHolder procedure) {
      return words.say(
          "report.holder.procedure",
          Map.of(
              "procedure",
              Stream.of(PauseReason.values())
                  .filter(reason -> reason.name().equals(procedure.procedure()))
                  .findFirst()
                  .map(words.texts()::word)
                  .orElse(procedure.procedure())));
    } else if (holder instanceof Holder.LegalPeriod period) {
      return words.say("report.holder.legal", Map.of("step", period.step()));
    } else if (holder instanceof Holder.Applicant applicant) {
      return words.say("report.holder.applicant", Map.of("turn", applicant.turn()));
    } else if (holder instanceof Holder.Upstream upstream) {
      return words.say(
          "report.holder.upstream", Map.of("item", words.item(upstream.item(), figure)));
    }
    return kind(kind(holder));
  }

  List<Block> bottlenecks() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Report.Bottleneck one : report().bottlenecks()) {
      rows.add(
          List.of(
              Cell.of(words.who(one.department())),
              words.word(one.days().amount()),
              words.days(one.days())));
    }
    return List.of(
        words.table(
            "bottlenecks",
            List.of(words.text("department"), words.number("days"), words.text("day-items")),
            rows));
  }

  private Report report() {
    return words.report();
  }
}
