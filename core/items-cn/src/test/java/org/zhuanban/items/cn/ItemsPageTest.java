package org.zhuanban.items.cn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.items.cn.Clause.Part;

/** Writes the page of items; rewrite it with {@code -Drules.write=true}. */
class ItemsPageTest {
  private static final Path PAGE = Path.of("docs/generated/items.md");

  @Test
  void the_page_lists_every_version_and_every_missing_item() throws IOException {
    NationalItems items = NationalItems.bundled();
    String expected = page(items);
    if (Boolean.getBoolean("rules.write")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE).replace("\r\n", "\n")).isEqualTo(expected);
    assertThat(items.codes()).hasSizeGreaterThanOrEqualTo(50);
    assertThat(items.missing()).isNotEmpty();
  }

  private static String page(NationalItems items) {
    return """
        # 审批事项 Approval items

        本页由 `ItemsPageTest` 从数据写出，请勿手改 Do not edit。投资项目常用的审批事项，逐版本列出法定时限及其条文。改动数据后用
        `mvn -pl core/items-cn -am test -Drules.write=true` 重写。数据在 `src/main/resources` 的四个文件中：`laws.csv`（法律文本、施行日、
        出处）、`items.csv`（手工录入的数字）、`clauses.csv`（条文原话）、`missing.csv`（未找到条文的事项）。`TwoDerivationsTest`
        从条文原话中读出数字和单位，与手工录入的逐一比对。

        Every version of an item with its statutory limit and the article that sets it. A row is here only if the text of its
        article was read; the address is in `laws.csv`. What was not found is listed below and has no limit.

        怎样读 How to read it:

        - 工作日记 `WD`，自然日记 `CD`。条文只写“日”的，行政机关办理许可的期限按工作日（行政许可法第八十二条）；环境影响评价按自然日
          （生态环境部令第14号，对地方为参照）；申请人、建设单位自己的期限按自然日。Days of an office are working days where the article says
          no more; those of an environmental assessment and those of the applicant are calendar days.
        - “通则”指本法未定期限，按行政许可法第四十二条第一款：20 个工作日，经本行政机关负责人批准可延长 10 个工作日。补正一次告知的
          期限，未注明的为 5 个工作日（第三十二条）。“通则” marks the general rule of the Licensing Law.
        - 起止日是所引版本的施行日和最后一日；同一规定在更早的版本中也可能有效，此处不作断言。The days are those of the version that was
          read; an older version may have said the same.
        - 文本为公开资料库所存，现行与否以官方公布为准。The texts are stored public copies; the official gazette prevails.

        ## 事项 Items (%s, %s versions)

        | 代码 Code | 事项 Item | 施行 In force | 法定时限 Limit | 延长 Extension | 补正 Correction | 不计入 Not counted | 默示 Silence | 有效期 Validity | 延续 Renewal | 依据 Basis |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        %s

        ## 法律文本 Texts

        | 名称 Name | 文号 Document | 施行 In force | 出处 Source |
        | --- | --- | --- | --- |
        %s

        ## 未收的事项 Missing items

        | 事项 Item | 法律文本 Text | 原因 Reason |
        | --- | --- | --- |
        %s
        """
        .formatted(
            items.codes().size(),
            items.versions().size(),
            items.versions().stream().map(ItemsPageTest::row).collect(Collectors.joining("\n")),
            items.versions().stream()
                .flatMap(version -> version.clauses().stream())
                .map(Clause::law)
                .distinct()
                .map(ItemsPageTest::law)
                .sorted()
                .collect(Collectors.joining("\n")),
            items.missing().stream()
                .map(missing -> row(Stream.of(missing.name(), missing.text(), missing.reason())))
                .collect(Collectors.joining("\n")));
  }

  private static String row(ItemVersion version) {
    return row(
        Stream.of(
            version.code(),
            version.name(),
            version.from() + " – " + version.until().map(Object::toString).orElse(""),
            limit(version.statutory())
                + (version.general() ? " 通则" : "")
                + version.dutyOf().map(owner -> " (" + owner + ")").orElse(""),
            version
                .extension()
                .map(most -> text(most) + " " + version.extensionBy().orElseThrow())
                .orElse(""),
            text(version.correction()),
            version.special().stream()
                .map(ItemsPageTest::procedure)
                .collect(Collectors.joining(", ")),
            version.silence().stream().map(Enum::name).collect(Collectors.joining(", ")),
            limit(version.validity()),
            limit(version.renewBefore()),
            basis(version)));
  }

  private static String basis(ItemVersion version) {
    List<Clause> clauses = version.clauses(Part.LIMIT);
    return (clauses.isEmpty() ? version.clauses(Part.ITEM) : clauses)
        .stream().map(Clause::basis).distinct().collect(Collectors.joining("; "));
  }

  private static String law(Law law) {
    return row(
        Stream.of(
            law.name(),
            law.document(),
            law.from() + " – " + law.until().map(Object::toString).orElse(""),
            "<" + law.source() + ">"));
  }

  private static String procedure(SpecialProcedure procedure) {
    return procedure.reason() + procedure.cap().map(cap -> " (" + text(cap) + ")").orElse("");
  }

  private static String limit(Optional<TimeLimit> limit) {
    return limit.map(ItemsPageTest::text).orElse("");
  }

  private static String text(TimeLimit limit) {
    return limit.amount() == 0 ? "即时" : limit.amount() + " " + limit.unit().code();
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |"));
  }
}
