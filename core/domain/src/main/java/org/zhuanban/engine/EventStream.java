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

  /** The log of the whole stream, of which the history may be a part. */
  private final EventLog whole;

  private final StreamState state;
  private final Optional<LocalDate> lastEffective;

  /** Whether all entries are in effect in their order, so that the state is the fold of them. */
  private final boolean inOrder;

  /** The derived and stored duty rows at this version; empty if they are unknown. */
  private final Optional<DutyProjection.Rows> rows;

  /** The versions of the entries of a history that is a part; empty if it is the whole stream. */
  private final Optional<List<Long>> versions;

  private EventStream(
      long version,
      Bytes chain,
      EventLog history,
      EventLog whole,
      StreamState state,
      Optional<LocalDate> lastEffective,
      boolean inOrder,
      Optional<DutyProjection.Rows> rows,
      Optional<List<Long>> versions) {
    this.version = version;
    this.chain = chain;
    this.history = history;
    this.whole = whole;
    this.state = state;
    this.lastEffective = lastEffective;
    this.inOrder = inOrder;
    this.rows = rows;
    this.versions = versions;
  }

  /** A stream without entries. */
  static EventStream absent() {
    return new EventStream(
        0,
        HashChain.start(),
        EventLog.EMPTY,
        EventLog.EMPTY,
        StreamState.empty(),
        Optional.empty(),
        true,
        Optional.empty(),
        Optional.empty());
  }

  /** {@return the version of the last entry; 0 without entries} */
  public long version() {
    return version;
  }

  /** {@return the chain of the last entry} */
  public Bytes chain() {
    return chain;
  }

  /** {@return the events, in the order of recording} */
  public List<DatedEvent> history() {
    return history;
  }

  /**
   * Finds the event of an entry, also one that is not in the {@link #history} of an earlier day.
   *
   * @param entry the version, from 1 to that of the whole stream
   * @return the event
   * @throws IndexOutOfBoundsException if there is no such entry
   */
  public DatedEvent event(long entry) {
    return whole.get((int) entry - 1);
  }

  /**
   * {@return the version of an event of the {@link #history}}
   *
   * @param index the place of the event, from 0
   */
  public long versionOf(int index) {
    return versions.map(numbers -> numbers.get(index)).orElse(index + 1L);
  }

  /**
   * {@return the day of recording of an event of the {@link #history}}
   *
   * @param index the place of the event, from 0
   */
  public LocalDate dayOfRecord(int index) {
    return history.recordedOn(index);
  }

  /** The day of recording of an entry. */
  LocalDate recordedOn(long entry) {
    return history.recordedOn((int) entry - 1);
  }

  /** {@return the state, by the day of effect, then by the order of recording} */
  public StreamState state() {
    return state;
  }

  /** {@return the latest day of effect; empty if nothing is in effect} */
  public Optional<LocalDate> lastEffective() {
    return lastEffective;
  }

  /** Whether commands were decided again for the state, by the notices of that time. */
  boolean replayed() {
    return !inOrder;
  }

  Optional<DutyProjection.Rows> rows() {
    return rows;
  }

  /** The entries in effect now. */
  EffectiveEntries effectiveEntries(TypeRegister register) {
    return EffectiveEntries.of(history, state.only(CorrectionFeature.INSTANCE), register);
  }

  /** Checks whether the stream ends at the place of its head. */
  boolean endsAt(Head head) {
    return version == head.version() && chain.equals(head.chain());
  }

  /** Checks whether a command may have been executed on the stream; if false, it was not. */
  boolean mayHold(String commandKey) {
    return history.mayHold(commandKey);
  }

  /**
   * The stream with more entries and their matching chain; the entries of one commit are added
   * together.
   */
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
    // A fact that was released with a late command may depend on it, and is replayed with it.
    StreamState folded = state;
    if (goesOn) {
      for (RecordedEvent recorded : more) {
        folded = replayer.apply(folded, recorded.happened());
      }
    }
    if (!erased.isEmpty() && goesOn && inOrder) {
      folded = replayer.fold(all);
    } else if (!erased.isEmpty() || !goesOn) {
      // An erased reason is in the corrections themselves.
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
        Optional.empty(),
        Optional.empty());
  }

  /**
   * {@return whether a reader may have read the stream at a version: it is 0, or the last of a
   * command}
   *
   * @param earlier the version, from 0 to that of the stream
   */
  public boolean readableAt(long earlier) {
    return earlier == 0 || !whole.goesOn((int) earlier - 1);
  }

  /**
   * {@return the stream at an earlier version}
   *
   * @param earlier the version, from 0 to that of the stream, {@linkplain #readableAt readable}
   * @param replayer the replayer
   */
  public EventStream at(long earlier, Replayer replayer) {
    List<RecordedEvent> then = new ArrayList<>();
    for (int i = 0; i < earlier; i++) {
      then.add(new RecordedEvent(whole.get(i), "", whole.recordedOn(i)));
    }
    return absent().append(then, chain, replayer);
  }

  /** The stream after the expected commit of more events. */
  EventStream expecting(List<DatedEvent> more, Replayer replayer) {
    List<RecordedEvent> recorded =
        more.stream().map(each -> new RecordedEvent(each, "", each.effectiveOn())).toList();
    return append(recorded, chain, replayer);
  }

  private static boolean leavesEntriesInEffect(CorrectionEvent correction) {
    return correction instanceof CorrectionEvent.EntryExplained
        || correction instanceof CorrectionEvent.EntryTimed
        || correction instanceof CorrectionEvent.TextsErased
        || correction instanceof CorrectionEvent.FactDeferred
        || correction instanceof CorrectionEvent.EntryDestroyed
        || correction instanceof CorrectionEvent.StreamDestroyed;
  }

  /** The same stream with the chain of its last entry. */
  EventStream withChain(Bytes known) {
    return new EventStream(
        version, known, history, whole, state, lastEffective, inOrder, rows, versions);
  }

  /** The same stream with known stored duty rows. */
  EventStream withRows(DutyProjection.Rows kept) {
    return new EventStream(
        version, chain, history, whole, state, lastEffective, inOrder, Optional.of(kept), versions);
  }

  /**
   * The stream without effects after a day or records after another. A destroyed one was destroyed
   * for every day.
   */
  EventStream asOf(LocalDate day, LocalDate knownOn, Replayer replayer) {
    if (StreamDestruction.of(this).isPresent()) {
      return this;
    }
    List<RecordedEvent> then = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      DatedEvent happened = history.get(i);
      if (history.recordedBy(knownOn, i) && !happened.effectiveOn().isAfter(day)) {
        then.add(new RecordedEvent(happened, "", history.recordedOn(i)));
        numbers.add(versionOf(i));
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
        Optional.empty(),
        Optional.of(numbers));
  }
}
