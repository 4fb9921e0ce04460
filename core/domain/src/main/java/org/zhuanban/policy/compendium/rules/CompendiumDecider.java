package org.zhuanban.policy.compendium.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Department;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.compendium.Compendium;
import org.zhuanban.policy.compendium.CompendiumCommand.AdoptMeasures;
import org.zhuanban.policy.compendium.CompendiumCommand.CompleteMeasure;
import org.zhuanban.policy.compendium.CompendiumCommand.EndMeasures;
import org.zhuanban.policy.compendium.CompendiumCommand.ExtendMeasure;
import org.zhuanban.policy.compendium.CompendiumCommand.OnMeasure;
import org.zhuanban.policy.compendium.CompendiumCommand.PublishEdition;
import org.zhuanban.policy.compendium.CompendiumCommand.ReportMeasure;
import org.zhuanban.policy.compendium.CompendiumEvent.EditionPublished;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasureCompleted;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasureExtended;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasureReported;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasuresAdopted;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasuresEnded;
import org.zhuanban.policy.compendium.CompendiumRule;
import org.zhuanban.policy.compendium.MeasurePackage;
import org.zhuanban.policy.compendium.MeasureStanding;
import org.zhuanban.policy.compendium.PolicyMeasure;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands about the policies of a county. */
record CompendiumDecider(Compendium compendium, DecisionContext context) {
  static CompendiumDecider of(StreamState state, DecisionContext context) {
    return new CompendiumDecider(state.of(CompendiumFeature.INSTANCE), context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(CompendiumDecider::of)
        .on("compendium.publish-edition", PublishEdition.class, CompendiumDecider::publish)
        .on("compendium.adopt-measures", AdoptMeasures.class, CompendiumDecider::adopt)
        .on("compendium.report-measure", ReportMeasure.class, onMeasure(CompendiumDecider::report))
        .on(
            "compendium.complete-measure",
            CompleteMeasure.class,
            onMeasure(CompendiumDecider::complete))
        .on("compendium.extend-measure", ExtendMeasure.class, onMeasure(CompendiumDecider::extend))
        .on("compendium.end-measures", EndMeasures.class, CompendiumDecider::end)
        .toList();
  }

  /** A rule of a command about an open measure. */
  @FunctionalInterface
  private interface MeasureRule<C> {
    Decision decide(CompendiumDecider decider, C command, MeasureStanding measure);
  }

  private static <C extends OnMeasure> BiFunction<CompendiumDecider, C, Decision> onMeasure(
      MeasureRule<C> rule) {
    return (decider, command) -> {
      Optional<MeasurePackage> pack = decider.compendium.measures(command.code());
      if (pack.isEmpty()) {
        return decider.unknown(command.code());
      }
      Optional<MeasureStanding> measure = pack.get().measure(command.number());
      if (measure.isEmpty()) {
        return Decision.refused(
            CompendiumRule.UNKNOWN_MEASURE,
            command.code(),
            command.number(),
            pack.get().measures().stream()
                .map(each -> String.valueOf(each.measure().number()))
                .collect(Collectors.joining(", ")));
      }
      return measure
          .get()
          .doneOn()
          .or(pack.get()::endedOn)
          .map(
              on ->
                  Decision.refused(
                      CompendiumRule.MEASURE_CLOSED, command.code(), command.number(), on))
          .orElseGet(() -> rule.decide(decider, command, measure.get()));
    };
  }

  private LocalDate today() {
    return context.today();
  }

  private Decision happened(Event<?>... events) {
    return Decision.of(today(), events);
  }

  private Decision unknown(String code) {
    return Decision.refused(
        CompendiumRule.UNKNOWN_PACKAGE, code, String.join(", ", compendium.packages().keySet()));
  }

  private Optional<Decision> unfit(Stream<Department> organs) {
    return organs
        .distinct()
        .flatMap(organ -> context.unknownCalendar(CompendiumRule.UNKNOWN_CALENDAR, organ).stream())
        .findFirst()
        .map(Decision.Denied::new);
  }

  private Decision publish(PublishEdition publish) {
    String number = publish.catalogue().edition();
    return compendium
        .edition(number)
        .map(known -> Decision.refused(CompendiumRule.EDITION_TAKEN, number, known.publishedOn()))
        .or(() -> unfit(publish.catalogue().policies().stream().map(Policy::organ)))
        .orElseGet(
            () ->
                happened(
                    new EditionPublished(publish.catalogue(), publish.from(), publish.paper())));
  }

  private Decision adopt(AdoptMeasures adopt) {
    LocalDate opens = adopt.from().isBefore(today()) ? today() : adopt.from();
    LocalDate latest = opens.plusDays(DutyClock.LONGEST_DAYS);
    return compendium
        .measures(adopt.code())
        .map(
            known ->
                Decision.refused(CompendiumRule.PACKAGE_TAKEN, adopt.code(), known.adoptedOn()))
        .or(
            () ->
                Stream.concat(
                        Stream.of(adopt.end()),
                        adopt.measures().stream().flatMap(each -> each.limit().stream()))
                    .filter(last -> last.isBefore(opens) || last.isAfter(latest))
                    .findFirst()
                    .map(last -> outOfRange(last, opens, latest)))
        .or(() -> unfit(adopt.measures().stream().map(PolicyMeasure::unit)))
        .orElseGet(
            () ->
                happened(
                    new MeasuresAdopted(
                        adopt.code(),
                        adopt.title(),
                        adopt.paper(),
                        adopt.from(),
                        adopt.end(),
                        adopt.measures())));
  }

  private static Decision outOfRange(LocalDate last, LocalDate first, LocalDate latest) {
    return Decision.refused(CompendiumRule.LIMIT_OUT_OF_RANGE, last, first, latest);
  }

  private Decision report(ReportMeasure report, MeasureStanding measure) {
    return happened(
        new MeasureReported(
            report.code(), measure.measure().number(), report.text(), report.paper()));
  }

  private Decision complete(CompleteMeasure complete, MeasureStanding measure) {
    return happened(
        new MeasureCompleted(complete.code(), measure.measure().number(), complete.paper()));
  }

  private Decision extend(ExtendMeasure extend, MeasureStanding measure) {
    boolean late = today().isAfter(measure.due());
    LocalDate first = measure.due().plusDays(1);
    LocalDate latest = today().plusDays(DutyClock.LONGEST_DAYS);
    if (extend.until().isBefore(first) || extend.until().isAfter(latest)) {
      return outOfRange(extend.until(), first, latest);
    }
    MeasureExtended extended =
        new MeasureExtended(extend.code(), extend.number(), extend.until(), extend.paper(), !late);
    Refusal refusal =
        Refusal.of(CompendiumRule.EXTENDED_TOO_LATE, extend.code(), extend.number(), measure.due());
    return late
        ? Decision.violating(
            refusal,
            today(),
            extended,
            ViolationFound.of(
                refusal,
                "compendium.measure-extended",
                CompendiumFeature.subject(extend.code(), extend.number())))
        : happened(extended);
  }

  private Decision end(EndMeasures end) {
    Optional<MeasurePackage> pack = compendium.measures(end.code());
    if (pack.isEmpty()) {
      return unknown(end.code());
    }
    return pack.get()
        .endedOn()
        .map(on -> Decision.refused(CompendiumRule.PACKAGE_ENDED, end.code(), on))
        .orElseGet(() -> happened(new MeasuresEnded(end.code(), end.paper())));
  }
}
