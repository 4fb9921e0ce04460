package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.StreamState;
import org.zhuanban.spi.Bytes;

/**
 * A stream as read up to a version.
 *
 * @param version the version of its last entry; 0 if there is none
 * @param chain the chain of its last entry
 * @param history what happened, in the order of recording
 * @param state all of it folded by the day of effect, then by the order of recording
 * @param lastEffective the latest day of effect; empty if nothing happened
 */
public record LoadedStream(
    long version,
    Bytes chain,
    List<Happened> history,
    StreamState state,
    Optional<LocalDate> lastEffective) {
  static LoadedStream start(Bytes chain) {
    return new LoadedStream(0, chain, List.of(), StreamState.empty(), Optional.empty());
  }

  /** The stream with more entries, whose chain is already known to fit. */
  LoadedStream with(List<Happened> more, Bytes newChain, TypeRegister register) {
    if (more.isEmpty()) {
      return this;
    }
    List<Happened> all = new ArrayList<>(history);
    all.addAll(more);
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
        version + more.size(), newChain, all, inOrder ? folded : foldAll(all, register), last);
  }

  /** The stream without what took effect after a day. */
  LoadedStream asOf(LocalDate day, TypeRegister register) {
    List<Happened> then =
        history.stream().filter(happened -> !happened.effectiveOn().isAfter(day)).toList();
    Optional<LocalDate> last = then.stream().map(Happened::effectiveOn).max(LocalDate::compareTo);
    return new LoadedStream(version, chain, then, foldAll(then, register), last);
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
