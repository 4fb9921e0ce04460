package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.zhuanban.approval.ApprovalCommand.CorrectOnSpot;
import org.zhuanban.approval.ApprovalCommand.DecideItem;
import org.zhuanban.approval.ApprovalCommand.ReceiveApplication;
import org.zhuanban.approval.ApprovalCommand.RefuseAcceptance;
import org.zhuanban.approval.ApprovalEvent.AcceptanceRefused;
import org.zhuanban.approval.ApprovalEvent.CorrectedOnSpot;
import org.zhuanban.approval.ApprovalEvent.ItemDecided;
import org.zhuanban.approval.ApprovalViolationsTest.Broken;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.testing.domain.Desk;

/** What breaks a rule from the outcomes of receipt to the decision. */
final class CaseViolations {
  private static final DocumentRef PAPER = new DocumentRef("receipt-1");

  private CaseViolations() {}

  private static Consumer<Desk> received(String day) {
    return desk -> {
      desk.day(day).done(adopt(licence("L")));
      desk.done(new ReceiveApplication("L", true));
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
        new RefuseAcceptance("L", ground, competent, PAPER),
        new AcceptanceRefused("L", ground, competent, PAPER),
        article,
        english,
        chinese,
        // The organ is not competent for having been slow or silent about it.
        desk -> {
          assertThat(desk.attempt("L").notAcceptedOn()).contains(LocalDate.parse(day));
          assertThat(desk.state("L", day)).isEqualTo(CaseState.NOT_ACCEPTED);
        });
  }

  static Stream<Broken> all() {
    String late = "The applicant for item L was not told at once that acceptance is refused";
    String lateZh = "事项L不予受理未即时告知申请人";
    return Stream.of(
        new Broken(
            ApprovalRule.CORRECTION_NOT_ON_SPOT,
            received("2024-04-08"),
            "2024-04-09",
            new CorrectOnSpot("L"),
            new CorrectedOnSpot("L"),
            "行政许可法第三十二条第一款第三项",
            "Errors in the application for item L are corrected on the spot on the day of receipt only; later they are told once and for all",
            "事项L的申请材料只有收件当日可以当场更正; 其后应当一次性告知补正",
            desk -> assertThat(desk.attempt("L").examinedOn()).isEmpty()),
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
            "Acceptance of item L was refused without naming the organ that is competent",
            "事项L不予受理时未告知申请人有权机关"),
        // Told on 8 April, a hearing can be asked for until the 15th (行政许可法第四十七条第一款).
        new Broken(
            ApprovalRule.HEARING_PENDING,
            desk -> {
              ApprovalViolationsTest.accepted(licence("L"), "2024-04-08").accept(desk);
              desk.done(Hearing.told("H-1", "L", "E-1", "LAND", "CN"));
            },
            "2024-04-15",
            new DecideItem("L", Result.APPROVED, Optional.empty(), Optional.of(PAPER)),
            new ItemDecided("L", Result.APPROVED, Optional.of(PAPER)),
            "行政许可法第四十八条第二款",
            "Item L must not be decided while a hearing is to be held or can still be asked for",
            "事项L听证尚未举行或仍可申请听证, 不得作出决定",
            desk -> assertThat(desk.state("L", "2024-04-15")).isEqualTo(CaseState.APPROVED)),
        new Broken(
            ApprovalRule.REFUSAL_WITHOUT_REASONS,
            ApprovalViolationsTest.accepted(licence("L"), "2024-04-08"),
            "2024-04-09",
            new DecideItem("L", Result.REFUSED, Optional.empty(), Optional.empty()),
            new ItemDecided("L", Result.REFUSED, Optional.empty()),
            "行政许可法第三十八条第二款",
            "Item L was refused without a paper that states reasons and remedies",
            "事项L不予许可未以书面说明理由并告知救济途径",
            desk -> assertThat(desk.state("L", "2024-04-09")).isEqualTo(CaseState.REFUSED)));
  }
}
