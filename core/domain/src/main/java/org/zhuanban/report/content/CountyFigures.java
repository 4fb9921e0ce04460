package org.zhuanban.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.SuggestionView;
import org.zhuanban.organisation.Organisation;
import org.zhuanban.organisation.TeamMember;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportSection;
import org.zhuanban.suggestion.Assignment;
import org.zhuanban.suggestion.Satisfaction;

/**
 * The figures of meetings, agency, policies, orders, suggestions and teams in a period.
 *
 * @param kind the kind of report
 * @param day the day of the report
 * @param from the first day of the period
 * @param to the last day that counts
 * @param into the figures
 */
record CountyFigures(
    ReportKind kind, LocalDate day, LocalDate from, LocalDate to, Report.Tally<Measure> into) {
  private boolean has(ReportSection section) {
    return kind.contents().contains(section);
  }

  void of(CaseRefs cases, ProjectView view) {
    if (has(ReportSection.MEETINGS)) {
      view.taskForce()
          .meetings()
          .forEach(
              meeting ->
                  count(
                      Measure.TASK_FORCE_MEETINGS,
                      cases.meeting(meeting),
                      Optional.of(meeting.on())));
    }
    if (has(ReportSection.AGENCY)) {
      view.agency()
          .mandates()
          .forEach(
              mandate ->
                  count(Measure.MANDATES_SIGNED, cases.whole(), Optional.of(mandate.signedOn())));
      view.agency()
          .services()
          .forEach(
              service -> count(Measure.AGENCY_SERVICES, cases.whole(), Optional.of(service.on())));
    }
    if (has(ReportSection.POLICIES)) {
      view.policies()
          .standings(day)
          .forEach(
              standing ->
                  standing
                      .payments()
                      .forEach(
                          paid -> {
                            CaseRef where = cases.part("policy:" + paid.policy());
                            count(Measure.POLICY_PAYMENTS, where, Optional.of(paid.on()));
                            add(
                                Measure.POLICY_PAID,
                                where,
                                Optional.of(paid.on()),
                                paid.amount().amount());
                          }));
    }
    if (has(ReportSection.ORDERS)) {
      view.supervision()
          .orders(day)
          .forEach(
              standing -> {
                CaseRef where = cases.order(standing.order());
                count(Measure.ORDERS_ISSUED, where, Optional.of(standing.order().issuedOn()));
                count(Measure.ORDERS_MET, where, standing.metOn());
                count(
                    Measure.ORDERS_LATE,
                    where,
                    standing
                        .certainOn()
                        .filter(on -> standing.inTime().filter(good -> !good).isPresent()));
              });
    }
  }

  void of(CaseRefs cases, OrganisationView view) {
    Organisation organisation = view.organisation();
    if (has(ReportSection.MEETINGS)) {
      organisation
          .meetings()
          .forEach(
              meeting ->
                  count(
                      Measure.COMMITTEE_MEETINGS,
                      cases.part("committee:" + meeting.period().text()),
                      Optional.of(meeting.on())));
      organisation
          .reports()
          .forEach(
              report ->
                  count(
                      Measure.REPORTS_SUBMITTED,
                      cases.part("report:" + report.period().text()),
                      Optional.of(report.on())));
    }
    if (has(ReportSection.TEAMS)) {
      organisation.members(to).values().stream()
          .filter(member -> member.post().isPresent())
          .forEach(member -> into.add(Measure.TEAM_MEMBERS, person(cases, member), BigDecimal.ONE));
      changes(cases, organisation);
      organisation
          .members(to)
          .values()
          .forEach(
              member ->
                  member
                      .trainings()
                      .forEach(
                          training ->
                              count(
                                  Measure.TRAININGS,
                                  person(cases, member),
                                  Optional.of(training.on()))));
    }
  }

  /** Counts who came and who left; a move between units is neither. */
  private void changes(CaseRefs cases, Organisation organisation) {
    SortedMap<String, TeamMember> before = organisation.members(from.minusDays(1));
    organisation
        .members(to)
        .forEach(
            (person, member) -> {
              boolean was =
                  Optional.ofNullable(before.get(person)).flatMap(TeamMember::post).isPresent();
              boolean is = member.post().isPresent();
              if (is && !was) {
                into.add(Measure.TEAM_JOINED, person(cases, member), BigDecimal.ONE);
              } else if (was && !is) {
                into.add(Measure.TEAM_LEFT, person(cases, member), BigDecimal.ONE);
              }
            });
  }

  private static CaseRef person(CaseRefs cases, TeamMember member) {
    return cases.part("member:" + member.person().id());
  }

  void of(CaseRefs cases, SuggestionView view) {
    if (!has(ReportSection.SUGGESTIONS)) {
      return;
    }
    CaseRef whole = cases.whole();
    for (Assignment assignment : view.suggestion().assignments()) {
      count(Measure.SUGGESTIONS_ASSIGNED, whole, Optional.of(assignment.on()));
      for (Assignment.Reply reply : assignment.replies()) {
        count(Measure.SUGGESTIONS_REPLIED, whole, Optional.of(reply.on()));
        reply
            .feedback()
            .ifPresent(
                said -> {
                  count(Measure.SUGGESTIONS_RATED, whole, Optional.of(said.on()));
                  if (said.satisfaction() != Satisfaction.DISSATISFIED) {
                    count(Measure.SUGGESTIONS_SATISFIED, whole, Optional.of(said.on()));
                  }
                });
      }
    }
  }

  private void count(Measure measure, CaseRef where, Optional<LocalDate> on) {
    add(measure, where, on, BigDecimal.ONE);
  }

  private void add(Measure measure, CaseRef where, Optional<LocalDate> on, BigDecimal amount) {
    if (on.filter(it -> !it.isBefore(from) && !it.isAfter(to)).isPresent()) {
      into.add(measure, where, amount);
    }
  }
}
