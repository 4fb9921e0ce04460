package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.JointCommand.GiveOpinion;
import org.zhuanban.approval.JointEvent.ConsentDeemed;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.JointTerms;
import org.zhuanban.approval.plan.SilenceConsentPolicy;
import org.zhuanban.approval.plan.SilenceConsentPolicy.ConsentTrigger;
import org.zhuanban.approval.view.JointHandling;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.History.Dated;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class JointProperties {
  private static final int TRIES = 300;

  private static ProjectDesk lived(History history) {
    ProjectDesk desk = ProjectDesk.on(history.start().toString());
    desk.recorded(AdoptPlan.of(history.plan()));
    // The properties below ask about the plan with which the history begins.
    history
        .withoutPlanChanges()
        .commands()
        .forEach(step -> desk.day(step.on()).record(step.command()));
    desk.day(history.end().plusDays(20)).zhuanban().sweep();
    return desk;
  }

  /** The item as it stood when the attempt began; the plan may have changed since. */
  private static ApprovalItem terms(ProjectDesk desk, String item, Application attempt) {
    Approvals approvals = desk.view().approvals().state();
    return approvals.items().stream()
        .filter(known -> known.code().equals(item))
        .map(known -> approvals.terms().of(known, attempt))
        .findFirst()
        .orElseThrow();
  }

  /** Counted day by day, as a clerk would. */
  private static int workingDays(Application attempt, LocalDate from, LocalDate upTo) {
    WorkCalendar calendar = CalendarBook.bundled().calendar("CN");
    int days = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      LocalDate counted = day;
      boolean paused =
          attempt.pauses().stream()
              .anyMatch(pause -> pause.leftOut() && pause.toPause().covers(counted));
      days += calendar.isWorkingDay(day) && !paused ? 1 : 0;
    }
    return days;
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void silence_is_consent_only_where_and_when_the_policy_says_so(@ForAll History history) {
    ProjectDesk desk = lived(history);
    List<DatedEvent> happened = desk.view().history();
    int consents = 0;
    for (DatedEvent one : happened) {
      if (one.event() instanceof ConsentDeemed consent) {
        consents++;
        Application attempt =
            desk.view().approvals().state().attempts(consent.item()).stream()
                .filter(
                    each ->
                        each.joint()
                            .consent(consent.department())
                            .filter(at -> at.on().equals(one.effectiveOn()))
                            .isPresent())
                .findFirst()
                .orElseThrow();
        ApprovalItem item = terms(desk, consent.item(), attempt);
        assertThat(item.participants()).contains(consent.department());
        assertThat(item.joint().flatMap(JointTerms::silenceConsent).orElseThrow().triggers())
            .contains(consent.trigger());
        assertThat(attempt.closedOn().orElse(LocalDate.MAX)).isAfterOrEqualTo(one.effectiveOn());
        assertThat(attempt.joint().opinions())
            .noneMatch(
                told ->
                    told.department().equals(consent.department())
                        && told.on().isBefore(one.effectiveOn()));
        LocalDate before = one.effectiveOn().minusDays(1);
        if (consent.trigger() == ConsentTrigger.ABSENCE) {
          assertThat(attempt.joint().absences(consent.department())).contains(before);
        } else if (item.opinionWithin().orElseThrow().unit() == LimitUnit.WORKING_DAYS) {
          LocalDate from = attempt.deemedOn().or(attempt::acceptedOn).orElseThrow();
          int limit = item.opinionWithin().orElseThrow().amount();
          assertThat(workingDays(attempt, from, before)).isEqualTo(limit);
          assertThat(workingDays(attempt, from, before.minusDays(1))).isEqualTo(limit - 1);
        }
      }
    }
    Cases.mustOccur(consents > 0);
  }

  @Property(tries = TRIES)
  void whoever_is_silent_or_absent_under_a_policy_counts_as_agreeing(@ForAll History history) {
    ProjectDesk desk = lived(history);
    LocalDate end = history.end().plusDays(20);
    for (JointHandling handling : desk.view().approvals().jointHandling(end)) {
      ApprovalItem item = history.plan().item(handling.item()).orElseThrow();
      Optional<SilenceConsentPolicy> policy = item.joint().flatMap(JointTerms::silenceConsent);
      boolean running = desk.currentCase(item.code()).running();
      for (JointHandling.Participant each : handling.participants()) {
        boolean passedOver =
            policy.filter(set -> set.counts(ConsentTrigger.SILENCE) && each.silent()).isPresent()
                || policy
                    .filter(set -> set.counts(ConsentTrigger.ABSENCE) && !each.absentOn().isEmpty())
                    .isPresent();
        if (running && each.opinion().isEmpty()) {
          assertThat(each.consent().isPresent()).as("%s", each).isEqualTo(passedOver);
        }
        if (policy.isEmpty()) {
          assertThat(each.consent()).isEmpty();
        }
      }
    }
  }

  @Property(tries = TRIES)
  void nobody_takes_part_who_is_not_asked_or_tells_twice_or_outside_of_the_time(
      @ForAll History history) {
    ProjectDesk desk = lived(history);
    desk.view()
        .approvals()
        .state()
        .cases()
        .forEach(
            (item, attempts) ->
                attempts.forEach(
                    attempt -> {
                      assertThat(terms(desk, item, attempt).participants())
                          .containsAll(
                              attempt.joint().opinions().stream()
                                  .map(Opinion::department)
                                  .toList());
                      assertThat(attempt.joint().opinions().stream().filter(Opinion::settles))
                          .extracting(Opinion::department)
                          .doesNotHaveDuplicates();
                      assertThat(attempt.joint().opinions())
                          .allMatch(
                              told ->
                                  !told.on().isBefore(attempt.acceptedOn().orElseThrow())
                                      && !told.on()
                                          .isAfter(attempt.closedOn().orElse(LocalDate.MAX)));
                    }));
  }

  @Property(tries = TRIES)
  void how_departments_stood_on_a_day_can_be_read_later(@ForAll History history) {
    ProjectDesk desk = ProjectDesk.on(history.start().toString());
    desk.recorded(AdoptPlan.of(history.plan()));
    Map<LocalDate, List<JointHandling>> seen = new HashMap<>();
    for (Dated step : history.commands()) {
      desk.day(step.on()).zhuanban().sweep();
      desk.record(step.command());
      seen.put(step.on(), desk.view().approvals().jointHandling(step.on()));
    }

    seen.forEach(
        (day, then) ->
            assertThat(desk.view().approvals().jointHandling(day)).as("%s", day).isEqualTo(then));
  }

  /**
   * What each of two departments tells, and when: the order in which it is told does not matter.
   */
  @Property(tries = TRIES)
  void opinions_of_different_departments_commute(
      @ForAll @IntRange(max = 2) int first,
      @ForAll @IntRange(max = 2) int second,
      @ForAll @IntRange(max = 9) int later) {
    List<GiveOpinion> opinions =
        new ArrayList<>(List.of(opinion("REFORM", first), opinion("ECO", second)));
    ProjectDesk forwards = told(opinions, later);
    Collections.reverse(opinions);
    ProjectDesk backwards = told(opinions, later);

    assertThat(backwards.view().approvals().state()).isEqualTo(forwards.view().approvals().state());
    assertThat(backwards.view().violations()).isEqualTo(forwards.view().violations());
    assertThat(backwards.storage().duties(backwards.stream()))
        .isEqualTo(forwards.storage().duties(forwards.stream()));
  }

  private static GiveOpinion opinion(String department, int view) {
    return GiveOpinion.of("J", department, List.of(Opinion.View.values()).get(view))
        .withPaper(new DocumentRef("opinion-" + department));
  }

  private static ProjectDesk told(List<GiveOpinion> opinions, int daysLater) {
    JointTerms terms =
        new JointTerms(
            Optional.of(TimeLimit.workingDays(3, "联合验收办法")),
            Optional.of(new SilenceConsentPolicy(List.of(ConsentTrigger.SILENCE), "超时默认办法")));
    ProjectDesk desk =
        ProjectDesk.with(
            "2024-04-08",
            Plans.item("J", ItemKind.JOINT)
                .addJointWith("REFORM", "ECO")
                .statutory(Plans.TWENTY)
                .joint(terms)
                .build());
    desk.recorded(AcceptApplication.of("J"));
    desk.day(LocalDate.of(2024, 4, 8).plusDays(daysLater));
    opinions.forEach(desk::recorded);
    return desk;
  }
}
