package org.zhuanban.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.ProjectView;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.assessment.Scorecard;
import org.zhuanban.assessment.SubjectKind;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.county.MonthlyReturn;
import org.zhuanban.documents.county.ScoreSheet;
import org.zhuanban.documents.project.MaterialList;
import org.zhuanban.documents.project.MeetingBrief;
import org.zhuanban.duty.Duty;
import org.zhuanban.project.funds.Money;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.Report;

/** Numbers and days of documents, computed once more from what they are made of. */
class RecomputationTest {
  private static final LocalDate DAY = SampleCounty.DAY;
  private static final SampleCounty COUNTY = new SampleCounty();
  private static final DocumentTexts TEXTS = DocumentTexts.of(Locale.CHINESE);

  @Test
  void a_page_before_a_meeting_has_each_open_duty_that_falls_due_by_its_last_day() {
    for (String id : COUNTY.projects()) {
      ProjectView view = COUNTY.view(id);
      for (int ahead : List.of(0, 7, 30)) {
        LocalDate until = DAY.plusDays(ahead);
        List<LocalDate> dues = new ArrayList<>();
        for (Duty duty : view.duties(DAY)) {
          if (duty.closedOn().isEmpty()
              && duty.clock().bindingOn(DAY, view.calendars()).orElse(null)
                  instanceof Deadline.Due due
              && !due.date().isAfter(until)) {
            dues.add(due.date());
          }
        }

        List<MeetingBrief.DueMatter> matters = MeetingBrief.of(id, view, DAY, until).matters();

        assertThat(matters)
            .extracting(matter -> matter.due().date())
            .containsExactlyInAnyOrderElementsOf(dues)
            .isSorted();
        assertThat(matters)
            .allMatch(matter -> ChronoUnit.DAYS.between(DAY, matter.due().date()) == matter.days());
      }
    }
  }

  @Test
  void a_page_before_a_meeting_says_what_became_of_each_task_and_problem() {
    assertThat(brief("P-4").tasks())
        .extracting(MeetingBrief.Task::owner, MeetingBrief.Task::doneOn)
        .containsExactly(tuple("县自然资源局", Optional.of(LocalDate.of(2024, 11, 24))));
    assertThat(brief("P-5").tasks()).allMatch(task -> task.doneOn().isEmpty());
    assertThat(brief("P-4").problems()).hasSize(1).noneMatch(MeetingBrief.WaitingProblem::decided);
    assertThat(brief("P-5").problems()).isEmpty();
    assertThat(brief("P-2").last()).isEmpty();
  }

  private static MeetingBrief brief(String id) {
    return MeetingBrief.of(id, COUNTY.view(id), DAY, DAY.plusDays(30));
  }

  @Test
  void scorecards_are_ranked_within_their_kind_and_equal_rates_share_a_rank() {
    Assessment assessment = COUNTY.assessment();
    for (SubjectKind kind : SubjectKind.values()) {
      List<Scorecard> cards =
          assessment.scorecards().values().stream()
              .filter(card -> card.subject().kind() == kind)
              .toList();
      Table table = new ScoreSheet("石林县", assessment).table(kind, TEXTS);

      assertThat(table.rows()).hasSameSizeAs(cards);
      for (List<Cell> row : table.rows()) {
        long better =
            table.rows().stream()
                .filter(
                    other ->
                        new BigDecimal(other.get(4).text())
                                .compareTo(new BigDecimal(row.get(4).text()))
                            > 0)
                .count();
        assertThat(row.get(1).text()).isEqualTo(String.valueOf(better + 1));
      }
      assertThat(table.rows().stream().map(row -> row.get(2).text()))
          .containsExactlyInAnyOrderElementsOf(
              cards.stream().map(card -> card.points().rounded(2).toPlainString()).toList());
    }
  }

  @Test
  void a_monthly_return_has_every_figure_of_the_month_and_of_the_year() {
    Report month = COUNTY.report(ReportKind.MONTHLY_PROGRESS, ReportPeriod.Length.MONTH);
    Report year = COUNTY.report(ReportKind.ANNUAL, ReportPeriod.Length.YEAR);
    Table table = new MonthlyReturn("石林县", month, year).table(TEXTS);

    List<Measure> measures = List.of(Measure.values());
    assertThat(table.rows()).hasSameSizeAs(measures);
    for (int i = 0; i < table.rows().size(); i++) {
      Measure measure = measures.get(i);
      assertThat(table.rows().get(i))
          .extracting(Cell::text)
          .containsExactly(TEXTS.word(measure), amount(measure, month), amount(measure, year));
    }
    assertThat(year.figure(Measure.SIGNED_IN_PERIOD).amount()).isEqualByComparingTo("5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MonthlyReturn("石林县", year, month))
        .withMessageContaining("2024-annual");
  }

  private static String amount(Measure measure, Report report) {
    BigDecimal amount = report.figure(measure).amount();
    return TEXTS.word(measure.money() ? Money.yuan(amount) : amount);
  }

  @Test
  void a_list_of_materials_has_each_material_of_the_form_once() {
    MaterialList waiting = MaterialList.of("P-3", COUNTY.view("P-3"), DAY);
    assertThat(waiting.form().asked()).allMatch(line -> line.suppliedOn().isEmpty());
    assertThat(waiting.document(TEXTS).about()).containsExactly("截至2024年12月2日；申请人应提交2份材料，尚缺2份");
    assertThat(waiting.table(TEXTS).rows())
        .extracting(row -> row.get(0).text())
        .containsExactly("营业执照", "勘测定界图");
    assertThat(MaterialList.of("P-1", COUNTY.view("P-1"), DAY).document(TEXTS).html())
        .contains("没有需要提交的材料。");
  }
}
