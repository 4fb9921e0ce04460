package org.zhuanban.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhuanban.archive.RetentionLine;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.CorrectionEvent.StreamDestroyed;
import org.zhuanban.correction.Corrections.DestructionOrder;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.export.Sheet.Cells;
import org.zhuanban.export.Sheet.Row;

/** The columns of the register of retention. */
final class RetentionSheet {
  private RetentionSheet() {}

  static Sheet<RetentionLine, Row<RetentionLine, RetentionLine>> sheet() {
    return new Cells<RetentionLine, RetentionLine>("stream", RetentionLine::entries)
        .id("stream_kind", row -> row.about().stream().kind())
        .date("stream_closed_on", row -> Optional.of(row.about().closedOn()))
        .number(
            "retention", row -> row.about().retention().<Object>map(TimeLimit::amount).orElse(""))
        .code(
            "retention_unit", LimitUnit.class, row -> row.about().retention().map(TimeLimit::unit))
        .name("retention_ground", row -> row.about().retention().map(TimeLimit::basis).orElse(""))
        .date("retention_over_on", row -> row.about().over())
        .code(
            "obstacle",
            Dictionary.RULE,
            row -> row.about().obstacle().map(Refusal::rule).map(rule -> rule.code()),
            (row, locale) -> row.about().obstacle().map(refusal -> refusal.text(locale)))
        .date("destroyed_on", row -> row.about().destruction().map(DestructionOrder::on))
        .id("destruction_order", row -> order(row, gone -> gone.order().id()))
        .id("appraisal", row -> order(row, gone -> gone.ground().id()))
        .id("approved_by", row -> order(row, gone -> gone.approvedBy().id()))
        .of(scene -> List.of(scene.view()));
  }

  private static String order(
      Row<RetentionLine, RetentionLine> row, Function<StreamDestroyed, String> part) {
    return row.about().destruction().map(gone -> part.apply(gone.order())).orElse("");
  }
}
