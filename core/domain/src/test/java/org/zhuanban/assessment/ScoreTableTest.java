package org.zhuanban.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.export.Dictionary;
import org.zhuanban.export.ScoreText;
import org.zhuanban.testing.domain.GeneratedDocument;

/** Writes down the usual weights; rewrite it with {@code -Drules.write=true}. */
class ScoreTableTest {
  @Test
  void the_document_lists_every_measure_and_the_usual_weights() throws IOException {
    GeneratedDocument.check("scores.md", doc());
    assertThat(Stream.of(Criterion.values()).map(Criterion::basis))
        .allMatch(it -> it.startsWith("工作惯例："));
  }

  private static String doc() {
    return """
        # 考核计分 Scorecards

        均为工作惯例，非法律规定；县里用 `WeightTable` 另定权重、目标、上限、计分方式和起止日期。
        本文件由 `ScoreTableTest` 生成，改动后用 `mvn -pl core/domain -am test -Drules.write=true` 重写。

        All of it is our convention and no law; a county sets its own `WeightTable`, of which those hold that held on the first
        day of the period. Only what is certain counts: what was done in time on the day on which it was done, what was not
        on the day after its last day, so that every case counts in one period; an order whose feedback came in time
        counts on the day on which that is accepted, or sent back after its last day. Days of the applicant, of special
        procedures, of other items and of rest count against no department. The total is out of the weights of the lines
        that apply; a line without cases is not applicable (不适用), neither nought nor full. Points are exact and rounded for
        display only. Ratings that were excluded count nowhere; a call-back (回访) is a duty done and leaves a rating as it is.

        只计已确定的：按期办结的计入办结之日，逾期的计入最后一日的次日（不论是否已办），每件只计入一个期间；督办单按期反馈的，
        计入采纳之日，过期后被退回的计入退回之日；申请人、特别程序、
        前置事项和休息日都不算在部门头上。合计以适用各项的权重之和为分母。

        ## 指标 Measures

        | 代码 Code | 指标 Criterion | 形式 Form | 方向 Direction | 部门 Departments | 算法和依据 Basis |
        | --- | --- | --- | --- | --- | --- |
        %s

        百分位用最近秩法：n 件按用时占比从小到大，取第 ceil(p × n / 100) 件。Percentiles are by nearest rank.

        %s
        ## 表扬和批评 Commendation and criticism

        由规则提示，是否通报由人决定。Rules call for them; whether one is made, people decide.

        问责决定扣减考核分、取消评优的，由有权知悉的宿主以 `Consequence` 传入：扣分单列，合计不低于 0；取消评优期间不予表扬。
        Points off and no award that were decided in a case of accountability are named by a host that may know of them
        (`Consequence`): what is taken off stands in a line of its own, a total never falls below 0, and nobody is commended
        in a time without awards.

        | 对象 Subject | 类别 Kind | 指标 Criterion | 标准 Threshold | 至少件数 Cases at least |
        | --- | --- | --- | --- | --- |
        %s
        """
        .formatted(
            Arrays.stream(Criterion.values())
                .map(
                    measure ->
                        "| `%s` | %s | %s | %s | %s | %s |"
                            .formatted(
                                measure,
                                both(measure),
                                both(measure.form()),
                                both(measure.direction()),
                                measure.ofDepartments() ? "是 yes" : "否 no",
                                measure.basis()))
                .collect(Collectors.joining("\n")),
            Arrays.stream(SubjectKind.values())
                .map(ScoreTableTest::weights)
                .collect(Collectors.joining("\n")),
            WeightTable.USUAL.remarks().stream()
                .map(
                    rule ->
                        "| %s | %s | %s | %s %s | %s |"
                            .formatted(
                                both(rule.kind()),
                                both(rule.remark()),
                                rule.measure()
                                    .map(ScoreTableTest::both)
                                    .orElse("得分率 Points in percent"),
                                rule.remark() == Remark.RemarkKind.COMMENDATION
                                    ? "达到 reached"
                                    : "未达 not reached",
                                plain(rule.threshold()),
                                rule.atLeast()))
                .collect(Collectors.joining("\n")));
  }

  private static String weights(SubjectKind kind) {
    return """
        ## %s

        | 指标 Criterion | 权重 Weight | 上限 Cap | 计分 Scoring |
        | --- | --- | --- | --- |
        %s
        """
        .formatted(
            both(kind),
            WeightTable.USUAL.weights().stream()
                .filter(weight -> weight.kind() == kind)
                .map(
                    weight ->
                        "| %s | %s | %s | %s; %s |"
                            .formatted(
                                both(weight.measure()),
                                plain(weight.points()),
                                plain(weight.cap()),
                                ScoreText.of(weight.scoring(), Locale.CHINESE),
                                ScoreText.of(weight.scoring(), Locale.ENGLISH)))
                .collect(Collectors.joining("\n")));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String both(Enum<?> constant) {
    return Dictionary.label(constant, Locale.CHINESE)
        + " "
        + Dictionary.label(constant, Locale.ENGLISH);
  }
}
