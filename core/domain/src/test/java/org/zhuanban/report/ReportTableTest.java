package org.zhuanban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.export.Dictionary;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.Rate;
import org.zhuanban.testing.domain.GeneratedDocument;

/** Writes down what each report holds; rewrite it with {@code -Drules.write=true}. */
class ReportTableTest {
  @Test
  void the_document_lists_the_contents_of_every_report() throws IOException {
    GeneratedDocument.check("reports.md", doc());
    assertThat(Arrays.stream(ReportKind.values()).flatMap(kind -> kind.contents().stream()))
        .contains(ReportSection.values());
  }

  private static String doc() {
    return """
        # 各类报告的内容 Contents of each report

        均为工作惯例，非法律规定。本文件由 `ReportTableTest` 生成，改动后用 `mvn -pl core/domain -am test -Drules.write=true` 重写。

        All of it is our convention and no law. Every figure carries the cases that it is the sum of, so that it explains
        itself; a rate keeps both of its parts and is rounded for display only. A report looks at the end of a day of its
        period, its last one unless the period still goes on.

        ## 报送期限 When it is owed

        书面报告按一季度、上半年、三季度和全年报送招商委，自签约所在季度起，至项目达产或终止所在期间止；由牵头部门在期间终了后
        10 个工作日内报送（`REPORT`，地方可另定）。停滞期间照常报送。

        The lead bureau owes a written report on the first quarter, the first half-year, the third quarter and the year, from
        the period that ends on or after the signing to that in which the project reaches full output or ends. The last day is
        provisional until the holiday notice that decides it is out.

        %s
        ## 各部分的依据和数字 What the parts rest on, and their figures

        | 部分 Part | 依据 Basis | 数字 Figures |
        | --- | --- | --- |
        %s

        ## 比率 Rates

        | 比率 Rate | 分子 Numerator | 分母 Denominator |
        | --- | --- | --- |
        %s
        """
        .formatted(
            Arrays.stream(ReportKind.values())
                .map(ReportTableTest::contents)
                .collect(Collectors.joining("\n")),
            Arrays.stream(ReportSection.values())
                .map(
                    section ->
                        "| %s | %s | %s |"
                            .formatted(both(section), section.basis(), figures(section)))
                .collect(Collectors.joining("\n")),
            Arrays.stream(Rate.values())
                .map(
                    rate ->
                        "| %s | %s | %s |"
                            .formatted(
                                both(rate), both(rate.numerator()), both(rate.denominator())))
                .collect(Collectors.joining("\n")));
  }

  private static String contents(ReportKind kind) {
    return """
        ## %s

        %s
        """
        .formatted(
            both(kind),
            IntStream.range(0, kind.contents().size())
                .mapToObj(i -> "%s. %s".formatted(i + 1, both(kind.contents().get(i))))
                .collect(Collectors.joining("\n")));
  }

  private static String figures(ReportSection section) {
    String figures =
        Arrays.stream(Measure.values())
            .filter(measure -> measure.section() == section)
            .map(measure -> Dictionary.label(measure, Locale.CHINESE))
            .collect(Collectors.joining("、"));
    return figures.isEmpty() ? "-" : figures;
  }

  private static String both(Enum<?> constant) {
    return Dictionary.label(constant, Locale.CHINESE)
        + " "
        + Dictionary.label(constant, Locale.ENGLISH);
  }
}
