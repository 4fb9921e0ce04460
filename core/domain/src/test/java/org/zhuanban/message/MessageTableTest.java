package org.zhuanban.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhuanban.command.Event;
import org.zhuanban.command.Notification;
import org.zhuanban.export.Dictionary;
import org.zhuanban.feature.EventType;
import org.zhuanban.message.text.TemplateSet;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.GeneratedDocument;
import org.zhuanban.testing.domain.Samples;

/** Writes down the table of messages; rewrite it with {@code -Drules.write=true}. */
class MessageTableTest {
  @Test
  void the_document_lists_every_topic() throws IOException {
    GeneratedDocument.check("messages.md", doc());
  }

  private static String doc() {
    return """
        # 通知规则表 Message rules

        发生什么事、告知谁（按角色）、何时发送、写些什么。除注明条款的事由外均为工作惯例；县里用 `MessagePolicy.telling` 另定角色，用
        `TemplateSet.with` 另写文字，用 `Messaging.Builder.messages` 打开（默认关闭）。本文件由 `MessageTableTest` 生成，改动后用
        `mvn -pl core/domain -am test -Drules.write=true` 重写。

        Who is told of what, in which role, when, and in which words. That anybody is told is our convention throughout; the
        basis is the clause of the matter, where there is one. A message goes to the role at the organ that the matter lies
        with. Reminders go on working days of that organ, unless the last day that the law gives for the matter has passed.
        What follows from a commit has no event of its own: the last days, or the policies, are others than before it.

        | 事由 Topic | 事件 Event | 告知 To | 何时 When | 依据 Basis |
        | --- | --- | --- | --- | --- |
        %s

        ## 文字 Words

        花括号内是参数。 Arguments stand in braces.

        %s
        """
        .formatted(
            Arrays.stream(MessageTopic.values())
                .map(MessageTableTest::row)
                .collect(Collectors.joining("\n")),
            Arrays.stream(MessageTopic.values())
                .map(MessageTableTest::words)
                .collect(Collectors.joining("\n")))
        .stripTrailing()
        .concat("\n");
  }

  private static String row(MessageTopic topic) {
    return "| `%s` %s | %s | %s | %s | %s |"
        .formatted(
            topic.code(),
            Dictionary.label(topic, Locale.CHINESE),
            topic.events().isEmpty()
                ? follows(topic)
                : topic.events().stream()
                    .map(type -> "`" + wire(type) + "`")
                    .collect(Collectors.joining(", ")),
            topic.roles().isEmpty()
                ? told(topic)
                : topic.roles().stream()
                    .map(role -> Dictionary.label(role, Locale.CHINESE) + " " + role)
                    .collect(Collectors.joining(", ")),
            topic == MessageTopic.TAKEN_BACK
                ? "随原通知 as told"
                : Dictionary.label(topic.when(), Locale.CHINESE),
            topic.basis());
  }

  private static String follows(MessageTopic topic) {
    return switch (topic) {
      case TAKEN_BACK, STEP_WITHDRAWN -> "补录、撤销 late entry, annulment";
      default -> "提交前后之差 the commit";
    };
  }

  private static String told(MessageTopic topic) {
    return topic == MessageTopic.TAKEN_BACK
        ? "已被告知者 whoever was told"
        : "阶梯上的角色 [escalation.md](escalation.md)";
  }

  private static String wire(Class<? extends Event<?>> type) {
    return Samples.FEATURES.stream()
        .flatMap(feature -> feature.eventTypes().stream())
        .filter(wire -> wire.type().equals(type))
        .map(EventType::name)
        .reduce((earlier, later) -> later)
        .orElse(type.getSimpleName());
  }

  private static String words(MessageTopic topic) {
    Notification.Builder bare = Notification.builder().recipient("x").topic(topic.code());
    topic.arguments().forEach(argument -> bare.addArguments("{" + argument.name() + "}"));
    Notification notification = bare.build();
    return "- `%s`\n  - %s\n  - %s"
        .formatted(
            topic.code(),
            TemplateSet.of(Locale.CHINESE).of(STREAM, notification),
            TemplateSet.of(Locale.ENGLISH).of(STREAM, notification));
  }

  /** The key of a duty is for programs; the words of a rule have its arguments and their names. */
  private static final Set<String> UNSAID = Set.of("duty", "arguments", "names");

  private static final StreamKey STREAM = new StreamKey("project", "P-1");

  private static String spoken(MessageArgument argument) {
    return "<" + argument.name() + ">";
  }

  @Test
  void every_topic_has_words_in_both_languages_that_speak_of_all_that_is_told() {
    for (MessageTopic topic : MessageTopic.values()) {
      Notification.Builder told = Notification.builder().recipient("x").topic(topic.code());
      topic.arguments().forEach(argument -> told.addArguments(spoken(argument)));
      Notification notification = told.build();
      String zh = TemplateSet.of(Locale.CHINESE).of(STREAM, notification);
      String en = TemplateSet.of(Locale.ENGLISH).of(STREAM, notification);

      List<String> spoken =
          topic.arguments().stream()
              .filter(argument -> !UNSAID.contains(argument.name()))
              .map(MessageTableTest::spoken)
              .toList();
      assertThat(zh).as(topic.code()).contains(spoken).containsPattern("\\p{IsHan}");
      assertThat(en).as(topic.code()).contains(spoken).doesNotContainPattern("\\p{IsHan}");
    }
  }

  @Test
  void every_kind_of_code_that_is_told_is_in_the_dictionary() {
    List<String> kinds =
        Dictionary.entries().stream().map(Dictionary.DictionaryEntry::kind).distinct().toList();

    assertThat(MessageTopic.values())
        .flatExtracting(MessageTopic::arguments)
        .filteredOn(argument -> argument.sort() == MessageArgument.Sort.CODE)
        .hasSizeGreaterThan(10)
        .allSatisfy(argument -> assertThat(kinds).contains(argument.kind().orElseThrow()));
  }
}
