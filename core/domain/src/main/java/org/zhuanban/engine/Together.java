package org.zhuanban.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Decides commands of one stream one after the other and keeps what comes of them together. Whoever
 * changes nothing, fails, repeats another or could not be kept is left to itself, and finds its own
 * receipt if it was kept and nobody knows.
 */
record Together(Storage storage, StreamCache cache, StreamReader reader) {
  private static final Logger LOG = LoggerFactory.getLogger(Together.class);

  void serve(List<Turns.Waiting> group) {
    StreamKey stream = group.get(0).stream();
    try {
      List<Served> served = drafts(group, cache.get(stream).orElseGet(() -> reader.read(stream)));
      int kept =
          served.isEmpty()
              ? 0
              : storage.commitAll(
                  served.stream()
                      .map(each -> each.draft.commit())
                      .flatMap(Optional::stream)
                      .toList());
      for (Served each : served.subList(0, kept)) {
        cache.put(stream, each.draft.next());
        each.waiting.served(each.draft.outcome());
      }
    } catch (ThreadDeath e) {
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.debug("Each of {} commands to stream {} is left to itself", group.size(), stream, e);
    }
  }

  private record Served(Turns.Waiting waiting, Draft draft) {}

  private static List<Served> drafts(List<Turns.Waiting> group, LoadedStream loaded) {
    List<Served> served = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    LoadedStream now = loaded;
    for (Turns.Waiting each : group) {
      Optional<Draft> draft = keys.add(each.key()) ? draft(each, now) : Optional.empty();
      if (draft.isPresent()) {
        served.add(new Served(each, draft.get()));
        now = draft.get().next();
      }
    }
    return served;
  }

  /** What would have to be kept for one of many; empty if it is nothing, or fails. */
  private static Optional<Draft> draft(Turns.Waiting waiting, LoadedStream now) {
    try {
      return Optional.of(waiting.drafting().on(now)).filter(draft -> draft.commit().isPresent());
    } catch (ThreadDeath e) {
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.debug("Command {} is left to itself", waiting.key(), e);
      return Optional.empty();
    }
  }
}
