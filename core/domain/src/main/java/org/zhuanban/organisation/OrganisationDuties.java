package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Ground;
import org.zhuanban.organisation.Organisation.Committee;
import org.zhuanban.organisation.Organisation.StaffEntry;
import org.zhuanban.party.PersonRef;
import org.zhuanban.rules.LocalLimit;

/** What is owed in the organisation itself. */
record OrganisationDuties(Organisation organisation, Ground ground) {
  /** How far ahead meetings are listed, so that boards show them when their time has come. */
  private static final int YEARS_AHEAD = 1;

  List<Duty> all() {
    return Stream.concat(meetings(), staff()).toList();
  }

  /** Of two committees that stood in one period, the later one owes its meeting. */
  private Stream<Duty> meetings() {
    Map<CommitteePeriod, Committee> owing = new LinkedHashMap<>();
    for (Committee committee : organisation.committees()) {
      LocalDate last =
          committee
              .to()
              .map(to -> to.minusDays(1))
              .orElseGet(() -> ground.today().plusYears(YEARS_AHEAD));
      CommitteePeriod.between(committee.from(), last)
          .forEach(period -> owing.put(period, committee));
    }
    return owing.entrySet().stream().map(entry -> meeting(entry.getKey(), entry.getValue()));
  }

  private Duty meeting(CommitteePeriod period, Committee committee) {
    Optional<LocalDate> held = organisation.meeting(period).map(CommitteeMeeting::on);
    LocalDate standing =
        period.firstDay().isBefore(committee.from()) ? committee.from() : period.firstDay();
    LocalDate from = held.filter(standing::isAfter).orElse(standing);
    return duty(
        OrganisationDuty.COMMITTEE_MEETING,
        "committee:" + period.text(),
        committee.unit(),
        DutyClock.appointed(
            committee.unit().calendar(),
            from,
            Optional.of(
                LegalClock.from(
                    period.lastDay(), ground.rules().limit(period.limit(), period.lastDay()))),
            held.map(Ending::done).or(() -> committee.to().map(Ending::lapsed))));
  }

  private static Duty duty(OrganisationDuty kind, String key, Unit owner, DutyClock clock) {
    return Duty.builder()
        .key(key)
        .kind(kind)
        .owner(owner.code())
        .subject("organisation")
        .clock(clock)
        .build();
  }

  private Stream<Duty> staff() {
    Map<PersonRef, List<StaffEntry>> byPerson =
        organisation.staff().stream()
            .collect(Collectors.groupingBy(entry -> entry.what().person()));
    Map<PersonRef, Integer> seen = new HashMap<>();
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < organisation.staff().size(); i++) {
      StaffEntry entry = organisation.staff().get(i);
      PersonRef person = entry.what().person();
      List<StaffEntry> all = byPerson.getOrDefault(person, List.of());
      List<StaffEntry> later = all.subList(seen.merge(person, 1, Integer::sum), all.size());
      String number = String.valueOf(i + 1);
      if (entry.what().act() == StaffAct.QUALIFIED) {
        duties.add(renewal(entry, all, later, number));
      } else if (entry.what().act() == StaffAct.JOINED) {
        rotation(entry, later, number).ifPresent(duties::add);
      }
    }
    return duties.stream();
  }

  /** That a qualification was given for longer renews it; who has left needs none. */
  private Duty renewal(
      StaffEntry given, List<StaffEntry> all, List<StaffEntry> later, String number) {
    LocalDate last = given.what().validTo().orElseThrow();
    Optional<Ending> ending =
        later.stream()
            .flatMap(
                next ->
                    switch (next.what().act()) {
                      case LEFT -> Stream.of(Ending.lapsed(next.on()));
                      case QUALIFIED ->
                          next.what().subject().equals(given.what().subject())
                                  && next.what().validTo().orElseThrow().isAfter(last)
                              ? Stream.of(Ending.done(next.on()))
                              : Stream.<Ending>empty();
                      default -> Stream.<Ending>empty();
                    })
            .findFirst();
    Unit owner = owner(given, all, ending.map(Ending::on).orElse(ground.today()));
    return duty(
        OrganisationDuty.RENEWAL,
        "renewal:" + number,
        owner,
        DutyClock.byDay(
            owner.calendar(), given.on(), last, OrganisationDuty.RENEWAL.source(), ending));
  }

  /** The unit of a member, as it was when the member last took a post by a day. */
  private Unit owner(StaffEntry of, List<StaffEntry> all, LocalDate day) {
    StaffEntry joined =
        all.stream()
            .filter(other -> other.what().act() == StaffAct.JOINED)
            .filter(other -> !other.on().isAfter(day) || !other.on().isAfter(of.on()))
            .max(Comparator.comparing(StaffEntry::on))
            .orElseThrow();
    return unit(joined);
  }

  private Unit unit(StaffEntry joined) {
    String code = joined.what().unit().orElseThrow();
    return organisation.unit(code, joined.on()).orElseThrow();
  }

  private Optional<Duty> rotation(StaffEntry joined, List<StaffEntry> later, String number) {
    Unit owner = unit(joined);
    Optional<Ending> ending =
        later.stream()
            .filter(
                next -> next.what().act() == StaffAct.LEFT || next.what().act() == StaffAct.JOINED)
            .findFirst()
            .map(next -> Ending.done(next.on()));
    return ground
        .rules()
        .limitIfAny(LocalLimit.POST_ROTATION, joined.on())
        .map(
            limit ->
                duty(
                    OrganisationDuty.ROTATION,
                    "rotation:" + number,
                    owner,
                    DutyClock.appointed(
                        owner.calendar(),
                        joined.on(),
                        Optional.of(LegalClock.from(joined.on(), limit)),
                        ending)));
  }
}
