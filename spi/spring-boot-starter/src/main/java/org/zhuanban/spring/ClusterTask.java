package org.zhuanban.spring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhuanban.spring.ClusterJournal.Note;

/**
 * A task that one node of a cluster does. A node that begins it says so in the {@link
 * ClusterJournal}, says how far it is, and says when it has ended. What was begun and not ended is
 * taken over after a while, since its node may be gone.
 */
final class ClusterTask {
  private static final String BEGUN = "begun";
  private static final String ENDED = "ended";

  private final ClusterJournal journal;
  private final String name;
  private final Duration patience;

  ClusterTask(ClusterJournal journal, String name, Duration patience) {
    this.journal = journal;
    this.name = name;
    this.patience = patience;
  }

  /** The last end of the task. */
  Optional<Note> ended() {
    for (long upTo = journal.version(name); upTo > 0; upTo -= ClusterJournal.PAGE) {
      Optional<Note> end =
          journal.page(name, Math.max(0, upTo - ClusterJournal.PAGE)).stream()
              .filter(note -> note.type().equals(ENDED))
              .reduce((first, next) -> next);
      if (end.isPresent()) {
        return end;
      }
    }
    return Optional.empty();
  }

  /** The work of a task. */
  interface Work {
    /**
     * Does the work.
     *
     * @param place how far a node that is gone had come; empty at the beginning
     * @param progress says how far this node is; false if another one has taken over
     * @return what to keep of the end; empty if another node has taken over
     */
    Optional<String> run(String place, Predicate<String> progress);
  }

  /**
   * Does the task if it is due and no other node is at it.
   *
   * @param due whether it is due, by its last end
   * @param work the work
   * @return whether this node did it to its end
   */
  boolean run(Predicate<Optional<Note>> due, Work work) {
    Optional<Note> last = journal.last(name);
    if (!due.test(ended())) {
      return false;
    }
    String place = "";
    if (last.isPresent() && last.get().type().equals(BEGUN)) {
      Instant alive = last.get().at().plus(patience);
      if (journal.now().isBefore(alive)) {
        return false;
      }
      place = last.get().text();
    }
    Steps steps = new Steps(last.map(Note::version).orElse(0L));
    return steps.add(BEGUN, place)
        && work.run(place, how -> steps.add(BEGUN, how))
            .filter(end -> steps.add(ENDED, end))
            .isPresent();
  }

  /** The steps of one run, each of which fails once another node has taken over. */
  private final class Steps {
    private long version;

    private Steps(long version) {
      this.version = version;
    }

    private boolean add(String type, String text) {
      if (!journal.append(name, version, type, text)) {
        return false;
      }
      version++;
      return true;
    }
  }
}
