package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.approval.JointAndRenewalRulesTest.YEAR_END;
import static org.zhuanban.approval.JointAndRenewalRulesTest.refuse;
import static org.zhuanban.approval.JointAndRenewalRulesTest.renew;
import static org.zhuanban.approval.JointAndRenewalRulesTest.renewable;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.PlanCommand.AddItems;
import org.zhuanban.approval.PlanCommand.DropItems;
import org.zhuanban.approval.PlanCommand.SwitchCatalogue;
import org.zhuanban.approval.RenewalCommand.ApplyForRenewal;
import org.zhuanban.approval.RenewalCommand.DecideRenewal;
import org.zhuanban.approval.RenewalEvent.RenewalApplied;
import org.zhuanban.approval.RenewalEvent.RenewalDeemed;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.SilenceEffect;
import org.zhuanban.approval.view.LicenceValidity;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/** 行政许可法第五十条. */
class RenewalTest {

  private static final ApplyForRenewal APPLY = ApplyForRenewal.of("R");

  private static ProjectDesk licensed(ApprovalItem item, String day, LocalDate validTo) {
    ProjectDesk desk = ProjectDesk.withoutEscalation(day, item);
    desk.recorded(AcceptApplication.of("R"));
    desk.recorded(DecideItem.approve("R"));
    desk.recorded(DeliverDecision.of("R").withValidTo(validTo));
    return desk;
  }

  private static ProjectDesk licensed() {
    return licensed(renewable("R"), "2024-04-08", YEAR_END);
  }

  private static LicenceValidity validity(ProjectDesk desk, String day) {
    return desk.view().approvals().licences(LocalDate.parse(day)).get(0);
  }

  private static LicenceValidity.RenewalPeriod lastRenewal(ProjectDesk desk, String day) {
    return validity(desk, day).periods().get(0).lastRenewal().orElseThrow();
  }

  private static List<DatedEvent> deemed(ProjectDesk desk) {
    return desk.view().history().stream()
        .filter(happened -> happened.event() instanceof RenewalDeemed)
        .toList();
  }

  /**
   * Sixty working days before 28 January 2025 is 4 November 2024 by the weekends and the statutory
   * days alone, and 5 November by the notice of 12 November, which has Sunday 26 January worked.
   */
  private static ProjectDesk beforeSpringFestival() {
    ApprovalItem item = Plans.promised("R").renewBefore(TimeLimit.workingDays(60, "许可办法")).build();
    return licensed(item, "2024-04-08", LocalDate.of(2025, 1, 28));
  }

  @Nested
  class DutyToApply {
    /** 排污许可管理条例第十四条: 60 days before; and 食品生产许可: 30 working days before. */
    @Test
    void the_enterprise_owes_the_application_some_days_before_the_printed_last_one() {
      ProjectDesk desk = licensed(renewable("R"), "2025-09-26", LocalDate.of(2030, 9, 24));
      assertThat(desk.dutyRow("renew:R:1:1"))
          .satisfies(
              row -> {
                assertThat(row.kind()).isEqualTo("approval.APPLY_RENEWAL");
                assertThat(row.owner()).isEqualTo("ENTERPRISE");
                assertThat(row.openedOn()).isEqualTo("2025-09-26");
                assertThat(row.statutoryDue().map(DueDate::date))
                    .contains(LocalDate.of(2030, 7, 26));
                assertThat(row.closedOn()).isEmpty();
                assertThat(row.nextReviewOn()).isEmpty();
              });
      assertThat(validity(desk, "2025-09-26").periods().get(0).applyBy().map(Deadline.Due::date))
          .contains(LocalDate.of(2030, 7, 26));

      // Dragon Boat holiday from 31 May to 2 June 2025.
      ApprovalItem food =
          Plans.promised("R")
              .renewBefore(TimeLimit.workingDays(30, "食品生产许可管理办法"))
              .dutyOf("PLANT")
              .build();
      DutyRow row = licensed(food, "2025-01-06", LocalDate.of(2025, 6, 30)).dutyRow("renew:R:1:1");
      assertThat(row.statutoryDue().map(DueDate::date)).contains(LocalDate.of(2025, 5, 16));
      assertThat(row.owner()).isEqualTo("PLANT");
    }

