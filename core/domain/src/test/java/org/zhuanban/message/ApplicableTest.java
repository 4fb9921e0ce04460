package org.zhuanban.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.application.Result;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.message.text.TemplateSet;
import org.zhuanban.testing.domain.Plans;

class ApplicableTest {
  @Test
  void whoever_applies_is_told_what_can_be_applied_for_next() {
    Mailroom room =
        new Mailroom(
            "2025-03-03",
            (builder, mail) ->
                builder
                    .messaging(
                        mail.messages(MessagePolicy.USUAL)
                            .wording(TemplateSet.of(Locale.CHINESE))
                            .build())
                    .escalation(EscalationTable.NONE));
    room.record(
        Mailroom.PROJECT,
        Plans.adopt(
            Plans.licence("A"),
            Plans.licence("B"),
            Plans.plain("C", Plans.beforeApply("A"), Plans.beforeApply("B"))));
    room.told(AcceptApplication.of("A"));
    room.told(AcceptApplication.of("B"));

    assertThat(room.told(DecideItem.of("A", Result.APPROVED)))
        .isNotEmpty()
        .noneMatch(line -> line.startsWith("item-applicable"));
    assertThat(room.told(DecideItem.of("B", Result.APPROVED)))
        .contains("item-applicable ENTERPRISE:LAND", "item-applicable SERVICE_AGENT:LAND");
    assertThat(room.texts())
        .anySatisfy(text -> assertThat(text).contains("已办结", "前置事项均已具备，现在可以向县自然资源局申报"));
  }
}
