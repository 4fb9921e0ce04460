package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.export.Dictionary;
import org.zhuanban.feature.CommandType;
import org.zhuanban.glossary.Term;
import org.zhuanban.testing.domain.GeneratedDocument;
import org.zhuanban.testing.domain.Samples;

/** Writes down the glossary; rewrite it with {@code -Drules.write=true}. */
class GlossaryTest {
  private record Word(JavaClass type, Term term) {
    String name() {
      return type.getName().substring("org.zhuanban.".length()).replace('$', '.');
    }
  }

  private static final List<Word> WORDS =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.zhuanban")
              .stream()
              .filter(type -> type.isAnnotatedWith(Term.class))
              .map(type -> new Word(type, type.getAnnotationOfType(Term.class)))
              .sorted(Comparator.comparing(Word::name))
              .toList();

  /** Words that officials look for, out of laws, letters and service guides. */
  private static final List<String> ASKED_FOR =
      List.of(
          "工作专班", "投资协议", "全程代办", "代办委托书", "审批事项", "并联审批", "联合办理", "前置条件", "申请材料", "受理", "不予受理",
          "补正", "视为受理", "容缺受理", "告知承诺", "法定时限", "承诺时限", "工作日", "放假安排通知", "特别程序", "中止计时", "听证",
          "延长期限", "送达", "延续", "超时默认", "缺席默认", "好差评", "黄牌", "红牌", "督办单", "督查", "问题清单", "提级", "要素保障",
          "问责", "陈述申辩", "复核", "申诉", "到位资金", "惠企政策", "考核", "例会", "代表建议", "交办", "面商", "答复", "准入评审",
          "项目代码");

  @Test
  void the_document_lists_every_term() throws IOException {
    GeneratedDocument.check("glossary.md", doc());
  }

  @Test
  void a_term_stands_for_one_type_that_hosts_can_use() {
    assertThat(WORDS).hasSizeGreaterThan(90);
    assertThat(WORDS).extracting(word -> word.term().zh()).doesNotHaveDuplicates();
    assertThat(WORDS).extracting(word -> word.term().en()).doesNotHaveDuplicates();
    assertThat(WORDS)
        .allSatisfy(
            word -> {
              assertThat(word.term().zh()).containsPattern("\\p{IsHan}");
              assertThat(word.term().en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
              assertThat(word.term().law()).matches("|.*(条|款|条例|办法|号)");
              assertThat(word.type().getModifiers()).contains(JavaModifier.PUBLIC);
              assertThat(word.type().getPackageName()).doesNotContain(".engine", ".rules");
            });
  }

  @Test
  void what_officials_look_for_is_there() {
    assertThat(doc()).contains(ASKED_FOR);
  }

  private static String doc() {
    return """
    # 术语表 Glossary

    中文术语、英文术语、代码中的类型和依据。依据为空的，国家法律法规没有规定，出自地方文件或者工作惯例。本文件由 `GlossaryTest`
    生成，改动后用 `mvn -pl core/domain -am test -Drules.write=true` 重写。

    The terms of the trade, the types that stand for them, and the clauses that govern them. Where there is no clause, no
    national text rules on it.

    ## 概念 Terms

    | 术语 | Term | 类型 Type | 依据 Law |
    | --- | --- | --- | --- |
    %s

    ## 指令 Commands

    | 指令 | Command | 类型 Type | 名称 Name |
    | --- | --- | --- | --- |
    %s

    ## 期限义务 Duties

    | 义务 | Duty | 代码 Code |
    | --- | --- | --- |
    %s
    """
        .formatted(
            lines(
                WORDS.stream()
                    .map(
                        word ->
                            "| %s | %s | `%s` | %s |"
                                .formatted(
                                    word.term().zh(),
                                    word.term().en(),
                                    word.name(),
                                    word.term().law()))),
            lines(
                Samples.FEATURES.stream()
                    .flatMap(feature -> feature.commandTypes().stream())
                    .map(GlossaryTest::command)),
            lines(
                Dictionary.entries().stream()
                    .filter(entry -> entry.kind().equals("DutyKind"))
                    .map(
                        entry ->
                            "| %s | %s | `%s` |".formatted(entry.zh(), entry.en(), entry.code()))))
        .stripTrailing()
        .concat("\n");
  }

  private static String command(CommandType<?> command) {
    return "| %s | %s | `%s` | `%s` |"
        .formatted(
            Dictionary.ofCommand(command.name(), Locale.CHINESE),
            Dictionary.ofCommand(command.name(), Locale.ENGLISH),
            command.type().getName().replaceFirst(".*\\.", "").replace('$', '.'),
            command.name());
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }
}