    @Test
    void a_licence_that_was_revoked_is_neither_renewed_by_silence_nor_owed_anything() {
      ProjectDesk desk = licensed();
      desk.day("2024-10-08").recorded(APPLY);
      desk.day("2024-10-10")
          .recorded(
              RevokeApproval.of("R", Revocation.NOT_QUALIFIED, new DocumentRef("revocation-1")));

      desk.day("2025-03-03").zhuanban().sweep();

      assertThat(deemed(desk)).isEmpty();
      assertThat(validity(desk, "2024-10-09").inForce()).isTrue();
      assertThat(validity(desk, "2024-10-10").inForce()).isFalse();
      assertThat(desk.dutyRow("answer:R:1:1").closedOn()).contains(LocalDate.of(2024, 10, 10));
      assertThat(desk.dutyRow("answer:R:1:1").nextReviewOn()).isEmpty();
      assertThat(desk.refused(APPLY).rule()).isEqualTo(ApprovalRule.NOT_RENEWABLE);
    }

    @Test
    void a_licence_for_longer_than_ten_years_is_renewed_like_any_other() {
      ProjectDesk desk = licensed(renewable("R"), "2024-04-08", LocalDate.of(2044, 4, 7));

      assertThat(desk.dutyRow("renew:R:1:1").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2044, 2, 7));
    }

    @Test
    void what_is_no_licence_is_renewed_only_if_the_plan_says_when() {
      ApprovalItem filing = Plans.item("R", ItemKind.FILING).statutory(Plans.TWENTY).build();
      ProjectDesk desk = licensed(filing, "2024-04-08", YEAR_END);

      assertThat(desk.storage().duties(desk.stream()))
          .extracting(DutyRow::key)
          .doesNotContain("renew:R:1:1");
      assertThat(desk.refused(APPLY).rule()).isEqualTo(ApprovalRule.NOT_RENEWABLE);
      assertThat(validity(desk, "2024-04-08").periods().get(0).applyBy()).isEmpty();
    }

