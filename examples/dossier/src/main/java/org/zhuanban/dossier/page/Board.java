package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.duty.Light;

/** The board of the items, and how many show which light. */
record Board(List<ApprovalRow> board, List<Row> rows) {
  /** {@return how many items show each light, and what its sign is} */
  Element counts() {
    Map<Light, Integer> counts = new EnumMap<>(Light.class);
    board.forEach(row -> row.light().ifPresent(light -> counts.merge(light, 1, Integer::sum)));
    Element list = Element.styled("ul", "lights").with("aria-label", "灯色图例与事项数");
    for (Light light : Light.values()) {
      list.add(
          Element.of("li")
              .add(lamp(light))
              .add(Element.of("b", Integer.toString(counts.getOrDefault(light, 0)))));
    }
    return list;
  }

  Element table() {
    Table table = Table.of("board", "事项看板", "编号", "事项", "审批部门", "灯色", "状态", "承诺到期", "法定到期", "起讫");
    board.forEach(row -> table.row(row(row)));
    return table.element();
  }

  private Element row(ApprovalRow row) {
    Element light = Element.of("td");
    row.light().ifPresentOrElse(shown -> light.add(lamp(shown)), () -> light.text(Words.NONE));
    return Element.of("tr")
        .with("id", "item-" + row.item())
        .add(Table.key(row.item()))
        .add(Table.cell(row.name()))
        .add(Table.cell(row.department()))
        .add(light)
        .add(Table.cell(Words.of(row.state())))
        .add(Table.cell(Words.due(row.committed())))
        .add(Table.cell(Words.due(row.statutory())))
        .add(Table.cell(whole(row.item())));
  }

  private String whole(String item) {
    return rows.stream()
        .filter(row -> row.item().code().equals(item))
        .flatMap(row -> row.whole().stream())
        .findFirst()
        .map(days -> days.first() + " 至 " + days.last())
        .orElse(Words.NONE);
  }

  /** {@return every light of every item with its days, for whoever cannot see the drawings} */
  Element lights() {
    Table table = Table.of("lights", "灯色变化表", "编号", "事项", "动作", "灯色");
    for (Row row : rows) {
      table.row(
          row.item().code(),
          row.item().name(),
          joined(row.marks().stream().map(mark -> mark.on() + " " + mark.what()).toList()),
          joined(
              row.spans().stream()
                  .map(span -> span(span.days(), Words.of(span.light())))
                  .toList()));
    }
    return table.element();
  }

  private static String span(Days days, String light) {
    LocalDate first = days.first();
    return Optional.of(days.last())
        .filter(last -> !last.equals(first))
        .map(last -> "%s 至 %s %s".formatted(first, last, light))
        .orElse(first + " " + light);
  }

  private static String joined(List<String> parts) {
    return parts.isEmpty() ? Words.NONE : String.join(";", parts);
  }

  static Element lamp(Light light) {
    return Element.styled("span", "lamp " + light)
        .add(Element.of("b", Words.letter(light)))
        .text(Words.of(light));
  }
}
