package org.zhuanban.message.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuanban.StreamKind;
import org.zhuanban.command.Notification;
import org.zhuanban.message.MessageTopic;

class LimitWordsTest {
  @ParameterizedTest
  @CsvSource({
    "approval.DECIDE, STATUTORY, 法定办结日2025年3月14日",
    "approval.DELIVER, STATUTORY, 法定期限2025年3月14日",
    "suggestion.REPLY, STATUTORY, 法定期限2025年3月14日",
    "organisation.ROTATION, APPOINTED, 办理期限2025年3月14日"
  })
  void only_a_decision_has_a_day_on_which_it_is_to_be_decided(
      String kind, String limit, String said) {
    Notification reached =
        Notification.builder()
            .recipient("LAND")
            .topic(MessageTopic.STEP_REACHED.code())
            .addArguments("示例项目", "A", "事项A", "县自然资源局", kind, limit, "2025-03-14")
            .build();

    assertThat(TemplateSet.of(Locale.CHINESE).of(StreamKind.PROJECT.stream("P-1"), reached))
        .contains(said);
  }
}
