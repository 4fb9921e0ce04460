package org.zhuanban.jdbc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.StreamKey;

/** Commits that are handed over together, parted by their streams. */
final class Handover {
  /** The order in which streams are locked, so that no two transactions wait for each other. */
  static final Comparator<StreamKey> ORDER =
      Comparator.comparing(StreamKey::kind).thenComparing(StreamKey::id);

  private final List<Commit> commits;

  /** Whether each commit follows on the one before it in its stream. */
  private final List<Boolean> following = new ArrayList<>();

  private final Map<StreamKey, Steps> byStream = new TreeMap<>(ORDER);

  Handover(List<Commit> commits) {
    this.commits = List.copyOf(commits);
    Set<StreamKey> broken = new HashSet<>();
    for (Commit commit : commits) {
      StreamKey stream = commit.stream();
      Steps before = byStream.get(stream);
      boolean follows;
      if (before == null) {
        byStream.put(stream, new Steps(commit));
        follows = true;
      } else {
        follows = !broken.contains(stream) && before.followedBy(commit);
      }
      if (!follows) {
        broken.add(stream);
      }
      following.add(follows);
    }
  }

  /** The steps of all streams, in the order in which they are locked. */
  List<Steps> steps() {
    return List.copyOf(byStream.values());
  }

  /** What became of each commit, of those streams whose steps are kept and of the others. */
  List<CommitResult> results(Set<StreamKey> kept) {
    List<CommitResult> results = new ArrayList<>();
    for (int i = 0; i < commits.size(); i++) {
      Commit commit = commits.get(i);
      results.add(
          following.get(i) && kept.contains(commit.stream())
              ? new Committed(commit.head().version())
              : new Conflict());
    }
    return results;
  }
}
