package org.zhuanban.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.testing.domain.Plans;

/** What no command may carry: mistakes of the caller, told at once. */
class PartyTest {
  private static final String LONG = "x".repeat(65);

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "甲", "a/b", "a\n", "𠮷"})
  void references_are_short_ascii(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PersonRef(id))
        .withMessage(
            "PersonRef.id has 1 to 64 characters out of A-Z a-z 0-9 . _ : -, but was '%s'; write it"
                + " with those",
            id.replace("\n", "U+000A"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Department(id, "局", Level.COUNTY, "CN"))
        .withMessage(
            "Department.code has 1 to 64 characters out of A-Z a-z 0-9 . _ -, but was '%s'; write"
                + " it with those",
            id.replace("\n", "U+000A"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plans.licence(id))
        .withMessage(
            "ApprovalItem.code has 1 to 64 characters out of A-Z a-z 0-9 . _ -, but was '%s'; write"
                + " it with those",
            id.replace("\n", "U+000A"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plans.item("A", ItemKind.FILING).dutyOf(id).build())
        .withMessage(
            "ApprovalItem.dutyOf has 1 to 64 characters out of A-Z a-z 0-9 . _ -, but was '%s';"
                + " write it with those",
            id.replace("\n", "U+000A"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StartPause.of("A", id))
        .withMessage(
            "StartPause.procedure has 1 to 64 characters out of A-Z 0-9 _, but was '%s'; write it"
                + " with those",
            id.replace("\n", "U+000A"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "石政办发〔2020〕71号",
        "石政办发〔2021〕3号",
        "江府办函〔2024〕37号",
        "石政办发﹝2020﹞71号",
        "石政办发[2020]71号",
        "国发（2013）19号",
        "国令第722号",
        "京房评字【2020】第001号",
        "dms:2020/71",
        "a",
        "𠮷〇"
      })
  void papers_are_called_by_the_numbers_of_documents(String id) {
    assertThat(new DocumentRef(id).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "石政办发〔2020〕71号 ", "a\n", "<b>", "关于；", "a\u202Eb", "ａ"})
  void papers_are_called_by_nothing_else(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DocumentRef(id))
        .withMessage(
            "DocumentRef.id has 1 to 128 characters out of A-Z a-z 0-9 汉字 . _ : / - 〔 〕 ﹝ ﹞ 【 】 [ ]"
                + " ( ) （ ）, but was '%s'; write it with those",
            id.replace("\n", "U+000A").replace("\u202E", "U+202E"));
  }

  @Test
  void references_are_not_too_long() {
    assertThat(new DocumentRef("号".repeat(128)).id()).hasSize(128);
    assertThatIllegalArgumentException().isThrownBy(() -> new DocumentRef("号".repeat(129)));
    assertThat(new PersonRef(LONG.substring(1)).id()).hasSize(64);
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonRef(LONG));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Department(LONG, "局", Level.COUNTY, "CN"));
  }

  @Test
  void departments_and_offices_have_names() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Department("D", " ", Level.COUNTY, "CN"))
        .withMessage("Department.name is missing; give it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Office.of(Office.Rank.OTHER, " "))
        .withMessage("Office.title is missing; give it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Office.of(Office.Rank.OTHER, "长".repeat(201)))
        .withMessage(
            "Office.title has at most 200 characters, but had 201; shorten it or refer to a"
                + " document");
  }

  @Test
  void ratings_have_five_grades_and_thresholds_are_not_negative() {
    for (int rating : new int[] {0, 6}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  DeliverDecision.of("A")
                      .withRating(ServiceGrade.ofStars(rating))
                      .withValidTo(LocalDate.of(2024, 1, 1)))
          .withMessage("ServiceGrade.stars is from 1 to 5, but was %s; correct it", rating);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LightPolicy(-1, "工作惯例"))
        .withMessage("LightPolicy.warnAt is from 0 to 3650, but was -1; correct it");
  }
}
