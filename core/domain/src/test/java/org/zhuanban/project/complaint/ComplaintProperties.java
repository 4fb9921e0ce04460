package org.zhuanban.project.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.command.Command;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Feature;
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
import org.zhuanban.project.complaint.rules.ComplaintFeature;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.ProjectDesk;

/** What holds of every complaint. */
class ComplaintProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return ComplaintFeature.INSTANCE;
  }

  private static final LocalDate FIRST = LocalDate.of(2024, 4, 8);
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final List<Department> ORGANS =
      List.of(
          new Department("REFORM", "县发展和改革局", Level.COUNTY, "CN"),
          new Department("LAND", "县自然资源局", Level.COUNTY, "CN"),
          new Department("ECO", "市生态环境局", Level.CITY, "CN"));

  /** The duty that is open in each stage; none in the others. */
  private static final Map<ComplaintStage, ComplaintDuty> OPEN =
      Map.of(
          ComplaintStage.FILED, ComplaintDuty.EXAMINE,
          ComplaintStage.ACCEPTED, ComplaintDuty.ANSWER,
          ComplaintStage.ANSWERED, ComplaintDuty.REVISIT);

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    return Act.halfBegun(
        Act.histories(
            FIRST,
            90,
            24,
            Combinators.combine(
                    Arbitraries.of("TS-1", "TS-2"),
                    Arbitraries.of(ORGANS),
                    Arbitraries.integers().between(0, 11))
                .as(ComplaintProperties::command)),
        ANSWERED);
  }

  /** A complaint that was answered, which random acts seldom come to. */
  private static final List<Command> ANSWERED =
      IntStream.of(0, 2, 6).mapToObj(which -> command("TS-1", ORGANS.get(0), which)).toList();

  private static Command command(String id, Department organ, int which) {
    return switch (which) {
      case 0, 1 -> FileComplaint.of(id, ComplaintAbout.ORGAN, "LAND", "LAND", organ, PAPER);
      case 2, 3 -> AcceptComplaint.of(id, organ);
      case 4 -> RefuseComplaint.of(id, PAPER);
      case 5 -> TransferComplaint.of(id, organ, PAPER);
      case 6, 7 -> AnswerComplaint.of(id, PAPER);
      case 8 -> RevisitComplaint.of(id, true, PAPER);
      case 9 -> RevisitComplaint.of(id, false, PAPER);
      case 10 -> CloseComplaint.of(id, PAPER);
      default -> WithdrawComplaint.of(id, PAPER);
    };
  }

  /** Exactly one duty is open while a complaint is handled, and none afterwards. */
  @Property(tries = 500)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void somebody_always_owes_the_next_act_until_the_end(@ForAll("histories") List<Act> acts) {
    ProjectDesk desk = ProjectDesk.on(FIRST.toString());
    Act.lived(desk, acts);
    LocalDate today = acts.get(acts.size() - 1).on();
    for (Complaint complaint : desk.view().complaints().complaints()) {
      String prefix = "complaint:" + complaint.complaint() + ":";
      List<Duty> open =
          desk.view().duties(today).stream()
              .filter(duty -> duty.key().startsWith(prefix))
              .filter(duty -> duty.clock().ending().isEmpty())
              .toList();
      Statistics.collect(complaint.stage());
      assertThat(open).extracting(Duty::kind).isEqualTo(expected(complaint));
      if (complaint.stage() == ComplaintStage.ACCEPTED) {
        assertThat(open.get(0).owner())
            .isEqualTo(complaint.handling().orElseThrow().organ().code());
      } else {
        assertThat(open).allMatch(duty -> duty.owner().equals(complaint.receiver().code()));
      }
    }
    assertThat(desk.another().view().complaints()).isEqualTo(desk.view().complaints());
    Cases.mustBeMet((Object[]) ComplaintStage.values());
  }

  private static List<ComplaintDuty> expected(Complaint complaint) {
    ComplaintDuty owed = OPEN.get(complaint.stage());
    return owed == null ? List.of() : List.of(owed);
  }
}
