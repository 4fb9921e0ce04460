package org.zhuanban.spring;

import java.util.Optional;
import java.util.function.Predicate;
import org.zhuanban.Zhuanban;
import org.zhuanban.request.RefreshBatch;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spring.ClusterJournal.Note;

/**
 * Rebuilds the rows of all streams for a cause, on one node of a cluster, in batches. A node that
 * takes over begins where the one before it stopped.
 *
 * @param task the task of the cluster
 * @param batch the number of streams in a batch
 */
record RowRebuild(ClusterTask task, int batch) {
  RowRebuild(ClusterJournal journal, String name, ZhuanbanProperties properties) {
    this(
        new ClusterTask(journal, name, properties.sweep().patience()),
        properties.notices().batch());
  }

  /**
   * Rebuilds the rows if that is due and no other node is at it.
   *
   * @param cause what makes it due, without a blank; it is kept with the end
   * @param due whether it is due, by its last end
   * @return whether this node did it to its end
   */
  boolean run(Zhuanban zhuanban, String cause, Predicate<Optional<Note>> due) {
    // A place under an earlier cause would leave out what lies before it.
    String prefix = cause + " ";
    return task.run(
        due,
        (place, progress) -> {
          Optional<StreamKey> next =
              place.startsWith(prefix)
                  ? Optional.of(stream(place.substring(prefix.length())))
                  : Optional.empty();
          do {
            RefreshBatch done = zhuanban.rebuildDutyRows(next, batch);
            next = done.next();
            if (done.report().interrupted()) {
              return Optional.empty();
            }
            if (next.isPresent() && !progress.test(prefix + text(next.get()))) {
              return Optional.empty();
            }
          } while (next.isPresent());
          return Optional.of(cause);
        });
  }

  private static String text(StreamKey stream) {
    return stream.kind() + " " + stream.id();
  }

  private static StreamKey stream(String text) {
    int blank = text.indexOf(' ');
    return new StreamKey(text.substring(0, blank), text.substring(blank + 1));
  }
}
