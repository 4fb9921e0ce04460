package org.zhuanban.spring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.zhuanban.Zhuanban;

/**
 * The rows that streams have under this release of the library, which may be others than under the
 * release before.
 *
 * <p>A cluster rebuilds them once for each release that it has had. The first node of a release
 * waits before it begins: a node of the release before may still be there, and writes its own rows.
 * Since every release has its own journal, such a node never rebuilds them backwards.
 */
final class ReleaseRows {
  private final Optional<String> release;
  private final RowRebuild rebuild;
  private final ClusterJournal journal;
  private final Instant from;

  /**
   * Creates the rows of a release.
   *
   * @param release the release; empty where the library is in no jar, so that nothing is known of
   *     it
   */
  ReleaseRows(Optional<String> release, ClusterJournal journal, ZhuanbanProperties properties) {
    Duration patience = properties.sweep().patience();
    this.release = release;
    this.rebuild = new RowRebuild(journal, "release-" + release.orElse("unknown"), properties);
    this.journal = journal;
    this.from = journal.now().plus(patience);
  }

  /** The release of the library, as its jar names it. */
  static Optional<String> present() {
    return Optional.ofNullable(Zhuanban.class.getPackage().getImplementationVersion());
  }

  /**
   * Rebuilds the rows if no node has done so under this release.
   *
   * @return whether this node has done it to the end
   */
  boolean rebuild(Zhuanban zhuanban) {
    return release.isPresent()
        && !journal.now().isBefore(from)
        && rebuild.run(zhuanban, release.get(), ended -> ended.isEmpty());
  }
}
