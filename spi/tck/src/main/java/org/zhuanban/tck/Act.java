package org.zhuanban.tck;

import java.util.List;
import java.util.function.Function;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;

/**
 * A call that changes what a storage holds, in one step or in several that each may be the last.
 */
interface Act {
  /** {@return how many steps it has} */
  int steps();

  /**
   * Does it on a storage.
   *
   * @param storage the storage
   * @param from how many of its steps were done before
   * @return what became of each step that was left
   */
  List<CommitResult> on(Storage storage, int from);

  /** Does it on a model, up to a step. */
  default void on(Model model, int upTo) {
    for (int step = 0; step < upTo; step++) {
      step(step, model);
    }
  }

  /** Does one step on a model. */
  void step(int step, Model model);

  /** A call of one step. */
  private static Act one(Function<Storage, CommitResult> call) {
    return new Act() {
      @Override
      public int steps() {
        return 1;
      }

      @Override
      public List<CommitResult> on(Storage storage, int from) {
        return List.of(call.apply(storage));
      }

      @Override
      public void step(int step, Model model) {
        CommitResult unused = call.apply(model);
      }
    };
  }

  /** A commit that comes alone. */
  static Act commit(Commit commit) {
    return one(storage -> storage.commit(commit));
  }

  /** Commits that are handed over together. */
  static Act commitAll(List<Commit> commits) {
    return new Act() {
      @Override
      public int steps() {
        return commits.size();
      }

      @Override
      public List<CommitResult> on(Storage storage, int from) {
        return StorageProbe.commitAll(storage, commits.subList(from, commits.size()));
      }

      @Override
      public void step(int step, Model model) {
        model.commit(commits.get(step));
      }
    };
  }

  /** Rows that are derived again. */
  static Act refresh(RowRefresh refresh) {
    return one(storage -> storage.refresh(refresh));
  }

  /** The destruction of a stream. */
  static Act destroy(Destruction destruction) {
    return one(storage -> storage.destroy(destruction));
  }

  /** {@return whether every one of these was kept} */
  static boolean kept(List<CommitResult> results) {
    return results.stream().allMatch(Committed.class::isInstance);
  }
}
