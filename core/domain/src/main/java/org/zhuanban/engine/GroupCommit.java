package org.zhuanban.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.monitor.EngineListener;
import org.zhuanban.monitor.EngineListener.AttemptFailed;
import org.zhuanban.monitor.EngineListener.FailureCause;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * The commit of commands of one stream that are decided one after the other. After another writer,
 * the whole group is decided again: single commands would lose to the same writers again. A command
 * that fails or repeats another one runs alone, and finds its own receipt after an earlier commit.
 */
record GroupCommit(Storage storage, StreamLoader streams, EngineListener listener) {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  /** The maximum number of rounds of a group before each command runs alone. */
  private static final int ROUNDS = 64;

  void serve(StreamQueue.Group group) {
    StreamKey stream = group.stream();
    long movedFrom = -1;
    boolean overtaken = true;
    try {
      for (int round = 0; overtaken && round < ROUNDS; round++) {
        // A group on a cached stream alone would fail too often.
        EventStream loaded = streams.load(stream);
        if (loaded.version() == movedFrom) {
          // The stream moved without new entries, so that the cache is wrong.
          streams.forget(stream);
          return;
        }
        movedFrom = loaded.version();
        overtaken = !commit(members(group, loaded));
        if (overtaken) {
          listener.attemptFailed(new AttemptFailed(stream, FailureCause.MOVED, true));
        }
      }
    } catch (ThreadDeath e) {
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.debug("Commands to stream {} are left to themselves", stream, e);
    }
  }

  /**
   * A command of the group with its draft.
   *
   * @param ticket the ticket
   * @param draft the draft
   * @param after the number of commits before its own
   */
  private record Member(StreamQueue.Ticket ticket, Draft<Outcome> draft, int after) {}

  private static List<Member> members(StreamQueue.Group group, EventStream loaded) {
    List<Member> decided = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    EventStream now = loaded;
    int commits = 0;
    for (StreamQueue.Ticket each : group.tickets()) {
      Optional<Draft<Outcome>> draft = keys.add(each.key()) ? draft(each, now) : Optional.empty();
      if (draft.isPresent()) {
        decided.add(new Member(each, draft.get(), commits));
        commits += draft.get().commit().isPresent() ? 1 : 0;
        now = draft.get().next();
      } else {
        group.leave(each);
      }
    }
    return decided;
  }

  /** Commits the drafts up to the first other writer; returns whether these are all. */
  private boolean commit(List<Member> decided) {
    List<Commit> commits =
        decided.stream().map(each -> each.draft.commit()).flatMap(Optional::stream).toList();
    List<CommitResult> results = commits.isEmpty() ? List.of() : storage.commitAll(commits);
    int kept = (int) results.stream().takeWhile(CommitResult.Committed.class::isInstance).count();
    for (Member each : decided) {
      boolean changes = each.draft.commit().isPresent();
      if (changes ? each.after < kept : each.after <= kept) {
        if (changes) {
          streams.remember(each.ticket.stream(), each.draft.next());
        }
        each.ticket.serve(each.draft.result());
      }
    }
    return kept == commits.size();
  }

  /** The draft of one of many commands; empty if it fails or has to run alone. */
  private static Optional<Draft<Outcome>> draft(StreamQueue.Ticket ticket, EventStream now) {
    try {
      Draft<Outcome> draft = ticket.operation().on(now);
      // A destruction is a step of its own.
      return Optional.of(draft).filter(each -> each.destruction().isEmpty());
    } catch (ThreadDeath e) {
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.debug("Command {} is left to itself", ticket.key(), e);
      return Optional.empty();
    }
  }
}
