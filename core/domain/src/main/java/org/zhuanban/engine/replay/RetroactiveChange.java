package org.zhuanban.engine.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionEvent.EntryExplained;
import org.zhuanban.correction.CorrectionEvent.EntryReplaced;
import org.zhuanban.correction.CorrectionEvent.FactReleased;
import org.zhuanban.correction.CorrectionRule;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.StreamState;
import org.zhuanban.request.RequestRule;

/**
 * A retroactive change of a stream: a late command, a replacement, an annulment or the release of
 * pending facts. The stream is replayed with it. The change is refused if a recorded command would
 * become impossible.
 */
public final class RetroactiveChange {
  private final Replayer replayer;
  private final EffectiveEntries entries;
  private final ReplaySession session;
  private final ReplayResult before;
  private final ConsequenceReview review;

  /** The version before the record of the change. */
  private final long version;

  /**
   * Prepares a change.
   *
   * @param replayer the replayer
   * @param entries the entries in effect
   * @param version the version of the stream
   */
  public RetroactiveChange(Replayer replayer, EffectiveEntries entries, long version) {
    this.replayer = replayer;
    this.entries = entries;
    this.session = replayer.session(entries, LocalDate.MAX);
    this.before = session.result(entries, LocalDate.MAX);
    this.review = new ConsequenceReview(replayer.register(), entries, before, version);
    this.version = version;
  }

  /** Decides a late command on the state of its day, among the effects before and after. */
  public Decision late(IncomingCommand incoming, String reason) {
    LocalDate day = incoming.effectiveOn();
    long first = version + 1;
    ReplayedCommand command =
        new ReplayedCommand(
            first, first, incoming.route(), incoming.command(), day, false, Optional.empty());
    ReplayResult after = replayWith(entries.including(command), day);
    Optional<Decision> refusal = refusal(incoming, command, after);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    List<DatedEvent> events = new ArrayList<>(after.events().getOrDefault(first, List.of()));
    if (events.isEmpty()) {
      return new Decision.Accepted(events);
    }
    events.add(new DatedEvent(new EntryExplained(first, reason), day));
    return decision(events, after);
  }

  private static Optional<Decision> refusal(
      IncomingCommand incoming, ReplayedCommand command, ReplayResult after) {
    return Optional.<Decision>ofNullable(after.impossible().get(command))
        .or(
            () ->
                Optional.ofNullable(after.unlawful().get(command))
                    .filter(refusal -> incoming.request()));
  }

  /** Decides a command at the place of a wrong one, among the effects before and after. */
  public Decision replace(IncomingCommand incoming, AnnulEntry wrong) {
    LocalDate day = incoming.effectiveOn();
    Decision annulment =
        CorrectionFeature.INSTANCE.decide(wrong, entries.corrections(), replayer.context(day));
    if (annulment instanceof Decision.Denied) {
      return annulment;
    }
    Optional<ReplayedCommand> was = entries.command(wrong.entry());
    if (was.isEmpty()) {
      return Decision.refused(CorrectionRule.NOT_AN_ACT, wrong.entry());
    }
    long entry = version + 2;
    ReplayedCommand command =
        was.get().replacedBy(entry, incoming.route(), incoming.command(), day);
    LocalDate from = was.get().effectiveOn().isBefore(day) ? was.get().effectiveOn() : day;
    ReplayResult after = replayWith(entries.excluding(was.get()).including(command), from);
    Optional<Decision> refusal = refusal(incoming, command, after);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    List<DatedEvent> events = new ArrayList<>(((Decision.Accepted) annulment).events());
    events.addAll(after.events().getOrDefault(entry, List.of()));
    events.add(new DatedEvent(new EntryReplaced(was.get().firstEntry(), entry), day));
    incoming
        .reason()
        .ifPresent(why -> events.add(new DatedEvent(new EntryExplained(entry, why), day)));
    return decision(events, after);
  }

