package org.zhuanban.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.message.text.TemplateSet;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.testing.domain.Plans;

/** What the applicant is told when an organ stays silent, of what was received or supplied. */
class SilenceWordsTest {
  private static Mailroom received() {
    return received("2024-04-08");
  }

  private static Mailroom received(String day) {
    Mailroom room =
        new Mailroom(
            day,
            (builder, mail) ->
                builder.messaging(
                    mail.messages(MessagePolicy.USUAL)
                        .wording(TemplateSet.of(Locale.CHINESE))
                        .build()));
    room.record(
        Mailroom.PROJECT,
        AdoptPlan.of(
            Plans.plan(Plans.item("L", ItemKind.LICENCE).statutory(Plans.TWENTY).build())));
    room.told(ReceiveApplication.of("L", false));
    return room;
  }

  @Test
  void an_application_counts_as_accepted_since_it_came() {
    Mailroom room = received();

    room.day("2024-04-16").zhuanban().sweep();

    assertThat(room.told())
        .contains("deemed-accepted ENTERPRISE:LAND", "deemed-accepted SERVICE_AGENT:LAND");
    assertThat(room.texts())
        .contains(
            "【项目P-1】事项L（L）：县自然资源局未在规定期限内答复，申请自收到材料之日（2024年4月8日）起视为受理，法定办结日2024年5月8日。",
            "【项目P-1】事项L（L）：县自然资源局逾期未答复，依行政许可法第三十二条第一款第四项视为受理。");
  }

  /**
   * What is told of a supplement speaks of no first receipt, and cites that it completes the set.
   */
  @Test
  void an_application_counts_as_accepted_since_its_supplement_came() {
    Mailroom room = received();
    room.told(GiveCorrectionNotice.of("L", new DocumentRef("notice-1")));
    room.day("2024-04-15").told(ReceiveSupplement.of("L"));

    room.day("2024-04-23").zhuanban().sweep();

    assertThat(room.told())
        .contains("deemed-accepted ENTERPRISE:LAND", "deemed-accepted SERVICE_AGENT:LAND");
    assertThat(room.texts())
        .contains(
            "【项目P-1】事项L（L）：县自然资源局未在规定期限内答复，申请自收到材料之日（2024年4月15日）起视为受理，法定办结日2024年5月14日。",
            "【项目P-1】事项L（L）：县自然资源局逾期未答复，依行政许可法第三十二条第一款第四项、第五项视为受理。");
  }

  /** Silence reaches back to before a notice, but only since then anybody was told of a day. */
  @Test
  void a_day_that_is_told_after_a_notice_was_not_moved_by_it() {
    Mailroom room = received("2020-01-20");
    room.day("2020-02-15").zhuanban().sweep();

    assertThat(room.told())
        .contains("deemed-accepted ENTERPRISE:LAND")
        .noneMatch(told -> told.startsWith("limit-restated"));
  }

  @Test
  void nobody_promised_where_only_the_law_sets_a_limit() {
    Mailroom room = received();
    room.day("2024-04-16").zhuanban().sweep();

    List<Optional<LocalDate>> promised =
        room.zhuanban().read(StreamKind.PROJECT, "P-1").history().stream()
            .flatMap(
                each ->
                    each.event() instanceof AcceptanceDeemed deemed
                        ? Stream.of(deemed.committedDue())
                        : Stream.empty())
            .toList();

    assertThat(promised).containsExactly(Optional.empty());
  }
}
