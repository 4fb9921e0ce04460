package org.zhuanban.jdbc;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;

/** Commits of one stream that follow on each other, seen as one step from its first to its last. */
final class Steps {
  private final List<Commit> commits;
  private final Map<Long, Receipt> receipts = new HashMap<>();

  Steps(List<Commit> commits) {
    this.commits = List.copyOf(commits);
    long version = first().expectedVersion();
    for (Commit commit : commits) {
      if (!commit.stream().equals(stream()) || commit.expectedVersion() != version) {
        throw new IllegalArgumentException(
            "a commit to %s after version %s does not follow on %s at version %s"
                .formatted(commit.stream(), commit.expectedVersion(), stream(), version));
      }
      version = commit.head().version();
      receipts.put(commit.receipt().lastVersion(), commit.receipt());
    }
  }

  private Commit first() {
    return commits.get(0);
  }

  List<Commit> commits() {
    return commits;
  }

  StreamKey stream() {
    return first().stream();
  }

  long expectedVersion() {
    return first().expectedVersion();
  }

  Head head() {
    return commits.get(commits.size() - 1).head();
  }

  List<Entry> entries() {
    return commits.stream().flatMap(commit -> commit.entries().stream()).toList();
  }

  /** The receipt that an entry carries, if it is the last of its command. */
  @Nullable Receipt receiptAt(long version) {
    return receipts.get(version);
  }

  /** The last word on each duty; a new stream has nothing yet that could be removed. */
  List<DutyChange> duties() {
    Map<String, DutyChange> last = new LinkedHashMap<>();
    for (Commit commit : commits) {
      commit.duties().forEach(change -> last.put(change.key(), change));
    }
    return last.values().stream()
        .filter(change -> change instanceof DutyChange.Put || expectedVersion() > 0)
        .toList();
  }

  List<KeptText> texts() {
    return commits.stream().flatMap(commit -> commit.texts().stream()).toList();
  }

  /** The entries whose texts are erased, be they of an earlier commit among these. */
  List<Long> erased() {
    return commits.stream().flatMap(commit -> commit.erased().stream()).distinct().toList();
  }

  List<Message> messages() {
    return commits.stream().flatMap(commit -> commit.messages().stream()).toList();
  }
}