  /** Decides an annulment; it takes effect on no day, so that its day does not matter. */
  public Decision annul(AnnulEntry annul, LocalDate day, Optional<String> reason) {
    StreamState corrections = entries.corrections();
    Decision decision =
        CorrectionFeature.INSTANCE.decide(annul, corrections, replayer.context(day));
    if (decision instanceof Decision.Denied) {
      return decision;
    }
    Optional<ReplayedCommand> command = entries.command(annul.entry());
    boolean pending =
        corrections.of(CorrectionFeature.INSTANCE).pending().containsKey(annul.entry());
    if (command.isEmpty() && !pending) {
      return Decision.refused(CorrectionRule.NOT_AN_ACT, annul.entry());
    }
    List<DatedEvent> events = new ArrayList<>(((Decision.Accepted) decision).events());
    reason.ifPresent(why -> events.add(new DatedEvent(new EntryExplained(version + 1, why), day)));
    return command.isEmpty()
        ? new Decision.Accepted(events)
        : decision(
            events, replayWith(entries.excluding(command.get()), command.get().effectiveOn()));
  }

  /**
   * Withdraws effects on future days, which come from a clock that was ahead.
   *
   * @param today the day of the passage of time
   * @return the reviews; empty if a command takes effect after that day, which only a person undoes
   */
  public List<DatedEvent> withdrawAfter(LocalDate today) {
    if (entries.commands().stream().anyMatch(command -> command.effectiveOn().isAfter(today))) {
      return List.of();
    }
    List<DatedEvent> events = new ArrayList<>();
    review.add(events, session.resultOn(today));
    return events;
  }

  /**
   * Releases pending facts, each on its own day. It releases as many as are possible with the
   * entries and each other, and without making an entry impossible.
   *
   * @param facts the facts by their entries, in the order of effect, at least one
   * @return the events; empty if no fact is possible
   */
  public List<DatedEvent> admit(Map<Long, ReplayedCommand> facts) {
    EffectiveEntries with = entries;
    for (ReplayedCommand fact : facts.values()) {
      with = with.including(fact);
    }
    LocalDate first = facts.values().iterator().next().effectiveOn();
    ReplaySession branch =
        session.branchBefore(
            first,
            command -> command.recorded().isEmpty() || before.impossible().containsKey(command));
    PendingFactPlacement.place(branch, with.byDayFrom(first));
    ReplayResult after = branch.result(with, LocalDate.MAX);
    List<DatedEvent> events = new ArrayList<>();
    facts.forEach(
        (held, fact) -> {
          if (after.events().containsKey(fact.entry()) && !after.impossible().containsKey(fact)) {
            long entry = version + events.size() + 1;
            events.addAll(after.events().get(fact.entry()));
            events.add(new DatedEvent(new FactReleased(held, entry), fact.effectiveOn()));
          }
        });
    boolean room =
        after.impossible().keySet().stream()
            .allMatch(
                command ->
                    before.impossible().containsKey(command) || facts.containsValue(command));
    if (events.isEmpty() || !room) {
      return List.of();
    }
    review.add(events, after);
    return events;
  }

  /** Replays changed entries from a day on, up to the first impossible command. */
  private ReplayResult replayWith(EffectiveEntries changed, LocalDate from) {
    ReplaySession branch = session.branchBefore(from, before.impossible()::containsKey);
    for (List<ReplayedCommand> day : changed.byDayFrom(from).values()) {
      if (branch.replayDay(day).isPresent()) {
        return branch.result();
      }
    }
    return branch.result(changed, LocalDate.MAX);
  }

  private Decision decision(List<DatedEvent> events, ReplayResult after) {
    for (Map.Entry<ReplayedCommand, Decision.Denied> impossible : after.impossible().entrySet()) {
      ReplayedCommand command = impossible.getKey();
      if (!before.impossible().containsKey(command)) {
        return Decision.refused(
            RequestRule.LATER_ACT_IMPOSSIBLE,
            command.entry(),
            Refusal.command(command.route().type().name()),
            command.effectiveOn(),
            Refusal.rule(impossible.getValue().refusal().rule()));
      }
    }
    List<DatedEvent> all = new ArrayList<>(events);
    review.add(all, after);
    return new Decision.Accepted(all);
  }
}
