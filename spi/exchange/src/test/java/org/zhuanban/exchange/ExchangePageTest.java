package org.zhuanban.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.export.Dictionary;

/** Writes the tables and codes of the page; rewrite them with {@code -Drules.write=true}. */
class ExchangePageTest {
  private static final Path PAGE = Path.of("../../core/docs/exchange.md");
  private static final String MARK = "<!-- generated -->\n";

  @Test
  void the_page_lists_every_table_and_every_code_with_its_source() throws IOException {
    String page = Files.readString(PAGE).replace("\r\n", "\n");
    int from = page.indexOf(MARK) + MARK.length();
    String expected =
        page.substring(0, from)
            + "\n## 代码对照 Codes\n\n"
            + NationalCodes.all().stream().map(ExchangePageTest::list).collect(Collectors.joining())
            + "## 接收方的表 Tables of receivers\n\n"
            + tables().map(ExchangePageTest::table).collect(Collectors.joining("\n"));
    if (Boolean.getBoolean("rules.write")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(page.indexOf(MARK)).isPositive();
    assertThat(Files.readString(PAGE).replace("\r\n", "\n")).isEqualTo(expected);
  }

  private static Stream<ReceiverTable<?>> tables() {
    return Stream.of(ServiceTables.all(), ConstructionTables.all(), SatisfactionTables.all())
        .flatMap(List::stream);
  }

  private static String list(CodeMap<?> list) {
    StringBuilder text = new StringBuilder();
    text.append("### ").append(list.name()).append(' ').append(list.en()).append("\n\n");
    text.append("来源 Source: ").append(list.source()).append("\n\n");
    text.append("| 本库 Ours | 代码 Code | 名称或无对应的理由 Name, or why there is no equal |\n");
    text.append("| --- | --- | --- |\n");
    list.codes()
        .forEach(
            (constant, code) ->
                text.append("| `")
                    .append(constant)
                    .append("` ")
                    .append(label(constant))
                    .append(" | ")
                    .append(code.sent().orElse("—"))
                    .append(" | ")
                    .append(meaning(code))
                    .append(" |\n"));
    return text.append('\n').toString();
  }

  private static String label(Enum<?> constant) {
    return constant instanceof ActKind act
        ? act.label(Locale.CHINESE)
        : constant.getDeclaringClass().getPackageName().equals("org.zhuanban.exchange")
            ? ""
            : Dictionary.label(constant, Locale.CHINESE);
  }

  private static String meaning(NationalCode code) {
    return code instanceof NationalCode.Equal equal
        ? equal.label()
        : ((NationalCode.NoEqual) code).zh() + ". " + ((NationalCode.NoEqual) code).en();
  }

  private static String table(ReceiverTable<?> table) {
    StringBuilder text = new StringBuilder();
    text.append("### ").append(table.name()).append(' ').append(table.zh()).append("\n\n");
    text.append(table.en()).append(". 来源 Source: ").append(table.source());
    table.parent().ifPresent(parent -> text.append(". 在其后 After: ").append(parent.name()));
    text.append("\n\n| 列 Column | 含义 Meaning | 格式 Format | 长度 Length | 必填 Required |\n");
    text.append("| --- | --- | --- | --- | --- |\n");
    for (ReceiverTable.Column column : table.columns()) {
      text.append("| ")
          .append(column.name())
          .append(" | ")
          .append(column.zh())
          .append(' ')
          .append(column.en())
          .append(" | ")
          .append(column.form())
          .append(column.list().map(list -> " " + list).orElse(""))
          .append(" | ")
          .append(column.longest() == 0 ? "未公开" : String.valueOf(column.longest()))
          .append(" | ")
          .append(column.required() ? "是" : "")
          .append(" |\n");
    }
    return text.toString();
  }
}
