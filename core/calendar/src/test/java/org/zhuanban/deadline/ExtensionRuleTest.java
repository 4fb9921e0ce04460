package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.ExtensionRule.Approver;
import org.zhuanban.deadline.ExtensionRule.Claim;
import org.zhuanban.deadline.ExtensionRule.ExtensionFault;

/** The twenty working days from 2023-03-01 on end on 2023-03-29. */
class ExtensionRuleTest {
  private static final WorkCalendar CN = PublicCalendars.BOOK.calendar("CN");
  private static final LocalDate LAST = LocalDate.of(2023, 3, 29);
  private static final LegalClock CLOCK =
      LegalClock.from(LocalDate.of(2023, 3, 1), TimeLimit.workingDays(20, "行政许可法第四十二条"));

  @ParameterizedTest
  @CsvSource({
    "10 WD, 2023-03-29, HEAD_OF_ORGAN, true, ",
    "1 WD, 2023-03-01, PRINCIPAL_HEAD, true, ",
    "11 WD, 2023-03-29, HEAD_OF_ORGAN, true, TOO_LONG",
    "10 CD, 2023-03-29, HEAD_OF_ORGAN, true, OTHER_UNIT",
    "11 CD, 2023-03-29, HEAD_OF_ORGAN, true, OTHER_UNIT",
    "10 WD, 2023-03-29, HEAD_OF_GOVERNMENT, true, WRONG_APPROVER",
    "10 WD, 2023-03-29, OTHER, true, WRONG_APPROVER",
    "10 WD, 2023-03-30, HEAD_OF_ORGAN, true, TOO_LATE",
    "10 WD, 2023-03-29, HEAD_OF_ORGAN, false, REASON_NOT_NOTIFIED",
  })
  void says_which_condition_fails(
      String by,
      LocalDate approvedOn,
      Approver approver,
      boolean told,
      @Nullable ExtensionFault fault) {
    Claim claim =
        new Claim(new Extension(TimeLimit.parse(by, "第四十二条"), approvedOn), approver, told);

    if (fault == null) {
      assertThat(ExtensionRule.ORGAN.judge(claim, CLOCK, CN)).isEmpty();
    } else {
      assertThat(ExtensionRule.ORGAN.judge(claim, CLOCK, CN)).containsExactly(fault);
    }
  }

  @Test
  void names_everything_that_is_wrong_in_order() {
    LegalClock extended =
        LegalClock.builder()
            .start(CLOCK.start())
            .limit(CLOCK.limit())
            .extension(new Extension(TimeLimit.workingDays(10, "第四十二条"), LAST))
            .build();
    Extension second = new Extension(TimeLimit.workingDays(16, "第四十二条"), LAST.plusDays(1));

    assertThat(
            ExtensionRule.JOINT.judge(
                new Claim(second, Approver.PRINCIPAL_HEAD, false), extended, CN))
        .containsExactly(
            ExtensionFault.SECOND,
            ExtensionFault.TOO_LONG,
            ExtensionFault.WRONG_APPROVER,
            ExtensionFault.TOO_LATE,
            ExtensionFault.REASON_NOT_NOTIFIED);
  }

  @Test
  void the_head_of_the_government_extends_what_is_handled_together() {
    Extension fifteen = new Extension(TimeLimit.workingDays(15, "第四十二条第二款"), LAST);

    assertThat(
            ExtensionRule.JOINT.judge(
                new Claim(fifteen, Approver.HEAD_OF_GOVERNMENT, true), CLOCK, CN))
        .isEmpty();
  }

  @Test
  void nobody_can_approve_as_somebody_else() {
    ExtensionRule odd = new ExtensionRule(TimeLimit.workingDays(5, "第四十二条"), Approver.OTHER);
    Extension five = new Extension(TimeLimit.workingDays(5, "第四十二条"), LAST);

    assertThat(odd.judge(new Claim(five, Approver.OTHER, true), CLOCK, CN))
        .containsExactly(ExtensionFault.WRONG_APPROVER);
  }

  @Test
  void only_the_reason_that_was_not_told_leaves_the_extension_standing() {
    for (ExtensionFault fault : ExtensionFault.values()) {
      assertThat(fault.voids()).isEqualTo(fault != ExtensionFault.REASON_NOT_NOTIFIED);
    }
  }
}
