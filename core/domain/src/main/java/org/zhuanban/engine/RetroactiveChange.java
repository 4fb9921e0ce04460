package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionEvent.ConsequenceReviewed;
import org.zhuanban.correction.CorrectionEvent.EntryExplained;
import org.zhuanban.correction.CorrectionEvent.EntryReplaced;
import org.zhuanban.correction.CorrectionEvent.FactReleased;
import org.zhuanban.correction.CorrectionFeature;
import org.zhuanban.correction.CorrectionRule;
import org.zhuanban.engine.Replayer.Told;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Fate;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.StreamState;

/**
 * What a late act or an annulment makes of a stream: it is told anew, and refused if an act that
 * was recorded before could not be any more.
 */
final class RetroactiveChange {
  private final Replayer chronicle;
  private final EffectiveEntries standing;
  private final ReplaySession telling;
  private final Told before;

  /** The version after which the amendment is written down. */
  private final long version;

  RetroactiveChange(Replayer chronicle, EventStream loaded, LocalDate today) {
    this.chronicle = chronicle;
    this.standing = loaded.standing(chronicle.register()).until(today);
    this.telling = chronicle.retelling(standing, LocalDate.MAX);
    this.before = Replayer.end(telling, standing, LocalDate.MAX);
    this.version = loaded.version();
  }

  /** Decides an order on the state of its day, among what took effect before and after. */
  Decision late(CommandEnvelope order, String reason) {
    LocalDate day = order.effectiveOn();
    long first = version + 1;
    ReplayedCommand act =
        new ReplayedCommand(
            first, first, order.route(), order.command(), day, false, Optional.empty());
    Told after = tellAgain(standing.with(act), day);
    Optional<Decision> refused = refused(order, act, after);
    if (refused.isPresent()) {
      return refused.get();
    }
    List<Happened> events = new ArrayList<>(after.decided().getOrDefault(act.entry(), List.of()));
    if (events.isEmpty()) {
      return new Decision.Accepted(events);
    }
    events.add(new Happened(new EntryExplained(act.entry(), reason), day));
    return settled(events, after);
  }

  private static Optional<Decision> refused(
      CommandEnvelope order, ReplayedCommand act, Told after) {
    return Optional.<Decision>ofNullable(after.impossible().get(act))
        .or(
            () ->
                Optional.ofNullable(after.unlawful().get(act))
                    .filter(refusal -> order.asked())
                    .map(Decision.Refused::new));
  }

  /** Decides an order in the place of a wrong act, among what took effect before and after. */
  Decision replace(CommandEnvelope order, AnnulEntry wrong) {
    LocalDate day = order.effectiveOn();
    Decision annulled =
        CorrectionFeature.INSTANCE.decide(wrong, standing.corrections(), chronicle.ground(day));
    if (annulled instanceof Decision.Refused) {
      return annulled;
    }
    Optional<ReplayedCommand> was = standing.act(wrong.entry());
    if (was.isEmpty()) {
      return Decision.refused(CorrectionRule.NOT_AN_ACT, wrong.entry());
    }
    long entry = version + 2;
    ReplayedCommand act = was.get().replacedBy(entry, order.route(), order.command(), day);
    LocalDate from = was.get().on().isBefore(day) ? was.get().on() : day;
    Told after = tellAgain(standing.without(was.get()).with(act), from);
    Optional<Decision> refused = refused(order, act, after);
    if (refused.isPresent()) {
      return refused.get();
    }
    List<Happened> events = new ArrayList<>(((Decision.Accepted) annulled).events());
    events.addAll(after.decided().getOrDefault(entry, List.of()));
    events.add(new Happened(new EntryReplaced(was.get().told(), entry), day));
    order.reason().ifPresent(why -> events.add(new Happened(new EntryExplained(entry, why), day)));
    return settled(events, after);
  }

  /** Decides an annulment; it is no act, so that the day of its effect plays no part. */
  Decision annul(AnnulEntry annul, LocalDate day, Optional<String> reason) {
    StreamState corrections = standing.corrections();
    Decision decision =
        CorrectionFeature.INSTANCE.decide(annul, corrections, chronicle.ground(day));
    if (decision instanceof Decision.Refused) {
      return decision;
    }
    Optional<ReplayedCommand> act = standing.act(annul.entry());
    boolean held = corrections.of(CorrectionFeature.INSTANCE).held().containsKey(annul.entry());
    if (act.isEmpty() && !held) {
      return Decision.refused(CorrectionRule.NOT_AN_ACT, annul.entry());
    }
    List<Happened> events = new ArrayList<>(((Decision.Accepted) decision).events());
    reason.ifPresent(why -> events.add(new Happened(new EntryExplained(version + 1, why), day)));
    return act.isEmpty()
        ? new Decision.Accepted(events)
        : settled(events, tellAgain(standing.without(act.get()), act.get().on()));
  }