    @Test
    void only_what_is_renewed_has_a_last_day() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DecideRenewal.refuse("R").withValidTo(YEAR_END))
          .withMessage(
              "DecideRenewal.validTo does not go with DecideRenewal.result, which is REFUSED; correct"
                  + " or leave out one of them");
    }
  }

  @Nested
  class DecidingARenewal {
    @Test
    void a_renewal_is_answered_within_twenty_working_days() {
      ProjectDesk desk = licensed();
      assertThat(desk.day("2024-04-10").recordedEvents(APPLY))
          .containsExactly(
              new RenewalApplied(
                  "R", YEAR_END, LocalDate.of(2024, 11, 1), true, LocalDate.of(2024, 5, 10)));
      assertThat(desk.dutyRow("renew:R:1:1").closedOn()).contains(LocalDate.of(2024, 4, 10));
      assertThat(desk.dutyRow("answer:R:1:1"))
          .satisfies(
              row -> {
                assertThat(row.kind()).isEqualTo("approval.ANSWER_RENEWAL");
                assertThat(row.owner()).isEqualTo("LAND");
                assertThat(row.statutoryDue().map(DueDate::date))
                    .contains(LocalDate.of(2024, 5, 10));
                assertThat(row.nextReviewOn()).contains(LocalDate.of(2025, 1, 1));
              });

      desk.day("2024-05-10").recorded(renew(LocalDate.of(2029, 12, 31)));

      assertThat(desk.violations()).isEmpty();
      assertThat(desk.dutyRow("answer:R:1:1").closedOn()).contains(LocalDate.of(2024, 5, 10));
      assertThat(desk.dutyRow("answer:R:1:1").nextReviewOn()).isEmpty();
      assertThat(desk.dutyRow("renew:R:1:2").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2029, 11, 1));
    }

    /** 21 January to 20 February 2024 has 19 working days: 4 and 18 February were made up. */
    @Test
    void a_timely_application_is_answered_before_the_licence_ends() {
      ProjectDesk desk = licensed(Plans.plain("R"), "2023-06-01", LocalDate.of(2024, 2, 20));

      desk.day("2024-01-21").recorded(APPLY);

      assertThat(desk.dutyRow("answer:R:1:1").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2024, 2, 20));
      assertThat(lastRenewal(desk, "2024-01-21").answerDue().dueOn())
          .contains(LocalDate.of(2024, 2, 20));
    }

    /** Else nobody could answer, and the law would renew what is in no plan. */
    @Test
    void an_item_stays_in_the_plan_until_its_renewal_is_answered() {
      ProjectDesk desk = licensed();
      desk.recorded(
          AddItems.of(List.of(Plans.licence("L")), List.of(), new DocumentRef("change-1")));
      DropItems drop = DropItems.of(List.of("R"), new DocumentRef("change-2"));
      desk.day("2024-10-08").recorded(APPLY);

      assertThat(desk.refused(drop).rule()).isEqualTo(ApprovalRule.ITEM_UNDER_WAY);

      desk.day("2024-10-15").recorded(refuse());
      assertThat(desk.recordedEvents(drop)).hasSize(1);
    }

    @Test
    void a_late_answer_to_what_silence_renewed_prints_its_last_day() {
      ProjectDesk desk = licensed();
      desk.day("2024-11-01").recorded(APPLY);
      desk.day("2025-01-10").recorded(refuse());
      assertThat(validity(desk, "2025-01-10").inForce()).isTrue();

      desk.day("2025-01-15").recorded(renew(LocalDate.of(2029, 12, 31)));

      assertThat(desk.violations())
          .containsExactly(
              "2025-01-10 approval.RENEWAL_REFUSED_TOO_LATE 行政许可法第五十条第二款 approval.renewal-decided R",
              "2025-01-15 approval.RENEWAL_ANSWERED_LATE 行政许可法第五十条第二款 approval.renewal-decided R");
      assertThat(validity(desk, "2025-01-15").periods())
          .extracting(LicenceValidity.ValidityPeriod::validTo)
          .containsExactly(YEAR_END, LocalDate.of(2029, 12, 31));
      assertThat(validity(desk, "2030-01-01").inForce()).isFalse();
    }

    @Test
    void a_new_catalogue_moves_no_last_day_of_a_renewal_that_was_applied_for() {
      ProjectDesk desk = licensed(renewable("R"), "2024-04-08", YEAR_END);
      desk.day("2024-11-01").recorded(APPLY);
      ApprovalItem earlier =
          Plans.promised("R").renewBefore(TimeLimit.calendarDays(90, "新规")).build();

      desk.day("2024-11-04")
          .recorded(
              SwitchCatalogue.of(
                  new Catalogue(
                      "2024-2",
                      LocalDate.of(2024, 1, 1),
                      "县政务公告〔2024〕1号",
                      Plans.DEPARTMENTS,
                      List.of(earlier)),
                  new DocumentRef("change-1")));

      assertThat(desk.dutyRow("renew:R:1:1").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2024, 11, 1));
      assertThat(lastRenewal(desk, "2024-11-04").inTime()).isTrue();
      desk.day("2024-11-20").recorded(renew(LocalDate.of(2025, 12, 31)));
      assertThat(desk.dutyRow("renew:R:1:1").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2024, 11, 1));
      assertThat(desk.dutyRow("renew:R:1:2").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2025, 10, 2));
    }

    @Test
    void several_renewals_in_a_row_each_begin_where_the_last_one_ends() {
      ProjectDesk desk = licensed();
      desk.day("2024-10-08").recorded(APPLY);
      desk.day("2024-10-15").recorded(renew(LocalDate.of(2025, 12, 31)));
      desk.day("2025-10-09").recorded(APPLY);
      desk.day("2025-10-15").recorded(renew(LocalDate.of(2026, 12, 31)));

      assertThat(validity(desk, "2025-10-15").periods())
          .extracting(
              period -> period.from() + " " + period.validTo() + " " + period.renewals().size())
          .containsExactly(
              "2024-04-08 2024-12-31 1", "2024-10-15 2025-12-31 1", "2025-10-15 2026-12-31 0");
      assertThat(validity(desk, "2025-10-10").periods()).hasSize(2);
      assertThat(desk.dutyRow("renew:R:1:3").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2026, 11, 1));
      assertThat(desk.violations()).isEmpty();
    }

    @Test
    void a_refused_renewal_ends_the_licence_on_its_day_and_can_be_asked_for_again() {
      ProjectDesk desk = licensed();
      desk.day("2024-10-08").recorded(APPLY);
      desk.day("2024-10-15").recorded(refuse());
      desk.day("2024-10-16").recorded(APPLY);
      desk.day("2024-10-17").recorded(refuse());

      assertThat(desk.day("2025-01-01").zhuanban().sweep().changed()).isZero();

      assertThat(validity(desk, "2025-01-01").inForce()).isFalse();
      assertThat(validity(desk, "2025-01-01").periods().get(0).renewals()).hasSize(2);
      assertThat(desk.refused(APPLY).rule()).isEqualTo(ApprovalRule.LICENCE_EXPIRED);
    }
  }

  @Nested
  class SilenceOnARenewal {
    @Test
    void nobody_decides_on_a_timely_application_and_the_licence_goes_on() {
      ProjectDesk desk = licensed();
      desk.day("2024-11-01").recorded(APPLY);

      assertThat(desk.day("2024-12-31").zhuanban().sweep().changed()).isZero();
      assertThat(desk.day("2025-02-01").zhuanban().sweep().changed()).isOne();

      assertThat(deemed(desk))
          .containsExactly(
              new DatedEvent(new RenewalDeemed("R", YEAR_END), LocalDate.of(2025, 1, 1)));
      assertThat(validity(desk, "2030-01-01").inForce()).isTrue();
      assertThat(lastRenewal(desk, "2024-12-31").renewal().deemedOn()).isEmpty();
      assertThat(lastRenewal(desk, "2025-01-01").renewal().renewedTo()).isEmpty();
      assertThat(desk.refused(APPLY).rule()).isEqualTo(ApprovalRule.NOT_RENEWABLE);
    }

    /** 行政许可法第五十条第二款 holds for licences; what a review found ends with its time. */
    @Test
    void silence_renews_what_is_no_licence_only_where_its_law_says_so() {
      ApprovalItem.Builder review = Plans.item("R", ItemKind.TECHNICAL_REVIEW);
      review.statutory(Plans.TWENTY).renewBefore(TimeLimit.calendarDays(30, "审查办法"));
      ProjectDesk desk = licensed(review.build(), "2024-04-08", YEAR_END);
      desk.day("2024-11-29").recorded(APPLY);
      assertThat(desk.dutyRow("answer:R:1:1").nextReviewOn()).isEmpty();
      assertThat(desk.day("2025-01-20").zhuanban().sweep().changed()).isZero();
      assertThat(validity(desk, "2025-01-20").inForce()).isFalse();

      ProjectDesk renewed =
          licensed(review.addSilence(SilenceEffect.DEEMED_RENEWED).build(), "2024-04-08", YEAR_END);
      renewed.day("2024-11-29").recorded(APPLY);
      renewed.day("2025-01-20").zhuanban().sweep();
      assertThat(validity(renewed, "2025-01-20").inForce()).isTrue();
    }

    @Test
    void a_refusal_in_time_that_is_entered_late_puts_the_renewal_by_silence_before_a_human() {
      ProjectDesk desk = licensed();
      desk.day("2024-11-01").recorded(APPLY);
      desk.day("2025-01-02").zhuanban().sweep();

      Outcome outcome =
          desk.zhuanban()
              .handle(desk.newRequest("late", refuse(), LocalDate.of(2024, 11, 20)).because("补录"));

      assertThat(((Outcome.Done) outcome).consequences())
          .extracting(each -> each.event().event().getClass().getSimpleName() + " " + each.result())
          .containsExactly("RenewalDeemed " + ReviewResult.TO_BE_DECIDED);
      assertThat(validity(desk, "2025-01-02").inForce()).isFalse();
    }
  }

  @Nested
  class ApplyingLate {
    @Test
    void a_late_application_is_answered_but_silence_does_not_renew_it() {
      ProjectDesk desk = licensed();
      desk.day("2024-11-02").recorded(APPLY);
      assertThat(lastRenewal(desk, "2024-11-02").inTime()).isFalse();
      assertThat(desk.dutyRow("answer:R:1:1").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2024, 11, 29));
      assertThat(desk.dutyRow("answer:R:1:1").nextReviewOn()).isEmpty();

      assertThat(desk.day("2025-02-01").zhuanban().sweep().changed()).isZero();

      assertThat(validity(desk, "2024-12-31").inForce()).isTrue();
      assertThat(validity(desk, "2025-01-01").inForce()).isFalse();
    }

    @Test
    void an_application_that_a_notice_to_come_brings_in_time_is_never_judged_late() {
      ProjectDesk desk = beforeSpringFestival();

      assertThat(desk.day("2024-11-05").recordedEvents(APPLY))
          .singleElement()
          .isInstanceOfSatisfying(
              RenewalApplied.class,
              told -> {
                assertThat(told.applyBy()).isEqualTo("2024-11-04");
                assertThat(told.inTime()).isFalse();
              });
      assertThat(lastRenewal(desk, "2024-11-05").inTime()).isFalse();
      assertThat(desk.dutyRow("answer:R:1:1").nextReviewOn()).contains(LocalDate.of(2025, 1, 29));

      desk.day("2025-02-20").zhuanban().sweep();

      assertThat(desk.violations()).isEmpty();
      assertThat(lastRenewal(desk, "2025-02-20").inTime()).isTrue();
      assertThat(desk.dutyRow("renew:R:1:1").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2024, 11, 5));
      assertThat(deemed(desk))
          .extracting(DatedEvent::effectiveOn)
          .containsExactly(LocalDate.of(2025, 1, 29));
      assertThat(validity(desk, "2025-02-20").inForce()).isTrue();
    }

    @Test
    void silence_does_not_renew_what_the_notice_found_late_nor_is_it_a_violation_before() {
      ProjectDesk desk = beforeSpringFestival();
      desk.day("2024-11-06").recorded(APPLY);

      assertThat(desk.day("2025-02-20").zhuanban().sweep().changed()).isZero();

      assertThat(lastRenewal(desk, "2025-02-20").inTime()).isFalse();
      assertThat(validity(desk, "2025-02-20").inForce()).isFalse();
      assertThat(desk.violations()).isEmpty();

      ProjectDesk later = beforeSpringFestival();
      later.day("2024-11-13").recorded(APPLY);
      assertThat(later.violations())
          .containsExactly(
              "2024-11-13 approval.RENEWAL_APPLIED_LATE 行政许可法第五十条第一款 approval.renewal-applied R");
    }

    @Test
    void applied_for_after_its_end_a_renewal_is_kept_with_its_day_and_never_comes_by_silence() {
      ProjectDesk desk = licensed();

      desk.day("2025-01-02").recorded(APPLY);
      desk.day("2026-01-05").zhuanban().sweep();

      assertThat(desk.violations())
          .containsExactly(
              "2025-01-02 approval.LICENCE_EXPIRED 行政许可法第五十条第一款 approval.renewal-applied R");
      assertThat(lastRenewal(desk, "2025-01-02"))
          .satisfies(
              late -> {
                assertThat(late.renewal().appliedOn()).isEqualTo("2025-01-02");
                assertThat(late.inTime()).isFalse();
              });
      assertThat(deemed(desk)).isEmpty();
      assertThat(validity(desk, "2025-01-02").inForce()).isFalse();
      assertThat(desk.dutyRow("renew:R:1:1").closedOn()).contains(LocalDate.of(2025, 1, 2));
      assertThat(desk.dutyRow("answer:R:1:1").nextReviewOn()).isEmpty();
      assertThat(desk.another().view().approvals().state())
          .isEqualTo(desk.view().approvals().state());
    }

    @Test
    void a_renewal_applied_for_after_the_end_counts_in_working_days_as_late_too() {
      ApprovalItem food =
          Plans.promised("R").renewBefore(TimeLimit.workingDays(30, "食品生产许可管理办法")).build();
      ProjectDesk desk = licensed(food, "2025-01-06", LocalDate.of(2025, 6, 30));

      desk.day("2025-07-01").recorded(APPLY);

      assertThat(lastRenewal(desk, "2025-07-01").inTime()).isFalse();
      assertThat(desk.violations()).singleElement().asString().contains("LICENCE_EXPIRED");
    }
  }
}
