package org.zhuanban.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;

/** Commits of one stream that follow on each other, seen as one step from its first to its last. */
final class Steps {
  private final List<Commit> commits = new ArrayList<>();

  Steps(Commit first) {
    commits.add(first);
  }

  /** Adds a commit of the stream, unless it expects another version than the last one leads to. */
  boolean followedBy(Commit commit) {
    boolean follows = commit.expectedVersion() == head().version();
    if (follows) {
      commits.add(commit);
    }
    return follows;
  }

  List<Commit> commits() {
    return commits;
  }

  StreamKey stream() {
    return commits.get(0).stream();
  }

  long expectedVersion() {
    return commits.get(0).expectedVersion();
  }

  /** Whether the stream must not exist yet. */
  boolean founding() {
    return expectedVersion() == 0;
  }

  Head head() {
    return commits.get(commits.size() - 1).head();
  }

  /**
   * An entry.
   *
   * @param entry the entry
   * @param receipt the receipt that it carries, if it is the last of its command
   */
  record Line(Entry entry, Optional<Receipt> receipt) {}

  List<Line> lines() {
    return commits.stream()
        .flatMap(
            commit ->
                commit.entries().stream()
                    .map(
                        entry ->
                            new Line(
                                entry,
                                Optional.of(commit.receipt())
                                    .filter(of -> of.lastVersion() == entry.version()))))
        .toList();
  }

  /** The last word on each duty; a new stream has nothing yet that could be removed. */
  List<DutyChange> duties() {
    Map<String, DutyChange> last = new LinkedHashMap<>();
    for (Commit commit : commits) {
      commit.duties().forEach(change -> last.put(change.key(), change));
    }
    return last.values().stream()
        .filter(change -> change instanceof DutyChange.Put || !founding())
        .toList();
  }

  /** The last word on the identifiers of each entry. */
  List<EntryIdentifiers> identifiers() {
    Map<Long, EntryIdentifiers> last = new LinkedHashMap<>();
    for (Commit commit : commits) {
      commit.identifiers().forEach(change -> last.put(change.version(), change));
    }
    return List.copyOf(last.values());
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
