package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.correction.CorrectionRule;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.StreamDesk;

/** Whoever corrects the journal or erases from it does not approve that as well. */
class OwnApprovalTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 4, 8);
  private static final DocumentRef PAPER = new DocumentRef("memo-1");
  private static final PersonRef HEAD = new PersonRef("head-1");

  private static ProjectDesk desk() {
    ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));
    desk.recorded(SetAttributes.of(List.of(Attribute.of("contact", "联系人电话 000-0000"))));
    desk.recorded(ReceiveApplication.of("L", false));
    return desk;
  }

  private static Stream<Request> approvedBy(ProjectDesk desk, PersonRef who) {
    AnnulEntry annul = AnnulEntry.of(3, PAPER, who);
    return Stream.of(
        desk.newRequest("annul", annul, TODAY),
        desk.newRequest("erase", EraseTexts.of(List.of(2L), PAPER, who), TODAY),
        desk.newRequest("instead", ReceiveApplication.of("L", true), TODAY).insteadOf(annul));
  }

  private static Request correction(ProjectDesk desk, PersonRef who, int i) {
    return approvedBy(desk, who).skip(i).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_command_that_its_sender_approved_is_refused(int i) {
    ProjectDesk desk = desk();

    assertThat(desk.refused(correction(desk, StreamDesk.CLERK, i)))
        .isEqualTo(Refusal.of(CorrectionRule.OWN_APPROVAL, StreamDesk.CLERK.id()));
    assertThat(desk.zhuanban().handle(correction(desk, HEAD, i))).isInstanceOf(Outcome.Done.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void nor_is_it_taken_as_a_fact(int i) {
    ProjectDesk desk = desk();
    Request own = correction(desk, StreamDesk.CLERK, i);

    assertThat(
            desk.zhuanban()
                .record(Fact.of(desk.stream(), StreamDesk.CLERK, "d-1", own.command(), TODAY)))
        .isEqualTo(
            new Outcome.Refused(Refusal.of(CorrectionRule.OWN_APPROVAL, StreamDesk.CLERK.id())));
    assertThat(desk.view().corrections().pending()).isEmpty();
  }
}
