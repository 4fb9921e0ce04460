package org.zhuanban.project.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Ending;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.project.complaint.ComplaintCommand.AcceptComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.AnswerComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.CloseComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.FileComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.RefuseComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.RevisitComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.TransferComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.WithdrawComplaint;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/** 投诉. In April 2024, the 4th to the 6th were free, Sunday the 7th and Sunday the 28th worked. */
class ComplaintTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final Department OFFICE = new Department("REFORM", "县发展和改革局", Level.COUNTY, "CN");
  private static final Department LAND = new Department("LAND", "县自然资源局", Level.COUNTY, "CN");
  private static final Department ECO = new Department("ECO", "市生态环境局", Level.CITY, "CN");
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalRuleBook LIMITS =
      LocalRuleBook.of(
          LocalRule.from(
              LocalLimit.COMPLAINT_EXAMINATION, TimeLimit.workingDays(3, "县投诉办法"), FIRST),
          LocalRule.from(LocalLimit.COMPLAINT_ANSWER, TimeLimit.workingDays(15, "县投诉办法"), FIRST),
          LocalRule.from(LocalLimit.COMPLAINT_REVISIT, TimeLimit.workingDays(5, "县投诉办法"), FIRST));

  private ProjectDesk desk = desk(LIMITS);

  private static ProjectDesk desk(LocalRuleBook rules) {
    ProjectDesk desk = ProjectDesk.on("2024-04-08", rules);
    desk.recorded(Plans.adopt(licence("L")));
    return desk;
  }

  private static FileComplaint file() {
    return FileComplaint.of("TS-1", ComplaintAbout.ITEM, "L", "LAND", OFFICE, PAPER);
  }

  private Complaint complaint() {
    return desk.view().complaints().complaint("TS-1").orElseThrow();
  }

  private String refused(Command command) {
    return desk.refused(command).text(Locale.SIMPLIFIED_CHINESE);
  }

  private String due(String part) {
    return desk.due("complaint:TS-1:" + part).toString();
  }

  @Test
  void a_complaint_runs_from_its_filing_to_the_revisit() {
    desk.recorded(file());
    assertThat(complaint().stage()).isEqualTo(ComplaintStage.FILED);
    assertThat(due("examine")).isEqualTo("2024-04-11");
    assertThat(desk.dutyRow("complaint:TS-1:examine").owner()).isEqualTo("REFORM");

    desk.day("2024-04-09").recorded(AcceptComplaint.of("TS-1", LAND));
    assertThat(complaint().stage()).isEqualTo(ComplaintStage.ACCEPTED);
    assertThat(due("answer:1")).isEqualTo("2024-04-29");
    assertThat(desk.dutyRow("complaint:TS-1:answer:1").owner()).isEqualTo("LAND");

    desk.day("2024-04-12").recorded(AnswerComplaint.of("TS-1", PAPER));
    assertThat(complaint().stage()).isEqualTo(ComplaintStage.ANSWERED);
    assertThat(due("revisit:1")).isEqualTo("2024-04-19");

    desk.day("2024-04-15").recorded(RevisitComplaint.of("TS-1", true, PAPER));
    assertThat(complaint().stage()).isEqualTo(ComplaintStage.CLOSED);
    assertThat(refused(AnswerComplaint.of("TS-1", PAPER))).isEqualTo("投诉TS-1已于2024年4月15日办结；请另行登记");
  }

  @Test
  void a_transfer_moves_the_duty_to_the_other_organ() {
    desk.recorded(file());
    desk.recorded(AcceptComplaint.of("TS-1", LAND));
    assertThat(refused(TransferComplaint.of("TS-1", LAND, PAPER)))
        .isEqualTo("投诉TS-1已由县自然资源局承办；请转交其他单位");
    desk.day("2024-04-10").recorded(TransferComplaint.of("TS-1", ECO, PAPER));

    assertThat(desk.duty("complaint:TS-1:answer:1").clock().ending()).isPresent();
    assertThat(due("answer:2")).isEqualTo("2024-04-30");
    assertThat(desk.dutyRow("complaint:TS-1:answer:2").owner()).isEqualTo("ECO");
  }

  @Test
  void without_satisfaction_another_answer_is_owed_until_the_receiver_closes_it() {
    desk.recorded(file());
    assertThat(refused(CloseComplaint.of("TS-1", PAPER))).isEqualTo("投诉TS-1没有待回访的答复；请先由承办单位答复");
    desk.recorded(AcceptComplaint.of("TS-1", LAND));
    desk.recorded(AnswerComplaint.of("TS-1", PAPER));
    assertThat(refused(AnswerComplaint.of("TS-1", PAPER))).isEqualTo("投诉TS-1已于2024年4月8日答复；请先回访企业");
    desk.day("2024-04-10").recorded(RevisitComplaint.of("TS-1", false, PAPER));
    assertThat(complaint().stage()).isEqualTo(ComplaintStage.ACCEPTED);
    assertThat(due("answer:2")).isEqualTo("2024-04-30");

    desk.recorded(CloseComplaint.of("TS-1", PAPER));
    assertThat(complaint().stage()).isEqualTo(ComplaintStage.CLOSED);
  }

  @Test
  void a_refusal_fulfils_the_duty_and_a_withdrawal_ends_it() {
    desk.recorded(file());
    desk.recorded(
        FileComplaint.of("TS-2", ComplaintAbout.SERVICE, "window-3", "LAND", OFFICE, PAPER));
    desk.recorded(RefuseComplaint.of("TS-1", PAPER));
    desk.recorded(WithdrawComplaint.of("TS-2", PAPER));

    assertThat(desk.view().complaints().complaints())
        .extracting(Complaint::stage)
        .containsExactly(ComplaintStage.REFUSED, ComplaintStage.WITHDRAWN);
    assertThat(desk.duty("complaint:TS-1:examine").clock().ending().orElseThrow().how())
        .isEqualTo(Ending.How.DONE);
    assertThat(desk.duty("complaint:TS-2:examine").clock().ending().orElseThrow().how())
        .isEqualTo(Ending.How.LAPSED);
  }

  @Test
  void the_organ_complained_of_does_not_receive_the_complaint() {
    FileComplaint own = FileComplaint.of("TS-9", ComplaintAbout.ITEM, "L", "LAND", LAND, PAPER);
    assertThat(refused(own)).isEqualTo("投诉TS-9不能由县自然资源局受理：该单位就是被投诉单位；请由其他单位受理");

    desk.zhuanban().record(desk.newFact(own, LocalDate.of(2024, 4, 8)));
    assertThat(desk.violations()).hasSize(1);
    assertThat(desk.view().complaints().complaint("TS-9")).isPresent();
  }

  @Test
  void what_is_unknown_is_refused() {
    assertThat(refused(AcceptComplaint.of("TS-1", LAND))).isEqualTo("没有投诉TS-1；请先登记");
    assertThat(refused(FileComplaint.of("TS-1", ComplaintAbout.ITEM, "X", "LAND", OFFICE, PAPER)))
        .startsWith("投诉所涉事项X不在方案之列");
    desk.recorded(file());
    assertThat(refused(file())).isEqualTo("投诉TS-1已经登记；请另行编号");
    assertThat(refused(AnswerComplaint.of("TS-1", PAPER))).isEqualTo("投诉TS-1尚未受理；请先受理并交承办单位");
  }

  @Test
  void a_county_without_limits_owes_the_same_without_a_last_day() {
    desk = desk(LocalRuleBook.USUAL);
    desk.recorded(file());

    assertThat(desk.duty("complaint:TS-1:examine").clock().binding()).isEmpty();
    assertThat(List.of(LocalLimit.values()))
        .filteredOn(limit -> limit.name().startsWith("COMPLAINT_"))
        .hasSize(3)
        .allMatch(limit -> limit.usual().isEmpty());
  }
}
