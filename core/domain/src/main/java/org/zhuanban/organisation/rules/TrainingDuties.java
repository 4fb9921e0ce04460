package org.zhuanban.organisation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.organisation.Organisation;
import org.zhuanban.organisation.Organisation.UnitTenure;
import org.zhuanban.organisation.OrganisationDuty;
import org.zhuanban.organisation.TrainingItem;
import org.zhuanban.organisation.TrainingRegister.TrainingPlan;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.UnitKind;

/** The duties of the lead bureau to plan the training of each year, and to carry the plan out. */
record TrainingDuties(Organisation organisation, DecisionContext context) {
  Stream<Duty> all() {
    return Stream.concat(plans(), items());
  }

  /** Of two lead bureaus in one year, the later one plans. */
  private Stream<Duty> plans() {
    List<Duty> duties = new ArrayList<>();
    Set<Integer> planned = new HashSet<>();
    List<UnitTenure> bureaus = new ArrayList<>(organisation.standing(UnitKind.LEAD_BUREAU));
    bureaus.sort(Comparator.comparing(UnitTenure::from).reversed());
    for (UnitTenure bureau : bureaus) {
      LocalDate last = bureau.to().map(to -> to.minusDays(1)).orElse(context.today());
      for (int year = last.getYear(); year >= bureau.from().getYear(); year--) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate stood = first.isBefore(bureau.from()) ? bureau.from() : first;
        Optional<TimeLimit> limit = context.rules().limitIfAny(LocalLimit.TRAINING_PLAN, stood);
        if (!stood.isAfter(last) && limit.isPresent() && planned.add(year)) {
          duties.add(plan(year, bureau, stood, limit.get()));
        }
      }
    }
    return duties.stream();
  }

  private Duty plan(int year, UnitTenure bureau, LocalDate from, TimeLimit limit) {
    Optional<LocalDate> adopted =
        organisation.training().plans(year).stream().map(TrainingPlan::on).findFirst();
    Optional<Ending> ending =
        adopted
            .map(on -> Ending.done(on.isBefore(from) ? from : on))
            .or(() -> bureau.to().map(Ending::lapsed));
    return Duty.builder()
        .key("training-plan:" + year)
        .kind(OrganisationDuty.TRAINING_PLAN)
        .owner(bureau.unit().code())
        .subject(year + "-annual")
        .clock(
            DutyClock.appointed(
                bureau.unit().calendar(), from, Optional.of(LegalClock.from(from, limit)), ending))
        .build();
  }

  /** The items of the last version of each plan; what a later version drops is owed no longer. */
  private Stream<Duty> items() {
    List<Duty> duties = new ArrayList<>();
    TreeSet<Integer> years = new TreeSet<>();
    organisation.training().plans().forEach(plan -> years.add(plan.year()));
    for (int year : years) {
      List<TrainingPlan> versions = organisation.training().plans(year);
      TrainingPlan last = versions.get(versions.size() - 1);
      for (TrainingItem item : last.items()) {
        LocalDate since =
            versions.stream()
                .filter(plan -> plan.items().stream().anyMatch(same -> same(same, item)))
                .map(TrainingPlan::on)
                .findFirst()
                .orElse(last.on());
        owner(since).map(owner -> item(year, item, since, owner)).ifPresent(duties::add);
      }
    }
    return duties.stream();
  }

  private static boolean same(TrainingItem one, TrainingItem other) {
    return one.code().equals(other.code());
  }

  private Optional<Unit> owner(LocalDate day) {
    return organisation
        .countyUnit(UnitKind.LEAD_BUREAU, context.today())
        .or(() -> organisation.countyUnit(UnitKind.LEAD_BUREAU, day));
  }

  /** A plan may be adopted after the last day of an item: then it is due on its first day. */
  private Duty item(int year, TrainingItem item, LocalDate since, Unit owner) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate opens = Stream.of(since, item.due()).min(Comparator.naturalOrder()).orElseThrow();
    Optional<Ending> ending =
        held(item)
            .filter(on -> !on.isBefore(first))
            .min(Comparator.naturalOrder())
            .map(on -> Ending.done(on.isBefore(opens) ? opens : on));
    return Duty.builder()
        .key("training:" + year + ":" + item.code())
        .kind(OrganisationDuty.TRAINING)
        .owner(owner.code())
        .subject(item.code())
        .clock(
            DutyClock.byDay(
                owner.calendar(), opens, item.due(), OrganisationDuty.TRAINING.source(), ending))
        .build();
  }

  /** The days of the trainings, exercises and sessions that carry an item out. */
  private Stream<LocalDate> held(TrainingItem item) {
    return organisation.staff().stream()
        .flatMap(
            version ->
                Stream.concat(
                    version.member().trainings().stream(), version.member().exercises().stream()))
        .filter(training -> item.meets(training.subject()))
        .map(training -> training.on());
  }
}
