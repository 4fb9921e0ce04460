package org.zhuanban.policy.compendium.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.command.Command;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Department;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.compendium.Compendium;
import org.zhuanban.policy.compendium.CompendiumCommand;
import org.zhuanban.policy.compendium.CompendiumCommand.OnMeasure;
import org.zhuanban.policy.compendium.CompendiumDuty;
import org.zhuanban.policy.compendium.CompendiumEvent;
import org.zhuanban.policy.compendium.CompendiumEvent.EditionPublished;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasureCompleted;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasureExtended;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasureReported;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasuresAdopted;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasuresEnded;
import org.zhuanban.policy.compendium.MeasurePackage;
import org.zhuanban.policy.compendium.MeasureStanding;
import org.zhuanban.policy.compendium.PolicyMeasure;

/** The feature of the policies of a county, in a stream of its own. */
public final class CompendiumFeature implements Feature<Compendium, CompendiumEvent> {
  /** The descriptor. */
  public static final CompendiumFeature INSTANCE = new CompendiumFeature();

  /** The kind of the streams of policies of a county. */
  public static final String KIND = "compendium";

  private CompendiumFeature() {}

  /**
   * Names a measure as the subject of its duty.
   *
   * @param code the code of the package
   * @param number the number of the measure
   * @return the subject
   */
  public static String subject(String code, int number) {
    return code + ":" + number;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public Optional<String> streamKind() {
    return Optional.of(KIND);
  }

  @Override
  public Class<Compendium> stateType() {
    return Compendium.class;
  }

  @Override
  public Compendium initial() {
    return Compendium.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(CompendiumCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return CompendiumDecider.commands();
  }

  @Override
  public Class<CompendiumEvent> eventFamily() {
    return CompendiumEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("compendium.edition-published", 1, EditionPublished.class),
        new EventType("compendium.measures-adopted", 1, MeasuresAdopted.class),
        new EventType("compendium.measure-reported", 1, MeasureReported.class),
        new EventType("compendium.measure-completed", 1, MeasureCompleted.class),
        new EventType("compendium.measure-extended", 1, MeasureExtended.class),
        new EventType("compendium.measures-ended", 1, MeasuresEnded.class));
  }

  @Override
  public Optional<String> subject(String kind, String subject, StreamState state) {
    return kind.equals(CompendiumDuty.MEASURE.code())
        ? state.of(this).packages().values().stream()
            .flatMap(
                pack ->
                    pack.measures().stream()
                        .filter(
                            each -> subject.equals(subject(pack.code(), each.measure().number())))
                        .map(each -> each.measure().text()))
            .findFirst()
        : Optional.empty();
  }

  @Override
  public Map<String, String> organs(StreamState state, LocalDate day) {
    Map<String, String> names = new HashMap<>();
    organs(state.of(this)).forEach(organ -> names.put(organ.code(), organ.name()));
    return names;
  }

  private static Stream<Department> organs(Compendium compendium) {
    return Stream.concat(
        compendium.editions().stream()
            .flatMap(edition -> edition.catalogue().policies().stream())
            .map(Policy::organ),
        units(compendium));
  }

  private static Stream<Department> units(Compendium compendium) {
    return compendium.packages().values().stream()
        .flatMap(pack -> pack.measures().stream())
        .map(MeasureStanding::measure)
        .map(PolicyMeasure::unit);
  }

  @Override
  public Set<String> participants(StreamState state) {
    return units(state.of(this)).map(Department::code).collect(Collectors.toSet());
  }

  @Override
  public Set<String> competentOrgans(Command command, StreamState state) {
    return command instanceof OnMeasure on
        ? state
            .of(this)
            .measures(on.code())
            .flatMap(pack -> pack.measure(on.number()))
            .map(each -> Set.of(each.measure().unit().code()))
            .orElse(Set.of())
        : Set.of();
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    List<Duty> duties = new ArrayList<>();
    for (MeasurePackage pack : state.of(this).packages().values()) {
      pack.measures().forEach(measure -> duties.add(duty(pack, measure)));
    }
    return duties;
  }

  private static Duty duty(MeasurePackage pack, MeasureStanding standing) {
    PolicyMeasure measure = standing.measure();
    LocalDate opens = pack.opensOn();
    Optional<Ending> ending =
        standing
            .doneOn()
            .map(on -> Ending.done(later(on, opens)))
            .or(() -> pack.endedOn().map(on -> Ending.lapsed(later(on, opens))));
    return Duty.builder()
        .key("measure:" + subject(pack.code(), measure.number()))
        .kind(CompendiumDuty.MEASURE)
        .owner(measure.unit().code())
        .subject(subject(pack.code(), measure.number()))
        .clock(
            DutyClock.byDay(
                measure.unit().calendar(),
                opens,
                standing.due(),
                CompendiumDuty.MEASURE.source(),
                ending))
        .build();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
