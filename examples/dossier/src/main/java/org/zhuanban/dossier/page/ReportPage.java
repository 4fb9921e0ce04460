package org.zhuanban.dossier.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhuanban.ProjectView;
import org.zhuanban.report.content.Report;

/**
 * A report on one project in Chinese, as a page and as Markdown, which say the same. The same
 * report gives the same bytes.
 *
 * @param id the id of the project in the county
 * @param name its name
 * @param view the project as it was at the end of the day of the report
 * @param report the report
 */
public record ReportPage(String id, String name, ProjectView view, Report report) {
  private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~])");
  private static final Pattern BREAK = Pattern.compile("\\R");

  private String title() {
    return name + " " + Words.of(report.kind());
  }

  private String about() {
    return "项目编号 %s · %s（%s至%s）· 数据截至%s · 项目阶段：%s"
        .formatted(
            id,
            Words.of(report.period()),
            Words.day(report.period().firstDay()),
            Words.day(report.period().lastDay()),
            Words.day(report.day()),
            Words.of(view.stage(report.day())));
  }

  private List<ReportPart> parts() {
    return new ReportParts(view, report).all();
  }

  /** {@return the report as one page of HTML} */
  public String html() {
    Element main = Element.of("main");
    for (ReportPart part : parts()) {
      Element section = Element.of("section").add(Element.of("h2", part.title()));
      part.blocks().forEach(block -> section.add(element(block)));
      main.add(section);
    }
    return Page.html(
        title(),
        Element.styled("body", "report")
            .add(Element.of("header").add(Element.of("h1", title())).add(Element.of("p", about())))
            .add(main));
  }

  private static Element element(ReportPart.Block block) {
    if (block instanceof ReportPart.Say say) {
      return Element.of("p", say.text());
    }
    ReportPart.Grid grid = (ReportPart.Grid) block;
    Table table = Table.of(grid.id(), grid.caption(), grid.head(), grid.numbers());
    for (List<ReportPart.Cell> cells : grid.rows()) {
      Element row = Element.of("tr").add(key(cells.get(0)));
      cells.subList(1, cells.size()).forEach(cell -> row.add(element(cell)));
      table.row(row);
    }
    return table.element();
  }

  private static Element key(ReportPart.Cell cell) {
    return cell.light()
        .map(light -> Element.of("th").with("scope", "row").add(Board.lamp(light)))
        .orElseGet(() -> Table.key(cell.text()));
  }

  private static Element element(ReportPart.Cell cell) {
    if (cell.light().isPresent()) {
      return Element.of("td").add(Board.lamp(cell.light().get()));
    }
    return cell.number()
        ? Element.styled("td", "number").text(cell.text())
        : Table.cell(cell.text());
  }

  /** {@return the report as Markdown} */
  public String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(plain(title())).append("\n\n").append(plain(about())).append('\n');
    for (ReportPart part : parts()) {
      out.append("\n## ").append(plain(part.title())).append('\n');
      part.blocks().forEach(block -> write(block, out));
    }
    return out.toString();
  }

  private static void write(ReportPart.Block block, StringBuilder out) {
    out.append('\n');
    if (block instanceof ReportPart.Say say) {
      out.append(plain(say.text())).append('\n');
      return;
    }
    ReportPart.Grid grid = (ReportPart.Grid) block;
    out.append("**").append(plain(grid.caption())).append("**\n\n");
    line(grid.head(), out);
    line(
        IntStream.range(0, grid.head().size())
            .mapToObj(column -> grid.numbers().contains(column) ? "---:" : "---")
            .toList(),
        out);
    grid.rows().forEach(row -> line(row.stream().map(cell -> plain(cell.text())).toList(), out));
  }

  private static void line(List<String> cells, StringBuilder out) {
    out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /** Whatever it is given stays text. */
  private static String plain(String text) {
    return MARKUP.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("\\\\$1");
  }
}
