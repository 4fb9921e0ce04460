package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * A run over many streams, each of which is decided by itself. A group of them is read in a few
 * calls to the storage and kept in one.
 *
 * <p>A stream with another writer or with a failure is decided again, alone. It keeps no other
 * stream from being kept. A group does not queue, so that no command waits for fifty streams.
 */
final class BatchRun {
  /** A run over many streams, without its report. */
  record Setting(
      Storage storage, StreamLoader streams, StreamScheduler scheduler, Workers workers) {}

  /** The operation on one stream of a run. It only reads. */
  @FunctionalInterface
  interface Operation {
    /**
     * Drafts the change of a stream.
     *
     * @param stream the stream
     * @param loaded the stream as it was read
     * @param stored the source of its stored rows
     * @return the change; the result is whether there is one
     */
    Draft<Boolean> on(StreamKey stream, EventStream loaded, StoredRows stored);
  }

  private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

  /** The number of streams in a group, so that no transaction stays open for long. */
  private static final int GROUP = 50;

  private final Setting setting;
  private final Operation operation;
  private final Map<StreamKey, String> failed = new LinkedHashMap<>();
  private int changed;
  private volatile boolean interrupted;

  BatchRun(Setting setting, Operation operation) {
    this.setting = setting;
    this.operation = operation;
  }

  /** Works on streams by groups, until a thread of the run is interrupted. */
  void on(List<StreamKey> streams) {
    List<List<StreamKey>> groups = new ArrayList<>();
    for (int first = 0; first < streams.size(); first += GROUP) {
      groups.add(streams.subList(first, Math.min(first + GROUP, streams.size())));
    }
    setting.workers.onEach(groups, this::onGroup, () -> interrupted = true);
  }

  /** Checks whether the run continues with another stream. */
  boolean goesOn() {
    // Not by |=, which could write over what another worker has found.
    if (Thread.currentThread().isInterrupted()) {
      interrupted = true;
    }
    return !interrupted;
  }

  synchronized SweepReport report(LocalDate day) {
    return new SweepReport(day, changed, failed, interrupted);
  }

  private void onGroup(List<StreamKey> group) {
    if (!goesOn()) {
      return;
    }
    Set<StreamKey> left = new LinkedHashSet<>(group);
    if (!setting.storage.joined()) {
      try {
        together(group, left);
      } catch (ThreadDeath e) {
        throw e;
      } catch (RuntimeException | Error e) {
        LOG.debug("Streams are worked on one by one", e);
      }
    }
    left.forEach(this::alone);
  }

  /**
   * Works on a stream alone, unless the thread was interrupted.
   *
   * <p>A failing stream does not stop the others. An error is also about this stream, such as that
   * it is too large for the memory. Only the death of the thread is propagated.
   */
  private void alone(StreamKey stream) {
    if (!goesOn()) {
      return;
    }
    try {
      count(
          setting.scheduler.runAlone(
              stream,
              loaded ->
                  operation.on(stream, loaded, new StoredRows(setting.storage, List.of(stream)))));
    } catch (ThreadDeath e) {
      throw e;
    } catch (RuntimeException | Error e) {
      fail(stream, e);
    }
  }

  private synchronized void count(boolean change) {
    changed += change ? 1 : 0;
  }

  private synchronized void fail(StreamKey stream, Throwable why) {
    failed.put(stream, why.toString());
    LOG.warn("Stream {} was passed over", stream, why);
  }

  /**
   * A stream of a group.
   *
   * @param stream the stream
   * @param loaded the stream as it was read
   * @param draft the change
   */
  private record Member(StreamKey stream, EventStream loaded, Draft<Boolean> draft) {}

  /** Works on a group, and removes what is done from what is left to do. */
  private void together(List<StreamKey> group, Set<StreamKey> left) {
    Map<StreamKey, EventStream> loaded = setting.streams.loadAll(group).streams();
    StoredRows stored = new StoredRows(setting.storage, loaded.keySet());
    List<Member> commits = new ArrayList<>();
    List<Member> refreshes = new ArrayList<>();
    for (StreamKey stream : group) {
      if (!goesOn()) {
        return;
      }
      Optional<Member> member =
          Optional.ofNullable(loaded.get(stream)).flatMap(now -> member(stream, now, stored));
      if (member.isPresent() && member.get().draft.commit().isPresent()) {
        commits.add(member.get());
      } else if (member.isPresent() && member.get().draft.refresh().isPresent()) {
        refreshes.add(member.get());
      } else if (member.isPresent()) {
        done(member.get(), left);
      }
    }
    if (!commits.isEmpty() && goesOn()) {
      List<Commit> all = commits.stream().flatMap(each -> each.draft.commit().stream()).toList();
      done(commits, setting.storage.commitAll(all), left);
    }
    if (!refreshes.isEmpty() && goesOn()) {
      List<RowRefresh> all =
          refreshes.stream().flatMap(each -> each.draft.refresh().stream()).toList();
      done(refreshes, setting.storage.refreshAll(all), left);
    }
  }

  /** The draft of one stream of a group; empty if it fails. */
  private Optional<Member> member(StreamKey stream, EventStream loaded, StoredRows stored) {
    try {
      return Optional.of(new Member(stream, loaded, operation.on(stream, loaded, stored)));
    } catch (ThreadDeath e) {
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.debug("Stream {} is left to itself", stream, e);
      return Optional.empty();
    }
  }

  private void done(List<Member> members, List<CommitResult> results, Set<StreamKey> left) {
    for (int i = 0; i < members.size(); i++) {
      if (results.get(i) instanceof CommitResult.Committed) {
        done(members.get(i), left);
      }
    }
  }

  private void done(Member member, Set<StreamKey> left) {
    if (member.draft.next() != member.loaded) {
      setting.streams.remember(member.stream, member.draft.next());
    }
    count(member.draft.result());
    left.remove(member.stream);
  }
}
