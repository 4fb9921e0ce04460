package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.WholeProjectDomain.Tried;
import org.zhuanban.WholeProjectDomain.Whole;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.audit.Verifier;
import org.zhuanban.command.Command;
import org.zhuanban.command.FreeText;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.ProjectDesk;

/** No decision asks what a free text says. */
@Domain(WholeProjectDomain.class)
@Domain(DomainContext.Global.class)
class ErasureProperties {
  private static final DocumentRef ORDER = new DocumentRef("order-1");
  private static final PersonRef HEAD = new PersonRef("head-1");

  private static ProjectDesk opened(Whole whole) {
    ProjectDesk desk = ProjectDesk.on(whole.start().toString(), whole.rules());
    desk.recorded(AdoptPlan.of(whole.history().plan()));
    desk.recorded(SetAttributes.of(List.of(Attribute.of("remark", "电话联系"))));
    return desk;
  }

  private static Outcome tried(ProjectDesk desk, Tried step) {
    desk.day(step.on());
    Command command = worded(step.command());
    Outcome outcome = step.asked() ? desk.request(command) : desk.record(command, step.on());
    if (command instanceof SignMandate || command instanceof HoldMeeting) {
      desk.request(SetAttributes.of(List.of(Attribute.of(step.on().toString(), "当日电话联系"))));
    }
    return outcome;
  }

  /** Problems are told in the words of whoever tells of them. */
  private static Command worded(Command command) {
    return command instanceof ReportProblem report
        ? report.withWords("反映人电话" + report.problem())
        : command;
  }

  /** The entries with texts, of which the bits of a number choose some. */
  private static List<Long> chosen(ProjectDesk desk, int bits) {
    List<Long> chosen = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < desk.view().history().size(); i++) {
      Record event = (Record) desk.view().history().get(i).event();
      if (!RecordCodec.freeTexts(event).isEmpty() && (bits >> at++ % 30 & 1) == 1) {
        chosen.add(i + 1L);
      }
    }
    return chosen;
  }

  @Property(tries = 40)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void whatever_texts_are_erased_everything_else_goes_on_as_if_they_were_not(
      @ForAll Whole whole, @ForAll @IntRange(max = 200) int when, @ForAll int bits) {
    ProjectDesk desk = opened(whole);
    ProjectDesk erased = opened(whole);
    List<Tried> steps = whole.commands();
    int gone = 0;
    for (int i = 0; i < steps.size(); i++) {
      Outcome outcome = tried(desk, steps.get(i));
      assertThat(tried(erased, steps.get(i)).getClass())
          .as("%s", steps.get(i))
          .isEqualTo(outcome.getClass());
      if (i == when % steps.size()) {
        gone = erase(erased, chosen(erased, bits));
      }
    }
    gone += erase(erased, chosen(erased, ~bits));
    LocalDate end = whole.end().plusDays(10);
    for (ProjectDesk each : List.of(desk, erased)) {
      each.day(end).zhuanban().sweep();
      each.zhuanban().rebuildDutyRows();
    }

    for (ProjectDesk node : List.of(erased, erased.another().under(whole.rules()))) {
      assertSame(node.view(), desk.view(), end);
    }
    assertThat(erased.storage().duties(erased.stream()))
        .isEqualTo(desk.storage().duties(desk.stream()));
    assertThat(new Verifier(erased.storage()).stream(erased.stream()).sound()).isTrue();
    Cases.mustOccur(gone > 1);
  }

  private static int erase(ProjectDesk desk, List<Long> entries) {
    if (!entries.isEmpty()) {
      desk.recorded(EraseTexts.of(entries, ORDER, HEAD));
      for (ProjectDesk node : List.of(desk, desk.another())) {
        for (long entry : entries) {
          Record event = (Record) node.view().history().get((int) entry - 1).event();
          assertThat(RecordCodec.freeTexts(event)).allMatch(FreeText.ERASED::equals);
        }
        assertThat(node.zhuanban().verifyDutyRows().findings()).isEmpty();
      }
    }
    return entries.size();
  }

  private static void assertSame(ProjectView other, ProjectView one, LocalDate end) {
    assertThat(other.project()).isEqualTo(one.project());
    assertThat(other.taskForce()).isEqualTo(one.taskForce());
    assertThat(other.problems().statistics(end)).isEqualTo(one.problems().statistics(end));
    assertThat(other.approvals().state()).isEqualTo(one.approvals().state());
    assertThat(other.proceedings()).isEqualTo(one.proceedings());
    assertThat(other.violations()).isEqualTo(one.violations());
    assertThat(other.approvals().board(end)).isEqualTo(one.approvals().board(end));
    assertThat(other.duties(end)).isEqualTo(one.duties(end));
    assertThat(other.duties(end).stream().map(duty -> other.supervision().steps(duty, end)))
        .containsExactlyElementsOf(
            one.duties(end).stream().map(duty -> one.supervision().steps(duty, end)).toList());
  }
}
