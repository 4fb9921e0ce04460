package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.zhuanban.approval.AcceptanceCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceRefused;
import org.zhuanban.approval.AcceptanceEvent.AcceptedWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceEvent.FilingRecorded;
import org.zhuanban.approval.ApprovalViolationsTest.Broken;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.ReceiptCommand.CorrectOnSpot;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptEvent.CorrectedOnSpot;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.testing.domain.ProjectDesk;

/** What breaks a rule from the outcomes of receipt to the decision. */
final class CaseViolations {
  private static final DocumentRef PAPER = new DocumentRef("receipt-1");

  private CaseViolations() {}

  private static Consumer<ProjectDesk> received(String day) {
    return desk -> {
      desk.day(day).recorded(adopt(licence("L")));
      desk.recorded(ReceiveApplication.of("L", true));
    };
  }

  private static Broken notAccepted(
      ApprovalRule rule,
      String receivedOn,
      String day,
      NonAcceptance ground,
      Optional<String> competent,
      String article,
      String english,
      String chinese) {
    return new Broken(
        rule,
        received(receivedOn),
        day,
        competent
            .map(organ -> RefuseAcceptance.of("L", ground, PAPER).withCompetent(organ))
            .orElseGet(() -> RefuseAcceptance.of("L", ground, PAPER)),
        new AcceptanceRefused("L", ground, competent, PAPER),
        article,
        english,
        chinese,
        // The organ is not competent for having been slow or silent about it.
        desk -> {
          assertThat(desk.currentCase("L").notAcceptedOn()).contains(LocalDate.parse(day));
          assertThat(desk.state("L", day)).isEqualTo(ApplicationState.NOT_ACCEPTED);
        });
  }

  private static final List<DeferredDocument> PROMISED =
      List.of(
          new DeferredDocument("证明", TimeLimit.workingDays(5, "容缺受理清单")),
          new DeferredDocument("图纸", TimeLimit.workingDays(5, "容缺受理清单")));

  private static Broken missing(
      ItemKind kind, ApprovalCommand command, ApprovalEvent kept, ApplicationState state) {
    return new Broken(
        ApprovalRule.PROMISED_DOCUMENTS_MISSING,
        desk -> {
          desk.day("2024-04-08").recorded(adopt(item("L", kind).build()));
          desk.recorded(AcceptWithDeferredDocuments.of("L", PROMISED));
        },
        "2024-04-09",
        command,
        kept,
        "行政许可法第三十八条第一款",
        "Item \"事项L\" (L) must not be granted: of what was promised at acceptance, 证明, 图纸 must come first",
        "事项“事项L”（L）不得准予：容缺受理时承诺的证明、图纸尚未补交",
        // The decision was made; what is missing stays missing.
        desk -> {
          assertThat(desk.state("L", "2024-04-09")).isEqualTo(state);
          assertThat(desk.currentCase("L").missing()).isEqualTo(PROMISED);
        });
  }

  /** Five working days from 8 April end on the 15th: from the 16th on it counts as accepted. */
  private static Broken afterSilence(ApprovalCommand command, ApprovalEvent kept) {
    return new Broken(
        ApprovalRule.ACCEPTED_BY_SILENCE,
        received("2024-04-08"),
        "2024-04-16",
        command,
        kept,
        "行政许可法第三十二条第一款第四项",
        "Item \"事项L\" (L) has counted as accepted since 2024-04-08, since nobody answered in time; to refuse acceptance or to ask for a promise now has no effect",
        "事项“事项L”（L）逾期未告知，自2024年4月8日起视为受理；其后不予受理或者容缺受理不产生效力",
        desk -> {
          assertThat(desk.state("L", "2024-04-16")).isEqualTo(ApplicationState.RUNNING);
          assertThat(desk.currentCase("L").acceptedOn()).contains(LocalDate.parse("2024-04-08"));
          assertThat(desk.currentCase("L").promises()).isEmpty();
        });
  }