  /**
   * Takes back what followed on days that have not come: the clock by which it did was ahead.
   *
   * @param today the day up to which silence is told
   * @return the reviews; empty if somebody has acted after that day, which only a human undoes
   */
  List<Happened> backTo(LocalDate today) {
    if (standing.acts().stream().anyMatch(act -> act.on().isAfter(today))) {
      return List.of();
    }
    List<Happened> events = new ArrayList<>();
    review(events, telling.until(today));
    return events;
  }

  /**
   * Takes facts that have waited, each on its own day, as many as are possible among what is told
   * by now and each other and leave room for it.
   *
   * @param facts the facts by the entries that hold them, in the order of effect, at least one
   * @return what happens; empty if none is possible
   */
  List<Happened> take(Map<Long, ReplayedCommand> facts) {
    EffectiveEntries with = standing;
    for (ReplayedCommand fact : facts.values()) {
      with = with.with(fact);
    }
    LocalDate first = facts.values().iterator().next().on();
    ReplaySession again =
        telling.before(first, act -> act.kept().isEmpty() || before.impossible().containsKey(act));
    PendingFactPlacement.goOn(again, with.from(first));
    Told after = Replayer.end(again, with, LocalDate.MAX);
    List<Happened> events = new ArrayList<>();
    facts.forEach(
        (held, fact) -> {
          if (after.decided().containsKey(fact.entry()) && !after.impossible().containsKey(fact)) {
            long entry = version + events.size() + 1;
            events.addAll(after.decided().get(fact.entry()));
            events.add(new Happened(new FactReleased(held, entry), fact.on()));
          }
        });
    boolean room =
        after.impossible().keySet().stream()
            .allMatch(act -> before.impossible().containsKey(act) || facts.containsValue(act));
    if (events.isEmpty() || !room) {
      return List.of();
    }
    review(events, after);
    return events;
  }

  /** Tells it as amended from a day on, up to the first act that is not possible any more. */
  private Told tellAgain(EffectiveEntries amended, LocalDate from) {
    ReplaySession again = telling.before(from, before.impossible()::containsKey);
    for (List<ReplayedCommand> day : amended.from(from).values()) {
      if (again.tell(day).isPresent()) {
        return again.told();
      }
    }
    return Replayer.end(again, amended, LocalDate.MAX);
  }

  private Decision settled(List<Happened> events, Told after) {
    for (Map.Entry<ReplayedCommand, Decision.Refused> impossible : after.impossible().entrySet()) {
      ReplayedCommand act = impossible.getKey();
      if (!before.impossible().containsKey(act)) {
        return Decision.refused(
            EngineRule.LATER_ACT_IMPOSSIBLE,
            act.entry(),
            type(act.kept().orElseThrow()),
            act.on(),
            impossible.getValue().refusal().rule().code());
      }
    }
    List<Happened> settled = new ArrayList<>(events);
    review(settled, after);
    return new Decision.Accepted(settled);
  }

  /** Writes down what is unsettled and what follows now, each beside what it names. */
  private void review(List<Happened> events, Told after) {
    List<Happened> follows = consequences(after);
    events.forEach(follows::remove);
    List<Happened> reviews = new ArrayList<>();
    standing
        .consequences()
        .forEach(
            (entry, told) -> {
              if (!follows.remove(told)) {
                reviews.add(review(entry, told, feature(told).fate(told.event())));
              }
            });
    for (ReplayedCommand act : standing.acts()) {
      if (after.decided().containsKey(act.entry()) && !acts(before, act).equals(acts(after, act))) {
        Happened told = act.kept().orElseThrow();
        reviews.add(review(act.entry(), told, feature(told).fate(told.event())));
      }
    }
    // What silence would have brought about all the same needs no review.
    List<Happened> anyway = consequences(before);
    for (Happened added : follows) {
      events.add(added);
      if (!anyway.remove(added)) {
        reviews.add(review(version + events.size(), added, Fate.ADDED));
      }
    }
    events.addAll(reviews);
  }

  private List<Happened> consequences(Told told) {
    List<Happened> consequences = new ArrayList<>(told.silences());
    told.decided().values().forEach(consequences::addAll);
    consequences.removeIf(this::isAct);
    return consequences;
  }

  private List<Event<?>> acts(Told told, ReplayedCommand act) {
    return told.decided().getOrDefault(act.entry(), List.of()).stream()
        .filter(this::isAct)
        .<Event<?>>map(Happened::event)
        .toList();
  }

  private boolean isAct(Happened happened) {
    return happened.event().command().isPresent();
  }

  private Feature<?, ?> feature(Happened happened) {
    return chronicle.register().of(happened.event()).feature();
  }

  private String type(Happened happened) {
    return chronicle.register().of(happened.event()).wire().name();
  }

  private Happened review(long entry, Happened of, Fate fate) {
    return new Happened(new ConsequenceReviewed(entry, type(of), fate), of.effectiveOn());
  }
}
