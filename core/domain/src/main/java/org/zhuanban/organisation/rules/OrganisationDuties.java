package org.zhuanban.organisation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.organisation.CommitteeMeeting;
import org.zhuanban.organisation.CountyReport;
import org.zhuanban.organisation.Organisation;
import org.zhuanban.organisation.Organisation.MemberFrom;
import org.zhuanban.organisation.Organisation.UnitTenure;
import org.zhuanban.organisation.OrganisationDuty;
import org.zhuanban.organisation.Qualification;
import org.zhuanban.organisation.TeamMember;
import org.zhuanban.organisation.TeamMember.TeamPost;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.UnitKind;
import org.zhuanban.party.PersonRef;
import org.zhuanban.report.ReportPeriod;

/** The duties of the organisation itself. */
public record OrganisationDuties(Organisation organisation, DecisionContext context) {
  /** The number of years of meetings that are listed ahead, so that boards show them in time. */
  private static final int YEARS_AHEAD = 1;

  /** The number of months of reports that are listed ahead. */
  private static final int MONTHS_AHEAD = 3;

  public List<Duty> all() {
    return Stream.of(
            meetings(), reports(), new TrainingDuties(organisation, context).all(), staff())
        .flatMap(Function.identity())
        .toList();
  }

  private Stream<Duty> meetings() {
    LocalDate ahead = context.today().plusYears(YEARS_AHEAD);
    return owing(UnitKind.COMMITTEE, ahead, ReportPeriod::written)
        .map(
            owed ->
                owed.duty(
                    OrganisationDuty.COMMITTEE_MEETING,
                    "committee:",
                    organisation.meeting(owed.period()).map(CommitteeMeeting::on),
                    owed.period().meetingClock(context.rules())));
  }

  private Stream<Duty> reports() {
    LocalDate ahead = context.today().plusMonths(MONTHS_AHEAD);
    return Stream.concat(
            owing(UnitKind.LEAD_BUREAU, ahead, ReportPeriod::months),
            owing(UnitKind.LEAD_BUREAU, ahead, ReportPeriod::written))
        .map(
            owed ->
                owed.duty(
                    owed.period().written() ? OrganisationDuty.REPORT : OrganisationDuty.ANALYSIS,
                    owed.period().written() ? "report:" : "analysis:",
                    organisation.report(owed.period()).map(CountyReport::on),
                    owed.period().clock(context.rules())));
  }

  /** A period on which a unit for the whole county owes something. */
  private record Owed(ReportPeriod period, UnitTenure standing) {
    Duty duty(OrganisationDuty kind, String key, Optional<LocalDate> done, LegalClock clock) {
      LocalDate first = period.reportedFrom();
      LocalDate stood = first.isBefore(standing.from()) ? standing.from() : first;
      return Duty.builder()
          .key(key + period.text())
          .kind(kind)
          .owner(standing.unit().code())
          .subject(period.text())
          .clock(
              DutyClock.appointed(
                  standing.unit().calendar(),
                  done.filter(stood::isAfter).orElse(stood),
                  Optional.of(clock),
                  done.map(Ending::done).or(() -> standing.to().map(Ending::lapsed))))
          .build();
    }
  }

  /** Lists the periods of a unit. Of two such units in one period, the later one has the duty. */
  private Stream<Owed> owing(
      UnitKind kind,
      LocalDate ahead,
      BiFunction<LocalDate, LocalDate, List<ReportPeriod>> periods) {
    Map<ReportPeriod, UnitTenure> owing = new LinkedHashMap<>();
    for (UnitTenure standing : organisation.standing(kind)) {
      LocalDate last = standing.to().map(to -> to.minusDays(1)).orElse(ahead);
      periods.apply(standing.from(), last).forEach(period -> owing.put(period, standing));
    }
    return owing.entrySet().stream().map(entry -> new Owed(entry.getKey(), entry.getValue()));
  }

  private static Duty duty(
      OrganisationDuty kind, String key, Unit owner, PersonRef person, DutyClock clock) {
    return Duty.builder()
        .key(key)
        .kind(kind)
        .owner(owner.code())
        .subject(person.id())
        .clock(clock)
        .build();
  }

