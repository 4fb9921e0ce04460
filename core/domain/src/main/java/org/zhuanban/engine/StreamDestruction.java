package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhuanban.archive.RetentionLine;
import org.zhuanban.archive.RetentionPage;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.CorrectionCommand.DestroyStream;
import org.zhuanban.correction.CorrectionEvent.EntryDestroyed;
import org.zhuanban.correction.CorrectionEvent.StreamDestroyed;
import org.zhuanban.correction.CorrectionRule;
import org.zhuanban.correction.Corrections;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamClosing;
import org.zhuanban.feature.StreamDuties;
import org.zhuanban.feature.StreamState;
import org.zhuanban.spi.StreamKey;

/**
 * The destruction of a closed stream by order, once nothing keeps it any more. Neither the passage
 * of time nor a clock ahead is settled first: what they leave open keeps the stream.
 */
record StreamDestruction(EngineConfig config, TypeRegister register, StreamLoader streams) {
  private static final int PAGE = 100;

  /** The destruction of a stream; empty while it is kept. */
  static Optional<Corrections.DestructionOrder> of(EventStream loaded) {
    return loaded.state().of(CorrectionFeature.INSTANCE).destruction();
  }

  /** Refuses any act in a destroyed stream. */
  static Optional<Refusal> destroyed(StreamKey stream, EventStream loaded) {
    return of(loaded)
        .map(
            gone ->
                Refusal.of(
                    CorrectionRule.DESTROYED,
                    stream,
                    gone.on(),
                    gone.order().order().id(),
                    gone.order().approvedBy().id()));
  }

  /**
   * The retention of a closed stream.
   *
   * @param closing the closing
   * @param limit the longest time by the rules of the closing and of the day; empty for ever
   * @param over the first day after it; empty for ever
   */
  private record Retention(
      StreamClosing closing, Optional<TimeLimit> limit, Optional<LocalDate> over) {}

  /** The retention of a stream by the rules of a day; empty while it is open. */
  private Optional<Retention> retention(StreamKey stream, StreamState state, LocalDate day) {
    return register.features().stream()
        .filter(feature -> feature.streamKind().filter(stream.kind()::equals).isPresent())
        .flatMap(feature -> feature.closing(state).stream())
        .findFirst()
        .map(closing -> retention(closing, day));
  }

  /** A later rule may lengthen the retention, and shortens none that was set at the closing. */
  private Retention retention(StreamClosing closing, LocalDate day) {
    LocalDate from = counted(closing.on());
    Optional<TimeLimit> limit =
        config
            .rules()
            .limitIfAny(closing.retention(), day)
            .flatMap(
                now ->
                    Stream.concat(
                            Stream.of(now),
                            config.rules().limitIfAny(closing.retention(), closing.on()).stream())
                        .max(Comparator.comparing(each -> each.statusEnd(from))));
    return new Retention(closing, limit, limit.map(each -> each.statusEnd(from)));
  }

  Decision decide(StreamKey stream, EventStream loaded, DestroyStream command, LocalDate day) {
    Optional<Retention> retention = retention(stream, loaded.state(), day);
    return obstacle(stream, loaded, retention, day, this::projectsRestedOn)
        .<Decision>map(Decision.Denied::new)
        .orElseGet(
            () ->
                Decision.of(
                    day,
                    new StreamDestroyed(
                        command.order(),
                        command.ground(),
                        command.approvedBy(),
                        retention.orElseThrow().closing().on(),
                        retention.orElseThrow().limit().orElseThrow())));
  }

  /** What keeps a stream from its destruction on a day; empty if nothing does. */
  private Optional<Refusal> obstacle(
      StreamKey stream,
      EventStream loaded,
      Optional<Retention> closed,
      LocalDate day,
      Supplier<Optional<Set<String>>> restedOn) {
    if (closed.isEmpty() || closed.get().closing().on().isAfter(day)) {
      return Optional.of(Refusal.of(CorrectionRule.NOT_CLOSED, stream));
    }
    Retention retention = closed.get();
    if (retention.limit().isEmpty()) {
      return Optional.of(Refusal.of(CorrectionRule.KEPT_FOR_EVER, stream));
    }
    if (retention.over().filter(day::isBefore).isPresent()) {
      return Optional.of(
          Refusal.of(
              CorrectionRule.RETENTION_RUNS,
              stream,
              retention.closing().on(),
              Refusal.time(retention.limit().get()),
              retention.over().get()));
    }
    Optional<String> owed = owed(loaded);
    if (owed.isPresent()) {
      return Optional.of(Refusal.of(CorrectionRule.STILL_OWED, stream, owed.get()));
    }
    if (!stream.kind().equals(Feature.PROJECT)) {
      return Optional.empty();
    }
    Optional<Set<String>> projects = restedOn.get();
    if (projects.isEmpty()) {
      return Optional.of(Refusal.of(CorrectionRule.CASE_UNREADABLE, stream));
    }
    return projects.get().contains(stream.id())
        ? Optional.of(Refusal.of(CorrectionRule.RESTED_ON, stream))
        : Optional.empty();
  }

