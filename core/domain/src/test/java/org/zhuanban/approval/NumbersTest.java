package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.RecordLicence;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.NumberApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.Result;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.LicenceId;
import org.zhuanban.party.PersonRef;
import org.zhuanban.testing.domain.ProjectDesk;

/** The numbers of applications, licences and papers. */
class NumbersTest {
  /** The rules that are broken here. */
  static final List<ApprovalRule> REFUSALS =
      List.of(
          ApprovalRule.OTHER_CASE_NUMBER,
          ApprovalRule.NO_RESULT_ISSUED,
          ApprovalRule.OTHER_LICENCE);

  private static final CaseNumber NUMBER =
      new CaseNumber("12441500196720244T3442199806003202206230068");
  private static final CaseNumber OTHER = new CaseNumber("2024040800001");
  private static final LicenceId ELECTRONIC =
      new LicenceId("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U");
  private static final LicenceDocument PAPER =
      LicenceDocument.numbered("建字第530126202400012号")
          .withName("建设工程规划许可证")
          .withHolder(Enterprise.of("石林示例食品有限公司"));

  private final ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));

  private Application attempt(int number) {
    return desk.view().approvals().state().attempts("L").get(number - 1);
  }

  private String refused(Command command) {
    return desk.refused(command).text(Locale.SIMPLIFIED_CHINESE);
  }

  private void approved() {
    desk.recorded(AcceptApplication.of("L"));
    desk.recorded(DecideItem.of("L", Result.APPROVED).withDecision(new DocumentRef("file-2")));
  }

  @Test
  void an_application_has_the_number_of_its_receipt() {
    desk.recorded(ReceiveApplication.of("L", true).withCaseNumber(NUMBER));

    assertThat(attempt(1).caseNumber()).contains(NUMBER);
    assertThat(attempt(1).asOf(LocalDate.of(2024, 4, 7)).caseNumber()).isEmpty();
  }

  @Test
  void a_number_that_came_later_counts_from_its_day_and_stays() {
    desk.recorded(ReceiveApplication.of("L", true));
    desk.day("2024-04-10").recorded(NumberApplication.of("L", NUMBER));
    desk.day("2024-04-11").recorded(NumberApplication.of("L", NUMBER).withAttempt(1));

    assertThat(attempt(1).number())
        .contains(new Application.Numbered(NUMBER, LocalDate.of(2024, 4, 10)));
    assertThat(attempt(1).asOf(LocalDate.of(2024, 4, 9)).caseNumber()).isEmpty();
    assertThat(refused(NumberApplication.of("L", OTHER)))
        .isEqualTo(
            "事项“事项L”（L）第1次申请的办件编号是12441500196720244T3442199806003202206230068，不是2024040800001；原编号有误的，更正登记该编号的记录");
    assertThat(refused(NumberApplication.of("L", OTHER).withAttempt(2)))
        .isEqualTo("事项“事项L”（L）写明第2次申请，而当前为第1次");
  }

  @Test
  void a_wrong_number_is_corrected_where_it_was_recorded() {
    desk.recorded(ReceiveApplication.of("L", true));
    desk.recorded(NumberApplication.of("L", OTHER));
    long wrong = desk.view().version();
    desk.recorded(AnnulEntry.of(wrong, new DocumentRef("memo-1"), new PersonRef("head-1")));
    desk.recorded(NumberApplication.of("L", NUMBER));

    assertThat(attempt(1).caseNumber()).contains(NUMBER);
  }

  @Test
  void a_supplement_with_another_number_is_refused_and_a_fact_of_it_keeps_the_first() {
    desk.recorded(ReceiveApplication.of("L", false).withCaseNumber(NUMBER));
    desk.recorded(GiveCorrectionNotice.of("L", new DocumentRef("notice-1")));
    Command again = ReceiveApplication.of("L", true).withCaseNumber(OTHER);
    assertThat(refused(again)).contains("不是2024040800001");

    desk.zhuanban().record(desk.newFact(again, LocalDate.of(2024, 4, 8)));

    assertThat(attempt(1).caseNumber()).contains(NUMBER);
    assertThat(attempt(1).completeOn()).contains(LocalDate.of(2024, 4, 8));
    assertThat(desk.view().violations().found())
        .anyMatch(found -> found.what().rule().equals(ApprovalRule.OTHER_CASE_NUMBER.code()));
  }

  @Test
  void nothing_received_has_no_number() {
    assertThat(refused(NumberApplication.of("L", NUMBER))).contains("没有已收到的申请");
  }

  @Test
  void a_licence_is_given_with_its_delivery_and_completed_by_its_electronic_form() {
    approved();
    desk.day("2024-04-12")
        .recorded(
            DeliverDecision.of("L")
                .withLicence(PAPER)
                .withReceipt(new DocumentRef("file-3").withNumber("石自然资送〔2024〕3号")));
    desk.day("2024-04-15").recorded(RecordLicence.of("L", LicenceDocument.electronic(ELECTRONIC)));

    assertThat(attempt(1).document()).contains(PAPER.withElectronic(ELECTRONIC));
    assertThat(attempt(1).asOf(LocalDate.of(2024, 4, 14)).document()).contains(PAPER);
    assertThat(attempt(1).asOf(LocalDate.of(2024, 4, 11)).document()).isEmpty();
    assertThat(attempt(1).decision()).contains(new DocumentRef("file-2"));
    assertThat(refused(RecordLicence.of("L", LicenceDocument.numbered("建字第2号"))))
        .isEqualTo("事项“事项L”（L）第1次申请已登记的结果证照，编号、名称、持证主体或者电子证照标识与此不同；原登记有误的，更正该记录；延续换证的，登记延续决定");
  }

  @Test
  void only_a_granted_attempt_has_a_licence() {
    desk.recorded(AcceptApplication.of("L").withReceipt(new DocumentRef("file-1")));
    assertThat(attempt(1).receipt()).contains(new DocumentRef("file-1"));
    assertThat(refused(RecordLicence.of("L", PAPER)))
        .isEqualTo("事项“事项L”（L）没有可登记的结果证照：尚未批准，也未备案；请先登记决定或者备案");
  }
}