  /**
   * Lists the duties of each version of a member with a new post or qualification, keyed by its
   * place among all members.
   */
  private Stream<Duty> staff() {
    Map<PersonRef, List<MemberFrom>> byPerson =
        organisation.staff().stream()
            .collect(Collectors.groupingBy(version -> version.member().person()));
    Map<PersonRef, Integer> seen = new HashMap<>();
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < organisation.staff().size(); i++) {
      PersonRef person = organisation.staff().get(i).member().person();
      List<MemberFrom> all = byPerson.getOrDefault(person, List.of());
      Versions versions = new Versions(all, seen.merge(person, 1, Integer::sum) - 1);
      String number = String.valueOf(i + 1);
      versions.granted().map(given -> renewal(given, versions, number)).ifPresent(duties::add);
      versions.taken().flatMap(post -> rotation(post, versions, number)).ifPresent(duties::add);
    }
    return duties.stream();
  }

  /**
   * A version of a member among all versions.
   *
   * @param all the versions, in order
   * @param place the place of the version
   */
  private record Versions(List<MemberFrom> all, int place) {
    TeamMember member() {
      return all.get(place).member();
    }

    private Optional<TeamMember> before() {
      return place == 0 ? Optional.empty() : Optional.of(all.get(place - 1).member());
    }

    Stream<MemberFrom> later() {
      return all.stream().skip(place + 1L);
    }

    /** The qualification that is new in this version. */
    Optional<Qualification> granted() {
      int known = before().map(member -> member.qualifications().size()).orElse(0);
      return member().qualifications().stream().skip(known).findFirst();
    }

    /** The post that is new in this version. */
    Optional<TeamPost> taken() {
      Optional<TeamPost> held = before().flatMap(TeamMember::post);
      return member().post().filter(post -> !held.equals(Optional.of(post)));
    }
  }

  /**
   * Creates the duty of renewal. A later grant with a later last day meets it; a former member has
   * none.
   */
  private Duty renewal(Qualification given, Versions versions, String number) {
    int known = versions.member().qualifications().size();
    Optional<Ending> ending =
        versions
            .later()
            .flatMap(
                next -> {
                  if (next.member().post().isEmpty()) {
                    return Stream.of(Ending.lapsed(next.from()));
                  }
                  return next.member().qualifications().stream()
                      .skip(known)
                      .filter(other -> other.renews(given))
                      .map(other -> Ending.done(next.from()));
                })
            .findFirst();
    Unit owner =
        owner(given.from(), versions.all(), ending.map(Ending::on).orElse(context.today()));
    return duty(
        OrganisationDuty.RENEWAL,
        "renewal:" + number,
        owner,
        versions.member().person(),
        DutyClock.byDay(
            owner.calendar(), given.from(), given.to(), OrganisationDuty.RENEWAL.source(), ending));
  }

  /** The unit of a member at the time of the last post by a day. */
  private Unit owner(LocalDate given, List<MemberFrom> all, LocalDate day) {
    TeamPost last =
        all.stream()
            .flatMap(version -> version.member().post().stream())
            .filter(post -> !post.since().isAfter(day) || !post.since().isAfter(given))
            .max(Comparator.comparing(TeamPost::since))
            .orElseThrow();
    return unit(last);
  }

  private Unit unit(TeamPost post) {
    return organisation.unit(post.unit(), post.since()).orElseThrow();
  }

  private Optional<Duty> rotation(TeamPost post, Versions versions, String number) {
    Unit owner = unit(post);
    Optional<Ending> ending =
        versions
            .later()
            .filter(next -> !next.member().post().equals(Optional.of(post)))
            .findFirst()
            .map(next -> Ending.done(next.from()));
    return context
        .rules()
        .limitIfAny(LocalLimit.POST_ROTATION, post.since())
        .map(
            limit ->
                duty(
                    OrganisationDuty.ROTATION,
                    "rotation:" + number,
                    owner,
                    versions.member().person(),
                    DutyClock.appointed(
                        owner.calendar(),
                        post.since(),
                        Optional.of(LegalClock.from(post.since(), limit)),
                        ending)));
  }
}