  /** An open duty with its subject, or the command of a waiting fact, in words. */
  private Optional<String> owed(EventStream loaded) {
    return Stream.concat(
            new StreamDuties(register.features(), loaded.state(), config.groundToday())
                .all()
                .filter(duty -> duty.closedOn().isEmpty())
                .map(duty -> Refusal.duty(duty.kind()) + " " + duty.subject()),
            loaded.state().of(CorrectionFeature.INSTANCE).pending().values().stream()
                .map(pending -> Refusal.command(pending.fact().name())))
        .findFirst();
  }

  /** A page of the register of retention, as of today. */
  RetentionPage page(String kind, Optional<String> after, int most) {
    List<StreamKey> keys = config.storage().streams(kind, after, most);
    Map<StreamKey, EventStream> loaded = streams.loadAll(keys).streams();
    List<Optional<Set<String>>> known = new ArrayList<>();
    Supplier<Optional<Set<String>>> restedOn =
        () -> {
          if (known.isEmpty()) {
            known.add(projectsRestedOn());
          }
          return known.get(0);
        };
    List<RetentionLine> lines = new ArrayList<>();
    List<StreamKey> unreadable = new ArrayList<>();
    for (StreamKey key : keys) {
      Optional.ofNullable(loaded.get(key))
          .ifPresentOrElse(
              each -> line(key, each, restedOn).ifPresent(lines::add), () -> unreadable.add(key));
    }
    return new RetentionPage(
        lines,
        unreadable,
        keys.size() < most ? Optional.empty() : Optional.of(keys.get(most - 1).id()));
  }

  private Optional<RetentionLine> line(
      StreamKey stream, EventStream loaded, Supplier<Optional<Set<String>>> restedOn) {
    Optional<Corrections.DestructionOrder> gone = of(loaded);
    if (gone.isPresent()) {
      StreamDestroyed order = gone.get().order();
      return Optional.of(
          new RetentionLine(
              stream,
              loaded.version() - 1,
              order.closedOn(),
              Optional.of(order.retention()),
              Optional.of(order.retention().statusEnd(counted(order.closedOn()))),
              Optional.empty(),
              gone));
    }
    LocalDate today = config.today();
    Optional<Retention> retention =
        retention(stream, loaded.state(), today)
            .filter(closed -> !closed.closing().on().isAfter(today));
    return retention.map(
        closed ->
            new RetentionLine(
                stream,
                loaded.version(),
                closed.closing().on(),
                closed.limit(),
                closed.over(),
                obstacle(stream, loaded, retention, today, restedOn),
                Optional.empty()));
  }

  /** The first day of the retention: the 1 January after the closing. */
  private static LocalDate counted(LocalDate closedOn) {
    return closedOn.plusYears(1).withDayOfYear(1);
  }

  /** The ids of the projects that open streams of any kind rest on; empty if one is unreadable. */
  private Optional<Set<String>> projectsRestedOn() {
    Set<String> projects = new HashSet<>();
    for (Feature<?, ?> feature : register.features()) {
      if (feature.projectRestedOn().isPresent()
          && !collect(
              feature.streamKind().orElseThrow(), feature.projectRestedOn().get(), projects)) {
        return Optional.empty();
      }
    }
    return Optional.of(projects);
  }

  /** Collects the projects that the streams of a kind rest on; false if one is unreadable. */
  private boolean collect(
      String kind, Function<StreamState, Optional<String>> restsOn, Set<String> projects) {
    Optional<String> after = Optional.empty();
    List<StreamKey> page;
    do {
      page = config.storage().streams(kind, after, PAGE);
      Map<StreamKey, EventStream> loaded = streams.loadAll(page).streams();
      if (loaded.size() < page.size()) {
        return false;
      }
      loaded.values().forEach(each -> restsOn.apply(each.state()).ifPresent(projects::add));
      after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1).id());
    } while (page.size() == PAGE);
    return true;
  }

  /** Whether entries hold the order to destroy their stream. */
  static Optional<StreamDestroyed> order(List<DatedEvent> events) {
    return events.stream()
        .map(DatedEvent::event)
        .filter(StreamDestroyed.class::isInstance)
        .map(StreamDestroyed.class::cast)
        .findFirst();
  }

  /** Checks that residues and an order stand together: nothing but residues before the order. */
  static boolean whole(List<DatedEvent> events) {
    List<DatedEvent> before = new ArrayList<>();
    for (DatedEvent each : events) {
      if (each.event() instanceof StreamDestroyed) {
        return !before.isEmpty()
            && before.stream().allMatch(gone -> gone.event() instanceof EntryDestroyed);
      }
      before.add(each);
    }
    return before.stream().noneMatch(each -> each.event() instanceof EntryDestroyed);
  }
}
