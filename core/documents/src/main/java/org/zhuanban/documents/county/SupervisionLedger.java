package org.zhuanban.documents.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.supervision.OrderStanding;

/**
 * The supervision orders of a county on a day (督办台账).
 *
 * @param county the name of the county
 * @param day the day, read at its end
 * @param lines the orders, by the day of issue
 */
public record SupervisionLedger(String county, LocalDate day, List<LedgerLine> lines) {
  /**
   * An order.
   *
   * @param project the name of its project
   * @param matter what it is about: the name of an approval item, else the code of the matter
   * @param standing how it stands
   */
  public record LedgerLine(String project, String matter, OrderStanding standing) {}

  /**
   * Sorts the lines.
   *
   * @param county the name of the county
   * @param day the day
   * @param lines the orders
   */
  public SupervisionLedger {
    lines =
        lines.stream()
            .sorted(
                Comparator.comparing((LedgerLine line) -> line.standing().order().issuedOn())
                    .thenComparing(line -> line.standing().order().number()))
            .toList();
  }

  /**
   * Reads the orders of a project.
   *
   * @param project the host's identifier
   * @param view the project
   * @param day the day, read at its end
   * @return the orders that the reader of the view may see
   * @throws org.zhuanban.access.NotReadableException if the reader may not read supervision
   */
  public static List<LedgerLine> lines(String project, ProjectView view, LocalDate day) {
    String name = view.title(day).orElse(project);
    return view.supervision().orders(day).stream()
        .map(standing -> new LedgerLine(name, matter(view, standing), standing))
        .toList();
  }

  private static String matter(ProjectView view, OrderStanding standing) {
    String code = standing.order().about().code();
    return view.approvals().state().known(code).map(ApprovalItem::name).orElse(code);
  }

  /**
   * {@return the ledger as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    return Document.of(
        Document.Form.LIST,
        texts.say("orders.title", Map.of("county", county)),
        List.of(texts.say("orders.about", Map.of("day", day, "count", lines.size()))),
        List.of(table(texts)),
        texts);
  }

  /**
   * {@return the table alone, for CSV}
   *
   * @param texts the texts
   */
  public Table table(DocumentTexts texts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (LedgerLine line : lines) {
      OrderStanding standing = line.standing();
      rows.add(
          List.of(
              Cell.of(
                  standing
                      .order()
                      .paper()
                      .flatMap(DocumentRef::number)
                      .orElse(standing.order().number())),
              Cell.of(line.project()),
              Cell.of(line.matter()),
              Cell.of(texts.word(standing.order().content())),
              Cell.of(texts.word(standing.order().demand())),
              Cell.of(texts.word(standing.order().to())),
              Cell.of(texts.word(standing.order().by().office())),
              Cell.of(texts.word(standing.order().issuedOn())),
              Cell.of(texts.word(standing.due())),
              Cell.of(texts.word(standing.stage())),
              Cell.of(texts.word(standing.metOn())),
              Cell.of(texts.word(standing.proposedOn()))));
    }
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.order")),
            Column.text(texts.say("column.project")),
            Column.text(texts.say("column.matter")),
            Column.text(texts.say("column.order-content")),
            Column.text(texts.say("column.demand")),
            Column.text(texts.say("column.addressee")),
            Column.text(texts.say("column.issuer")),
            Column.day(texts.say("column.issued")),
            Column.day(texts.say("column.due")),
            Column.text(texts.say("column.order-stage")),
            Column.day(texts.say("column.met")),
            Column.day(texts.say("column.proposed"))),
        rows,
        texts.say("orders.none"));
  }
}
