package org.zhuanban.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.request.Fact;
import org.zhuanban.spi.StreamKey;

/** A project whose facts come in any order, some of them wrong and annulled later. */
final class ScriptedProject {
  /** A step of a script. */
  record Move(int what, int item, int days, int late) {}

  private static final StreamKey PROJECT = StreamKind.PROJECT.stream("P-1");
  private static final PersonRef CLERK = new PersonRef("clerk-7");
  private static final Department LAND = new Department("LAND", "县自然资源局", Level.COUNTY, "CN");
  private static final Office HEAD =
      Office.of(Office.Rank.ORGAN_HEAD, "县自然资源局局长").withDepartment("LAND");
  private static final ZoneId LEGAL = ZoneOffset.ofHours(8);
  private static final int MOVES = 21;

  private final Clock clock = new Clock();
  private final Zhuanban zhuanban = Zhuanban.builder().clock(clock).build();
  private int facts;
  private LocalDate today = LocalDate.of(2024, 3, 1);

  /** A clock that the script sets. */
  private static final class Clock extends java.time.Clock implements InstantSource {
    private Instant now = Instant.EPOCH;

    @Override
    public ZoneId getZone() {
      return LEGAL;
    }

    @Override
    public java.time.Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  ScriptedProject() {
    tick();
    record(AdoptPlan.of(plan()), today);
    record(DescribeProject.of(ProjectParticulars.of("年产十万吨饲料项目")), today);
  }

  private static ApprovalPlan plan() {
    return new ApprovalPlan(
        List.of(LAND),
        List.of(new Stage(1, "立项用地规划许可", "LAND")),
        List.of(
            item("A01", ItemKind.LICENCE),
            item("A02", ItemKind.LICENCE),
            item("A03", ItemKind.FILING)));
  }

  private static ApprovalItem item(String code, ItemKind kind) {
    ApprovalItem.Builder builder = ApprovalItem.builder();
    return builder
        .code(code)
        .stage(1)
        .name("事项" + code)
        .kind(kind)
        .department("LAND")
        .correction(ApprovalItem.CORRECTION_LIMIT)
        .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条第一款"))
        .extension(TimeLimit.workingDays(10, "行政许可法第四十二条第一款"))
        .addSpecial(new SpecialProcedure(PauseReason.EXPERT_REVIEW, Optional.empty(), false))
        .result("许可证")
        .build();
  }

  static Arbitrary<List<Move>> scripts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, MOVES - 1),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 6),
            Arbitraries.frequency(
                net.jqwik.api.Tuple.of(5, 0),
                net.jqwik.api.Tuple.of(1, 3),
                net.jqwik.api.Tuple.of(1, 9)))
        .as(Move::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(25);
  }

  /** Takes a step; a refused one leaves at most a violation. */
  void take(Move move) {
    today = today.plusDays(move.days());
    tick();
    String item = "A0" + move.item();
    LocalDate on = today.minusDays(move.late());
    record(command(move, item), on.isBefore(LocalDate.of(2024, 3, 1)) ? today : on);
    zhuanban.sweep();
  }

  private Command command(Move move, String item) {
    DocumentRef paper = new DocumentRef("县自然资〔2024〕" + move.days() + "号");
    return switch (move.what()) {
      case 0, 1 -> ReceiveApplication.of(item, true);
      case 2 -> ReceiveApplication.of(item, false);
      case 3 -> GiveCorrectionNotice.of(item, paper);
      case 4 -> ReceiveSupplement.of(item);
      case 5, 6 -> AcceptApplication.of(item);
      case 7 ->
          AcceptWithDeferredDocuments.of(
              item, List.of(new DeferredDocument("总平面图", TimeLimit.workingDays(10, "容缺办法"))));
      case 8 -> StartPause.of(item, "EXPERT_REVIEW");
      case 9 -> EndPause.of(item);
      case 10 -> ExtendLimit.of(item, TimeLimit.workingDays(5, "行政许可法第四十二条第一款"), HEAD);
      case 11 -> move.days() % 2 == 0 ? DecideItem.approve(item) : DecideItem.refuse(item);
      case 12 -> DeliverDecision.of(item);
      case 13 -> RateService.of(item, ServiceGrade.ofStars(1 + move.days() % 5));
      case 14 ->
          move.days() % 2 == 0
              ? RevokeApproval.of(item, Revocation.FRAUD_OR_BRIBERY, paper)
              : WithdrawApplication.of(item);
      case 15 ->
          move.days() % 2 == 0
              ? RecordFiling.of(item)
              : RefuseAcceptance.of(item, NonAcceptance.NOT_NEEDED, paper);
      case 16 ->
          DescribeProject.of(
              ProjectParticulars.builder()
                  .name("年产" + move.days() + "万吨饲料项目")
                  .addInvestors(Enterprise.of("石林饲料有限公司"))
                  .build());
      default ->
          AnnulEntry.of(
              Math.max(3, view().version() - move.days()), paper, new PersonRef("head-1"));
    };
  }

  private void record(Command command, LocalDate on) {
    zhuanban.record(Fact.of(PROJECT, CLERK, "f-" + ++facts, command, on));
  }

  private void tick() {
    clock.now = today.atTime(10, 0).atZone(LEGAL).toInstant();
  }

  ProjectView view() {
    return zhuanban.read(StreamKind.PROJECT, "P-1");
  }
}
