package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.StreamState;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Head;

/** A stream as read up to a version; immutable. */
public final class LoadedStream {
  private final long version;
  private final Bytes chain;
  private final History history;
  private final StreamState state;
  private final Optional<LocalDate> lastEffective;

  /** The duty rows as they are kept at this version; empty if they were not looked at. */
  private final Optional<Map<String, DutyRow>> rows;

  private LoadedStream(
      long version,
      Bytes chain,
      History history,
      StreamState state,
      Optional<LocalDate> lastEffective,
      Optional<Map<String, DutyRow>> rows) {
    this.version = version;
    this.chain = chain;
    this.history = history;
    this.state = state;
    this.lastEffective = lastEffective;
    this.rows = rows;
  }

  /** A stream that is not there yet. */
  static LoadedStream start(Bytes chain) {
    return new LoadedStream(
        0, chain, History.EMPTY, StreamState.empty(), Optional.empty(), Optional.of(Map.of()));
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
  public List<Happened> history() {
    return history;
  }

  /** {@return all of it folded by the day of effect, then by the order of recording} */
  public StreamState state() {
    return state;
  }

  /** {@return the latest day of effect; empty if nothing happened} */
  public Optional<LocalDate> lastEffective() {
    return lastEffective;
  }

  Optional<Map<String, DutyRow>> rows() {
    return rows;
  }

  /** Whether the stream stands where its head says. */
  boolean stands(Head head) {
    return version == head.version() && chain.equals(head.chain());
  }

  /** Whether a command may have been carried out on it; if false, it was not. */
  boolean mayHold(String commandKey) {
    return history.mayHold(commandKey);
  }

  /** The stream with more entries, whose chain is already known to fit. */
  LoadedStream with(
      List<Happened> more, List<String> commandKeys, Bytes newChain, TypeRegister register) {
    if (more.isEmpty()) {
      return this;
    }
    History all = history.with(more, commandKeys);
    boolean inOrder = true;
    StreamState folded = state;
    Optional<LocalDate> last = lastEffective;
    for (Happened happened : more) {
      if (last.filter(happened.effectiveOn()::isBefore).isPresent()) {
        inOrder = false;
      } else {
        last = Optional.of(happened.effectiveOn());
        folded = fold(folded, happened, register);
      }
    }
    return new LoadedStream(
        version + more.size(),
        newChain,
        all,
        inOrder ? folded : foldAll(all, register),
        last,
        Optional.empty());
  }

  /** The same stream, of which the kept duty rows are known. */
  LoadedStream with(Map<String, DutyRow> kept) {
    return new LoadedStream(version, chain, history, state, lastEffective, Optional.of(kept));
  }

  /** The stream without what took effect after a day. */
  LoadedStream asOf(LocalDate day, TypeRegister register) {
    List<Happened> then =
        history.stream().filter(happened -> !happened.effectiveOn().isAfter(day)).toList();
    Optional<LocalDate> last = then.stream().map(Happened::effectiveOn).max(LocalDate::compareTo);
    List<String> keys = then.stream().map(happened -> "").toList();
    return new LoadedStream(
        version,
        chain,
        History.EMPTY.with(then, keys),
        foldAll(then, register),
        last,
        Optional.empty());
  }

  private static StreamState foldAll(List<Happened> history, TypeRegister register) {
    StreamState state = StreamState.empty();
    for (Happened happened :
        history.stream().sorted(Comparator.comparing(Happened::effectiveOn)).toList()) {
      state = fold(state, happened, register);
    }
    return state;
  }

  static StreamState fold(StreamState state, Happened happened, TypeRegister register) {
    Feature<?, ?> feature = register.of(happened.event()).feature();
    return state.after(feature, happened);
  }
}
