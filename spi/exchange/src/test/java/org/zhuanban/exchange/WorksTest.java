package org.zhuanban.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.approval.plan.WorkKind;
import org.zhuanban.command.Command;
import org.zhuanban.exchange.Consignment.TableRow;
import org.zhuanban.exchange.ExchangeRow.ActRow;
import org.zhuanban.exchange.Receiver.Sending;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.ProjectCode;
import org.zhuanban.project.ConstructionNature;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.ProjectRoute;
import org.zhuanban.project.WorkCommand.AddWorks;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.StreamKey;

/** A project of two works at the housing ministry. */
class WorksTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
  private static final String CODE = "2401-530126-04-01-000001";
  private static final Department BUILD = new Department("BUILD", "县住房和城乡建设局", Level.COUNTY, "CN");

  private final Zhuanban zhuanban =
      Zhuanban.builder()
          .clock(Clock.fixed(Instant.parse("2024-12-02T02:00:00Z"), ZoneOffset.ofHours(8)))
          .build();
  private int commands;

  /** A host that knows the codes of the organ and who took an act. */
  private static final class Host implements HostFacts {
    @Override
    public Optional<String> organCode(String organ) {
      return Optional.of("115301260151234566");
    }

    @Override
    public Optional<String> handler(ActRow act) {
      return Optional.of("窗口人员");
    }
  }

  private void handle(Command command, LocalDate day) {
    StreamKey project = StreamKind.PROJECT.stream("P-1");
    Outcome outcome =
        zhuanban.handle(
            Request.of(project, "c" + ++commands, command, new PersonRef("clerk-7"), day)
                .at(day.atTime(9, commands)));
    assertThat(outcome).as(command.toString()).isInstanceOf(Outcome.Done.class);
  }

  private static ProjectWork work(String code, Optional<String> official, String... previous) {
    ProjectWork.Builder builder = ProjectWork.builder();
    return builder
        .code(code)
        .name("第" + code + "号工程")
        .kind(WorkKind.PHASE)
        .addPrevious(previous)
        .officialCode(official)
        .investment(BigDecimal.valueOf(12_345_678))
        .floorArea(new BigDecimal("1234.5"))
        .build();
  }

  private static ApprovalItem permit(String work) {
    ApprovalItem.Builder builder = ApprovalItem.builder();
    return builder
        .code("A01." + work)
        .work(work)
        .stage(1)
        .name("建筑工程施工许可")
        .kind(ItemKind.LICENCE)
        .department("BUILD")
        .correction(ApprovalItem.CORRECTION_LIMIT)
        .build();
  }

  private Consignment consignment() {
    Receiver receiver =
        Receiver.of("530126", "530")
            .with(NationalCodes.ROUTE.with(ProjectRoute.FILING, "3", "备案"))
            .with(NationalCodes.NATURE.with(ConstructionNature.NEW, "0", "新建"));
    return Consignment.of(
        RowBatch.since(zhuanban.read(StreamKind.PROJECT, "P-1"), 0),
        List.of(ConstructionTables.PROJECT, ConstructionTables.STATE),
        receiver,
        new Host(),
        new Sending("B1", LocalDateTime.of(2024, 12, 2, 18, 0)));
  }

  private static List<String> cells(Consignment consignment, ReceiverTable<?> table, String name) {
    int at = table.columns().stream().map(ReceiverTable.Column::name).toList().indexOf(name);
    List<String> cells = new ArrayList<>();
    for (TableRow row : consignment.rows()) {
      if (row.table() == table && row.valid()) {
        cells.add(row.cells().get(at).orElse(""));
      }
    }
    return cells;
  }

  private void describe() {
    handle(
        DescribeProject.of(
            ProjectParticulars.builder()
                .name("年产十万吨饲料项目")
                .code(new ProjectCode(CODE))
                .addInvestors(Enterprise.of("石林饲料有限公司").withCode("91530126MA6K000068"))
                .route(ProjectRoute.FILING)
                .nature(ConstructionNature.NEW)
                .build()),
        DAY);
  }

  @Test
  void a_divided_project_is_sent_by_its_works_and_its_cases_under_them() {
    describe();
    handle(
        AddWorks.of(
            List.of(work("G1", Optional.of(CODE + "-01")), work("G2", Optional.empty(), "G1")),
            new DocumentRef("石发改〔2024〕1号")),
        DAY);
    handle(
        AdoptPlan.of(
            new ApprovalPlan(
                List.of(BUILD),
                List.of(new Stage(1, "施工许可", "BUILD")),
                List.of(permit("G1"), permit("G2")))),
        DAY);
    handle(
        ReceiveApplication.of("A01.G1", true).withCaseNumber(new CaseNumber("CASE1")),
        DAY.plusDays(1));
    handle(AcceptApplication.of("A01.G1"), DAY.plusDays(2));

    Consignment consignment = consignment();

    assertThat(cells(consignment, ConstructionTables.PROJECT, "gcdm"))
        .containsExactly(CODE + "-01");
    assertThat(consignment.rows())
        .as("the undivided project may have been sent before")
        .filteredOn(row -> !row.valid())
        .extracting(row -> row.key().kind())
        .containsExactly(RowKind.PROJECT);
    assertThat(cells(consignment, ConstructionTables.PROJECT, "xmdm")).containsExactly(CODE);
    assertThat(cells(consignment, ConstructionTables.PROJECT, "ztze")).containsExactly("1234.5678");
    assertThat(cells(consignment, ConstructionTables.PROJECT, "jzmj")).containsExactly("1234.5");
    assertThat(consignment.findings())
        .filteredOn(finding -> finding.table() == ConstructionTables.PROJECT)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.column().name()).isEqualTo("gcdm");
              assertThat(finding.wayOut()).isEqualTo(WayOut.WORK_CODE);
              assertThat(finding.key().place()).isEqualTo("G2");
            });
    assertThat(
            RowBatch.full(zhuanban.read(StreamKind.PROJECT, "P-1")).rows().stream()
                .map(RowBatch.BatchRow::row)
                .filter(ActRow.class::isInstance)
                .map(row -> ((ActRow) row).of().work()))
        .isNotEmpty()
        .allMatch(Optional.of(CODE + "-01")::equals);
  }

  @Test
  void a_whole_project_is_sent_under_its_own_code() {
    describe();

    Consignment consignment = consignment();

    assertThat(consignment.findings())
        .extracting(finding -> finding.column().name())
        .containsExactly("ztze");
    assertThat(
            RowBatch.full(zhuanban.read(StreamKind.PROJECT, "P-1")).rows().stream()
                .map(row -> row.row().key().kind()))
        .containsExactly(RowKind.PROJECT);
  }
}
