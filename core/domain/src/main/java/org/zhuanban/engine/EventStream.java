package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.audit.HashChain;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.correction.CorrectionEvent;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.engine.replay.EffectiveEntries;
import org.zhuanban.engine.replay.EventLog;
import org.zhuanban.engine.replay.RecordedEvent;
import org.zhuanban.engine.replay.Replayer;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.StreamState;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Head;

/** A stream as read up to a version; immutable. */
public final class EventStream {
  private final long version;
  private final Bytes chain;
  private final EventLog history;

  /** What happened in the whole stream, of which the history may be a part. */
  private final EventLog whole;

  private final StreamState state;
  private final Optional<LocalDate> lastEffective;

  /** Whether all entries are in effect in their order, so that the state is the fold of them. */
  private final boolean inOrder;

  /** The duty rows as they were derived and kept at this version; empty if they were not. */
  private final Optional<DutyProjection.Rows> rows;

  private EventStream(
      long version,
      Bytes chain,
      EventLog history,
      EventLog whole,
      StreamState state,
      Optional<LocalDate> lastEffective,
      boolean inOrder,
      Optional<DutyProjection.Rows> rows) {
    this.version = version;
    this.chain = chain;
    this.history = history;
    this.whole = whole;
    this.state = state;
    this.lastEffective = lastEffective;
    this.inOrder = inOrder;
    this.rows = rows;
  }

  /** A stream in which nothing has happened. */
  static EventStream absent() {
    return new EventStream(
        0,
        HashChain.start(),
        EventLog.EMPTY,
        EventLog.EMPTY,
        StreamState.empty(),
        Optional.empty(),
        true,
        Optional.empty());
  }

  /** {@return the version of its last entry; 0 if there is none} */
  public long version() {
    return version;
  }

  /** {@return the chain of its last entry} */
  public Bytes chain() {
    return chain;
  }

  /** {@return what happened, in the order of recording} */
  public List<DatedEvent> history() {
    return history;
  }

  /**
   * Finds the event of an entry, also where it is no part of the {@link #history} of an earlier
   * day.
   *
   * @param entry its version, from 1 to that of the whole stream
   * @return its event
   * @throws IndexOutOfBoundsException if there is no such entry
   */
  public DatedEvent event(long entry) {
    return whole.get((int) entry - 1);
  }

  /** The day on which an entry was recorded. */
  LocalDate recordedOn(long entry) {
    return history.recordedOn((int) entry - 1);
  }

  /** {@return its state, by the day of effect, then by the order of recording} */
  public StreamState state() {
    return state;
  }

  /** {@return the latest day of effect; empty if nothing is in effect} */
  public Optional<LocalDate> lastEffective() {
    return lastEffective;
  }

  Optional<DutyProjection.Rows> rows() {
    return rows;
  }

  /** The entries in effect now. */
  EffectiveEntries effectiveEntries(TypeRegister register) {
    return EffectiveEntries.of(history, state.only(CorrectionFeature.INSTANCE), register);
  }

  /** Whether the stream ends where its head says. */
  boolean endsAt(Head head) {
    return version == head.version() && chain.equals(head.chain());
  }

  /** Whether a command may have been executed on it; if false, it was not. */
  boolean mayHold(String commandKey) {
    return history.mayHold(commandKey);
  }

  /** The stream with more entries, whose chain fits; those of one commit come together. */
  EventStream append(List<RecordedEvent> more, Bytes newChain, Replayer replayer) {
    if (more.isEmpty()) {
      return this;
    }
    List<Long> erased = EventLog.erasures(more.stream().map(RecordedEvent::happened).toList());
    EventLog all = history.append(more).erasing(erased);
    Optional<LocalDate> last = lastEffective;
    boolean goesOn = true;
    for (RecordedEvent recorded : more) {
      DatedEvent happened = recorded.happened();
      if (happened.event() instanceof CorrectionEvent correction) {
        goesOn &= leavesEntriesInEffect(correction);
      } else if (last.filter(happened.effectiveOn()::isBefore).isPresent()) {
        goesOn = false;
      } else {
        last = Optional.of(happened.effectiveOn());
      }
    }
    // A fact that was admitted with a late command may rest on it, and is replayed with it.
    StreamState folded = state;
    if (goesOn) {
      for (RecordedEvent recorded : more) {
        folded = replayer.apply(folded, recorded.happened());
      }
    }
    if (!erased.isEmpty() && goesOn && inOrder) {
      folded = replayer.fold(all);
    } else if (!erased.isEmpty() || !goesOn) {
      // A reason that was erased is among the corrections themselves.
      StreamState corrected =
          erased.isEmpty() ? state.only(CorrectionFeature.INSTANCE) : StreamState.empty();
      for (DatedEvent happened : erased.isEmpty() ? all.subList(history.size(), all.size()) : all) {
        if (happened.event() instanceof CorrectionEvent) {
          corrected = corrected.after(CorrectionFeature.INSTANCE, happened);
        }
      }
      EffectiveEntries effective = EffectiveEntries.of(all, corrected, replayer.register());
      folded = replayer.stateOf(effective);
      last = effective.last();
    }
    return new EventStream(
        version + more.size(),
        newChain,
        all,
        all,
        folded,
        last,
        inOrder && goesOn,
        Optional.empty());
  }

  /** The stream at an earlier version. */
  EventStream at(long earlier, Replayer replayer) {
    List<RecordedEvent> then = new ArrayList<>();
    for (int i = 0; i < earlier; i++) {
      then.add(new RecordedEvent(history.get(i), "", history.recordedOn(i)));
    }
    return absent().append(then, chain, replayer);
  }

  /** The stream as it will be once more events are committed. */
  EventStream expecting(List<DatedEvent> more, Replayer replayer) {
    List<RecordedEvent> recorded =
        more.stream().map(each -> new RecordedEvent(each, "", each.effectiveOn())).toList();
    return append(recorded, chain, replayer);
  }

  private static boolean leavesEntriesInEffect(CorrectionEvent correction) {
    return correction instanceof CorrectionEvent.EntryExplained
        || correction instanceof CorrectionEvent.TextsErased
        || correction instanceof CorrectionEvent.FactDeferred;
  }

  /** The same stream, whose stored duty rows are known. */
  EventStream withRows(DutyProjection.Rows kept) {
    return new EventStream(
        version, chain, history, whole, state, lastEffective, inOrder, Optional.of(kept));
  }

  /** The stream without what took effect after a day or was recorded after another. */
  EventStream asOf(LocalDate day, LocalDate knownOn, Replayer replayer) {
    List<RecordedEvent> then = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      DatedEvent happened = history.get(i);
      if (history.recordedBy(knownOn, i) && !happened.effectiveOn().isAfter(day)) {
        then.add(new RecordedEvent(happened, "", history.recordedOn(i)));
      }
    }
    Optional<LocalDate> last =
        then.stream().map(known -> known.happened().effectiveOn()).max(LocalDate::compareTo);
    return new EventStream(
        version,
        chain,
        EventLog.EMPTY.append(then),
        whole,
        inOrder
            ? replayer.fold(then.stream().map(RecordedEvent::happened).toList())
            : replayer.stateAsOf(history, day, knownOn),
        last,
        inOrder,
        Optional.empty());
  }
}
