package org.zhuanban.engine;

import java.util.Optional;
import org.zhuanban.command.Refusal;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.RowRefresh;

/**
 * The result of an operation on a stream, with the changes to store before it holds.
 *
 * @param result the result
 * @param commit the commit to store; empty if no entry is added
 * @param destruction the destruction to execute instead of a commit; empty for any other draft
 * @param refresh the derived rows to change without a commit; empty if there are none
 * @param next the stream afterwards; the stream that was read if it is not to be cached
 * @param proven whether the result holds in spite of other writers to the stream
 * @param <R> the type of the result
 */
record Draft<R>(
    R result,
    Optional<Commit> commit,
    Optional<Destruction> destruction,
    Optional<RowRefresh> refresh,
    EventStream next,
    boolean proven) {
  /** The draft of a run over many streams, whose result is whether the stream is changed. */
  Draft<Boolean> asChange() {
    return new Draft<>(
        commit.isPresent() || refresh.isPresent(), commit, destruction, refresh, next, proven);
  }

  /** A result without a change, which holds only without other writers to the stream. */
  static <R> Draft<R> answer(R result, EventStream loaded) {
    return new Draft<>(result, Optional.empty(), Optional.empty(), Optional.empty(), loaded, false);
  }

  /** A refusal. */
  static Draft<Outcome> refusal(Refusal refusal, EventStream loaded) {
    return answer(new Outcome.Refused(refusal), loaded);
  }

  /** A result that a receipt proves. */
  static Draft<Outcome> repetition(Outcome result, EventStream loaded) {
    return new Draft<>(result, Optional.empty(), Optional.empty(), Optional.empty(), loaded, true);
  }

  /** A result with a commit, which proves it. */
  static Draft<Outcome> commit(Outcome result, Commit commit, EventStream next) {
    return new Draft<>(result, Optional.of(commit), Optional.empty(), Optional.empty(), next, true);
  }

  /** A result with a destruction, which proves it. */
  static Draft<Outcome> destruction(Outcome result, Destruction destruction, EventStream next) {
    return new Draft<>(
        result, Optional.empty(), Optional.of(destruction), Optional.empty(), next, true);
  }

  /** Changed derived rows alone; the result is whether there are any. */
  static Draft<Boolean> refresh(RowRefresh refresh, EventStream next) {
    boolean changes = !refresh.duties().isEmpty() || !refresh.identifiers().isEmpty();
    return new Draft<>(
        changes,
        Optional.empty(),
        Optional.empty(),
        Optional.of(refresh).filter(rows -> changes),
        next,
        false);
  }
}
