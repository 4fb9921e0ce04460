package org.zhuanban;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.zhuanban.command.Refusal;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.EventStream;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.StreamMovedException;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.TakeoverCommand.TakeOver;
import org.zhuanban.takeover.TakeoverEntry;
import org.zhuanban.takeover.TakeoverFault;
import org.zhuanban.takeover.TakeoverReport;
import org.zhuanban.takeover.TakeoverRule;
import org.zhuanban.takeover.rules.TakeoverFeature;

/** Takes many projects over, or only checks whether it could. Streams are read by the fifty. */
final class TakeoverRun {
  private static final int AHEAD = 50;

  private final Engine engine;
  private final LocalRuleBook rules;
  private final PersonRef actor;
  private final Consumer<TakeoverReport.TakeoverFinding> findings;
  private final boolean rehearsal;

  /** The streams that were read ahead. */
  private final Map<StreamKey, EventStream> ahead = new HashMap<>();

  private long read;
  private long taken;
  private long already;
  private long faulty;

  TakeoverRun(
      Engine engine,
      LocalRuleBook rules,
      PersonRef actor,
      Consumer<TakeoverReport.TakeoverFinding> findings,
      boolean rehearsal) {
    this.engine = engine;
    this.rules = rules;
    this.actor = actor;
    this.findings = findings;
    this.rehearsal = rehearsal;
  }

  TakeoverReport over(Iterable<TakeoverEntry> entries) {
    List<TakeoverEntry> some = new ArrayList<>();
    try {
      for (TakeoverEntry entry : entries) {
        some.add(entry);
        if (some.size() == AHEAD) {
          each(some);
        }
      }
    } catch (RuntimeException e) {
      // What came before a broken record is taken over all the same.
      each(some);
      throw e;
    }
    each(some);
    return new TakeoverReport(read, taken, already, faulty);
  }

  private void each(List<TakeoverEntry> some) {
    List<TakeoverEntry> entries = List.copyOf(some);
    some.clear();
    ahead.clear();
    ahead.putAll(engine.readAll(entries.stream().flatMap(TakeoverRun::stream).toList()).streams());
    for (TakeoverEntry entry : entries) {
      read++;
      List<TakeoverFault> faults = one(entry);
      faults.forEach(
          fault -> findings.accept(new TakeoverReport.TakeoverFinding(read, entry.id(), fault)));
      faulty += faults.isEmpty() ? 0 : 1;
    }
  }

  /** The stream of an entry, unless its identifier is malformed. */
  private static Stream<StreamKey> stream(TakeoverEntry entry) {
    try {
      return Stream.of(StreamKind.PROJECT.stream(entry.id()));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  /** The faults of one record; empty if its project is taken over. */
  private List<TakeoverFault> one(TakeoverEntry entry) {
    StreamKey stream;
    TakenOverProject project;
    try {
      stream = StreamKind.PROJECT.stream(entry.id());
      project = entry.project().get();
    } catch (IllegalArgumentException e) {
      return whole(TakeoverRule.MALFORMED, e);
    }
    try {
      return one(stream, project);
    } catch (UnreadableStreamException | StreamMovedException e) {
      return whole(TakeoverRule.STREAM_UNFIT, e);
    }
  }

  private static List<TakeoverFault> whole(TakeoverRule rule, Exception why) {
    return List.of(new TakeoverFault("", Refusal.of(rule, "", String.valueOf(why.getMessage()))));
  }

  private List<TakeoverFault> one(StreamKey stream, TakenOverProject project) {
    // A second record for the same project meets what the first has left.
    EventStream before =
        Optional.ofNullable(ahead.remove(stream)).orElseGet(() -> engine.read(stream));
    if (is(before, project)) {
      already++;
      return List.of();
    }
    // The version distinguishes a take-over from one that was annulled since.
    Request request =
        Request.of(
            stream, "takeover:" + before.version(), new TakeOver(project), actor, project.on());
    Outcome outcome = rehearsal ? engine.dryRun(request) : engine.handle(request);
    if (!(outcome instanceof Outcome.Refused refused)) {
      taken++;
      return List.of();
    }
    if (!rehearsal && is(engine.read(stream), project)) {
      // Another run was faster.
      already++;
      return List.of();
    }
    return placed(refused.all(), project);
  }

  private static boolean is(EventStream stream, TakenOverProject project) {
    Optional<TakenOverProject> known = stream.state().of(TakeoverFeature.INSTANCE).project();
    return known.equals(Optional.of(project));
  }

  /** Finds the place of each refusal in the record; a refusal for another cause has none. */
  private List<TakeoverFault> placed(List<Refusal> refusals, TakenOverProject project) {
    LocalDate on = project.on();
    List<TakeoverFault> known =
        new ArrayList<>(
            TakeoverFeature.INSTANCE.faults(
                project, new DecisionContext(on, engine.calendars().asOf(on), rules)));
    List<TakeoverFault> placed = new ArrayList<>();
    for (Refusal refusal : refusals) {
      Optional<TakeoverFault> at =
          known.stream().filter(fault -> fault.refusal().equals(refusal)).findFirst();
      at.ifPresent(known::remove);
      placed.add(at.orElseGet(() -> new TakeoverFault("", refusal)));
    }
    return placed;
  }
}