  private static Stream<Broken> promisesAndSilence() {
    return Stream.of(
        missing(
            ItemKind.LICENCE,
            DecideItem.approve("L").withDecision(PAPER),
            new ItemDecided("L", Result.APPROVED, Optional.of(PAPER)),
            ApplicationState.APPROVED),
        missing(
            ItemKind.FILING,
            RecordFiling.of("L"),
            new FilingRecorded("L", 1),
            ApplicationState.FILED),
        afterSilence(
            RefuseAcceptance.of("L", NonAcceptance.NOT_NEEDED, PAPER),
            new AcceptanceRefused("L", NonAcceptance.NOT_NEEDED, Optional.empty(), PAPER)),
        // Ten and twenty working days from 8 April, as before.
        afterSilence(
            AcceptWithDeferredDocuments.of("L", PROMISED),
            new AcceptedWithDeferredDocuments(
                "L",
                1,
                PROMISED,
                Optional.of(LocalDate.parse("2024-04-22")),
                Optional.of(LocalDate.parse("2024-05-08")),
                Optional.of(
                    CalendarBook.bundled().asOf(LocalDate.parse("2024-04-16")).notices().size()),
                Optional.empty())),
        new Broken(
            ApprovalRule.CORRECTION_NOT_ON_SPOT,
            received("2024-04-08"),
            "2024-04-16",
            CorrectOnSpot.of("L"),
            new CorrectedOnSpot("L"),
            "行政许可法第三十二条第一款第三项",
            "Errors in the application for item \"事项L\" (L) are corrected on the spot on the day of receipt only; later they are told once and for all",
            "事项“事项L”（L）的申请材料只有收件当日可以当场更正；其后应当一次性告知补正",
            desk -> assertThat(desk.currentCase("L").deemedAccepted()).isTrue()));
  }

  static Stream<Broken> all() {
    return Stream.concat(ofCases(), promisesAndSilence());
  }

  private static Stream<Broken> ofCases() {
    String late = "The applicant for item L got no notice at once that acceptance is refused";
    String lateZh = "事项L不予受理未即时告知申请人";
    return Stream.of(
        new Broken(
            ApprovalRule.CORRECTION_NOT_ON_SPOT,
            received("2024-04-08"),
            "2024-04-09",
            CorrectOnSpot.of("L"),
            new CorrectedOnSpot("L"),
            "行政许可法第三十二条第一款第三项",
            "Errors in the application for item \"事项L\" (L) are corrected on the spot on the day of receipt only; later they are told once and for all",
            "事项“事项L”（L）的申请材料只有收件当日可以当场更正；其后应当一次性告知补正",
            desk -> assertThat(desk.currentCase("L").examinedOn()).isEmpty()),
        notAccepted(
            ApprovalRule.ACCEPTANCE_REFUSED_LATE,
            "2024-04-08",
            "2024-04-09",
            NonAcceptance.NOT_NEEDED,
            Optional.empty(),
            "行政许可法第三十二条第一款",
            late,
            lateZh),
        // Received online on Saturday: Monday is the first day on which anybody could tell it.
        notAccepted(
            ApprovalRule.ACCEPTANCE_REFUSED_LATE,
            "2024-04-13",
            "2024-04-16",
            NonAcceptance.NOT_COMPETENT,
            Optional.of("市生态环境局"),
            "行政许可法第三十二条第一款",
            late,
            lateZh),
        notAccepted(
            ApprovalRule.COMPETENT_ORGAN_NOT_NAMED,
            "2024-04-08",
            "2024-04-08",
            NonAcceptance.NOT_COMPETENT,
            Optional.empty(),
            "行政许可法第三十二条第一款第二项",
            "Acceptance of item \"事项L\" (L) was refused without naming the organ that is competent",
            "事项“事项L”（L）不予受理时未告知申请人有权机关"),
        // Told on 8 April, a hearing can be asked for until the 15th (行政许可法第四十七条第一款).
        new Broken(
            ApprovalRule.HEARING_PENDING,
            desk -> {
              ApprovalViolationsTest.accepted(licence("L"), "2024-04-08").accept(desk);
              desk.recorded(Hearing.open("H-1", "L", "E-1", "LAND", "CN"));
            },
            "2024-04-15",
            DecideItem.approve("L").withDecision(PAPER),
            new ItemDecided("L", Result.APPROVED, Optional.of(PAPER)),
            "行政许可法第四十八条第二款",
            "Item \"事项L\" (L) must not be decided while a hearing is to be held or can still be asked for",
            "事项“事项L”（L）听证尚未举行或仍可申请听证，不得作出决定",
            desk -> assertThat(desk.state("L", "2024-04-15")).isEqualTo(ApplicationState.APPROVED)),
        new Broken(
            ApprovalRule.REFUSAL_WITHOUT_REASONS,
            ApprovalViolationsTest.accepted(licence("L"), "2024-04-08"),
            "2024-04-09",
            DecideItem.refuse("L"),
            new ItemDecided("L", Result.REFUSED, Optional.empty()),
            "行政许可法第三十八条第二款",
            "Item \"事项L\" (L) was refused without a paper that states reasons and remedies",
            "事项“事项L”（L）不予许可未以书面说明理由并告知救济途径",
            desk -> assertThat(desk.state("L", "2024-04-09")).isEqualTo(ApplicationState.REFUSED)));
  }
}
