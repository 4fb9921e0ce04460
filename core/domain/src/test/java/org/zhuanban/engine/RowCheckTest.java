package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.audit.Finding;
import org.zhuanban.audit.RowReport;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.testing.domain.ProjectDesk;

/** What the check of the rows says of one that does not follow from the entries. */
class RowCheckTest {
  private final ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));

  private void refresh(List<DutyChange> duties, List<EntryIdentifiers> identifiers) {
    long version = desk.storage().head(desk.stream()).orElseThrow().version();
    desk.storage().refresh(new RowRefresh(desk.stream(), version, duties, identifiers));
  }

  private Finding finding() {
    RowReport report = desk.another().zhuanban().verifyDutyRows();
    assertThat(report.findings()).hasSize(1);
    return report.findings().get(0);
  }

  @Test
  void an_identifier_that_was_changed_is_named_beside_the_right_one() {
    desk.recorded(
        AcceptApplication.of("L")
            .withReceipt(new DocumentRef("doc-1").withNumber("石自然资受〔2024〕1号")));
    IdentifierRow right = desk.storage().identifiers(desk.stream()).get(0);
    refresh(
        List.of(),
        List.of(
            new EntryIdentifiers(
                right.version(),
                List.of(
                    new IdentifierRow(
                        right.version(),
                        right.place(),
                        right.kind(),
                        "石自然资受〔2024〕7号",
                        Optional.empty(),
                        right.attempt())))));

    Finding finding = finding();

    assertThat(finding.version()).isEqualTo(right.version());
    assertThat(finding.detail())
        .isEqualTo(
            "the identifiers of the entry are [PAPER 石自然资受〔2024〕7号 1],"
                + " but [PAPER doc-1 L 1, PAPER 石自然资受〔2024〕1号 L 1] follow; rebuild the rows");
    assertThat(finding.chinese())
        .isEqualTo(
            "该号记录的标识现为[PAPER 石自然资受〔2024〕7号 1]，应为[PAPER doc-1 L 1, PAPER 石自然资受〔2024〕1号 L 1]；请重建标识行");
  }

  @Test
  void a_day_that_was_changed_is_named_beside_the_right_one() {
    desk.recorded(AcceptApplication.of("L"));
    DutyRow right = desk.dutyRow("decide:L:1");
    refresh(
        List.of(
            new DutyChange.Put(
                new DutyRow(
                    right.key(),
                    right.kind(),
                    right.owner(),
                    right.subject(),
                    Optional.of(new DueDate(LocalDate.of(2030, 1, 1), true)),
                    Optional.empty(),
                    right.statutoryDue(),
                    right.nextReviewOn(),
                    right.openedOn(),
                    right.closedOn()))),
        List.of());

    Finding finding = finding();

    assertThat(finding.detail())
        .isEqualTo(
            "duty 'decide:L:1' does not follow from the entries: bindingDue is 2030-01-01"
                + " (provisional), but 2024-04-22 follows, committedDue is none, but 2024-04-22"
                + " follows; rebuild the rows");
    assertThat(finding.chinese())
        .isEqualTo(
            "责任事项“decide:L:1”与记录不符：预警期限现为2030-01-01（暂定），应为2024-04-22、"
                + "承诺期限现为无，应为2024-04-22；请重建责任事项行");
  }
}
