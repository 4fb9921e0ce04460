package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionEvent.ConsequenceReviewed;
import org.zhuanban.correction.CorrectionEvent.EntryExplained;
import org.zhuanban.correction.CorrectionFeature;
import org.zhuanban.correction.CorrectionRule;
import org.zhuanban.engine.Chronicle.Told;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Fate;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.Refusal;
import org.zhuanban.feature.StreamState;

/**
 * What a late act or an annulment makes of a stream: it is told anew, and refused if an act that
 * was recorded before could not be any more.
 */
final class Amendment {
  private final Chronicle chronicle;
  private final Standing standing;
  private final Told before;

  /** The version after which the amendment is written down. */
  private final long version;

  Amendment(Chronicle chronicle, LoadedStream loaded) {
    this.chronicle = chronicle;
    this.standing = loaded.standing(chronicle.register());
    this.before = chronicle.tell(standing, LocalDate.MAX);
    this.version = loaded.version();
  }

  /** Decides a command on the state of its day, among what took effect before and after. */
  Decision late(Feature<?, ?> feature, Command command, LocalDate day, String reason) {
    Act act = new Act(version + 1, feature, command, day, Optional.empty());
    Told after = tellAgain(standing.with(act));
    Refusal refusal = after.impossible().get(act);
    if (refusal != null) {
      return new Decision.Refused(refusal);
    }
    List<Happened> events = new ArrayList<>(after.decided().getOrDefault(act.entry(), List.of()));
    if (events.isEmpty()) {
      return new Decision.Accepted(events);
    }
    events.add(new Happened(new EntryExplained(act.entry(), reason), day));
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
    Optional<Act> act = standing.act(annul.entry());
    if (act.isEmpty()) {
      return Decision.refused(CorrectionRule.NOT_AN_ACT, annul.entry());
    }
    List<Happened> events = new ArrayList<>(((Decision.Accepted) decision).events());
    reason.ifPresent(why -> events.add(new Happened(new EntryExplained(version + 1, why), day)));
    return settled(events, tellAgain(standing.without(act.get())));
  }

  private Told tellAgain(Standing amended) {
    return chronicle.tell(amended, LocalDate.MAX, before.impossible()::containsKey);
  }

  private Decision settled(List<Happened> events, Told after) {
    for (Map.Entry<Act, Refusal> impossible : after.impossible().entrySet()) {
      Act act = impossible.getKey();
      if (!before.impossible().containsKey(act)) {
        return Decision.refused(
            EngineRule.LATER_ACT_IMPOSSIBLE,
            act.entry(),
            type(act.told().orElseThrow()),
            act.on(),
            impossible.getValue().rule().code());
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
    for (Act act : standing.acts()) {
      if (after.decided().containsKey(act.entry()) && !acts(before, act).equals(acts(after, act))) {
        Happened told = act.told().orElseThrow();
        reviews.add(review(act.entry(), told, feature(told).fate(told.event())));
      }
    }
    for (Happened added : follows) {
      events.add(added);
      reviews.add(review(version + events.size(), added, Fate.ADDED));
    }
    events.addAll(reviews);
  }

  private List<Happened> consequences(Told told) {
    List<Happened> consequences = new ArrayList<>(told.silences());
    told.decided().values().forEach(consequences::addAll);
    consequences.removeIf(this::isAct);
    return consequences;
  }

  private List<Event<?>> acts(Told told, Act act) {
    return told.decided().getOrDefault(act.entry(), List.of()).stream()
        .filter(this::isAct)
        .<Event<?>>map(Happened::event)
        .toList();
  }

  private boolean isAct(Happened happened) {
    return feature(happened).act(happened.event()).isPresent();
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
