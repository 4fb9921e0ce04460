package org.zhuanban.host;

import java.util.List;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.Storage;

/** Lets somebody else write just before a commit. */
final class MovedMeanwhile extends ForwardingStorage {
  private final Runnable other;

  MovedMeanwhile(Storage storage, Runnable other) {
    super(storage);
    this.other = other;
  }

  @Override
  public CommitResult commit(Commit commit) {
    other.run();
    return super.commit(commit);
  }

  @Override
  public List<CommitResult> commitAll(List<Commit> commits) {
    other.run();
    return super.commitAll(commits);
  }
}
