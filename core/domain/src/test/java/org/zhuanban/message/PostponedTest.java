package org.zhuanban.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.message.text.TemplateSet;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.project.taskforce.TaskForceCommand.ConveneMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.testing.domain.Plans;

class PostponedTest {
  private static Mailroom room() {
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
    room.record(Mailroom.PROJECT, Plans.sign());
    room.record(Mailroom.PROJECT, Plans.adopt(Plans.licence("A")));
    return room;
  }

  /** Messages of one commit have no order among them. */
  private static List<String> said(Mailroom room, String words) {
    return room.texts().stream().filter(text -> text.contains(words)).toList();
  }

  @Test
  void a_postponed_meeting_is_said_to_be_postponed() {
    Mailroom room = room();
    room.record(
        Mailroom.PROJECT,
        EstablishTaskForce.of(
            List.of(Office.of(Office.Rank.COUNTY_LEADER, "副县长")),
            List.of(),
            List.of(Plans.LAND_HEAD)));

    room.told(ConveneMeeting.of(1, LocalDate.of(2025, 3, 10), List.of()));
    assertThat(said(room, "召开第1次会议"))
        .isNotEmpty()
        .allMatch(text -> text.contains("定于2025年3月10日召开第1次会议") && !text.contains("改期"));
    room.told(ConveneMeeting.of(1, LocalDate.of(2025, 3, 17), List.of()));
    assertThat(said(room, "改期"))
        .isNotEmpty()
        .allMatch(text -> text.contains("会议改期：原定2025年3月10日召开，现定于2025年3月17日召开第1次会议"));
  }

  @Test
  void an_order_is_said_with_the_number_of_its_paper() {
    Mailroom room = room();

    room.told(
        IssueOrder.builder()
            .order("DB-3")
            .to(Plans.LAND)
            .about(OrderSubject.item("A"))
            .limit(TimeLimit.workingDays(5, "工作惯例：督办单"))
            .by(SupervisionBody.of(Office.of(Office.Rank.OTHER, "县人民政府督查室")))
            .paper(new DocumentRef("石政督〔2025〕3号"))
            .build());

    assertThat(said(room, "督办单"))
        .isNotEmpty()
        .allMatch(text -> text.contains("督办单DB-3（事项A）（石政督〔2025〕3号）：请县自然资源局于"));
  }
}
