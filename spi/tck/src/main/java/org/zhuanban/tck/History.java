package org.zhuanban.tck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.StreamKey;

/**
 * The calls of many threads, nodes or processes to a storage, with their answers. It is checked
 * against what the streams hold at the end. The check finds whether all calls could have happened
 * one after the other, each at some instant between its begin and its end.
 *
 * <p>A stream grows at its end only, so that its entries give the order of its commits away. The
 * check takes no longer than sorting the calls. Each attempt at a commit has to have a command key
 * of its own, or be a repetition of the same command.
 *
 * <p>Begins and ends are the caller's: any numbers that grow with the time, the same for everyone
 * who records, such as those of an {@link java.util.concurrent.atomic.AtomicLong}. A call is known
 * to have come before another if its end is less than the other's begin. Many threads may record at
 * once.
 *
 * @since 0.1
 */
public final class History {
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<Read> reads = new ArrayList<>();

  /** How a commit ended, as its caller knows. */
  private enum Outcome {
    ACKNOWLEDGED,
    UNKNOWN,
    REFUSED
  }

  private record Attempt(long begin, long end, Commit commit, Outcome outcome) {}

  private record Read(long begin, long end, StreamKey stream, List<Entry> seen) {}

  /** Makes a history in which nothing has happened. */
  public History() {}

  /**
   * Records a commit that was answered with being kept.
   *
   * @param begin when it was called
   * @param end when it was answered
   * @param commit the commit
   */
  public void acknowledged(long begin, long end, Commit commit) {
    add(new Attempt(begin, end, commit, Outcome.ACKNOWLEDGED));
  }

  /**
   * Records a commit that was answered with a conflict.
   *
   * @param begin when it was called
   * @param end when it was answered
   * @param commit the commit
   */
  public void refused(long begin, long end, Commit commit) {
    add(new Attempt(begin, end, commit, Outcome.REFUSED));
  }

  /**
   * Records a commit of which nobody knows whether it was kept, such as after a failure.
   *
   * @param begin when it was called
   * @param commit the commit
   */
  public void unknown(long begin, Commit commit) {
    add(new Attempt(begin, Long.MAX_VALUE, commit, Outcome.UNKNOWN));
  }

  private synchronized void add(Attempt attempt) {
    attempts.add(attempt);
  }

  /**
   * Records what was seen of a stream.
   *
   * @param begin when it was asked for
   * @param end when it was answered
   * @param stream the stream
   * @param seen all of its entries, from the first to the last there was
   */
  public synchronized void read(long begin, long end, StreamKey stream, List<Entry> seen) {
    reads.add(new Read(begin, end, stream, List.copyOf(seen)));
  }

  /**
   * Checks everything that was recorded.
   *
   * @param kept answers what a stream holds now that nobody writes any more, all of its entries
   * @return what cannot have happened if J2 to J5, J7, J9 and J10 are kept; empty if all of it can
   */
  public synchronized List<String> violations(Function<StreamKey, List<Entry>> kept) {
    Map<StreamKey, List<Attempt>> written = new HashMap<>();
    Map<StreamKey, List<Read>> seen = new HashMap<>();
    Set<StreamKey> streams = new LinkedHashSet<>();
    for (Attempt attempt : attempts) {
      streams.add(attempt.commit.stream());
      written.computeIfAbsent(attempt.commit.stream(), s -> new ArrayList<>()).add(attempt);
    }
    for (Read read : reads) {
      streams.add(read.stream);
      seen.computeIfAbsent(read.stream, s -> new ArrayList<>()).add(read);
    }
    List<String> violations = new ArrayList<>();
    for (StreamKey stream : streams) {
      Check check = new Check(kept.apply(stream));
      check.commits(written.getOrDefault(stream, List.of()));
      check.reads(seen.getOrDefault(stream, List.of()));
      check.realTime();
      check.violations.forEach(violation -> violations.add(stream + ": " + violation));
    }
    return violations;
  }

  /**
   * The check of one stream. Its places at even numbers, from 0 for the empty one, are the states
   * of the stream. Those at odd numbers between them are the commits that led from one to the next.
   */
  private static final class Check {
    private static final int NOWHERE = Integer.MAX_VALUE;

    /** A call, and the first place not before a given one at which it can have happened. */
    private record Call(long begin, long end, String name, IntUnaryOperator place) {}

    final List<String> violations = new ArrayList<>();
    private final List<Entry> kept;
    private final List<Call> calls = new ArrayList<>();

    /** The version of each state. */
    private final List<Integer> states = new ArrayList<>(List.of(0));

    Check(List<Entry> kept) {
      this.kept = kept;
    }

    /** Finds each commit in the stream, which tells the states. */
    void commits(List<Attempt> attempts) {
      Map<String, List<Attempt>> byCommand = new LinkedHashMap<>();
      for (Attempt attempt : attempts) {
        byCommand.computeIfAbsent(command(attempt), c -> new ArrayList<>()).add(attempt);
      }
      Set<String> found = new HashSet<>();
      int version = 0;
      while (version < kept.size()) {
        String command = kept.get(version).commandKey();
        List<Attempt> candidates = byCommand.getOrDefault(command, List.of());
        Attempt writer = writer(candidates, version);
        if (!found.add(command)) {
          violations.add("entry %s repeats command %s".formatted(version + 1, command));
        } else if (writer == null) {
          violations.add("entry %s is not as anybody wrote it".formatted(version + 1));
        } else if (writer.outcome == Outcome.REFUSED) {
          violations.add("command %s was refused and is kept".formatted(command));
        }
        int place = 2 * states.size() - 1;
        version += writer == null ? 1 : writer.commit.entries().size();
        states.add(version);
        if (writer != null) {
          candidates.remove(writer);
          String name = "command %s, which led to version %s,".formatted(command, version);
          calls.add(
              new Call(writer.begin, writer.end, name, floor -> floor <= place ? place : NOWHERE));
        }
      }
      byCommand.forEach(
          (command, rest) -> {
            if (rest.stream().anyMatch(attempt -> attempt.outcome == Outcome.ACKNOWLEDGED)) {
              violations.add("command %s was acknowledged and is lost".formatted(command));
            }
          });
      for (Attempt attempt : attempts) {
        if (attempt.outcome == Outcome.REFUSED) {
          long expected = attempt.commit.expectedVersion();
          String name =
              "the refusal of command %s, which expected version %s,"
                  .formatted(command(attempt), expected);
          calls.add(
              new Call(attempt.begin, attempt.end, name, floor -> otherState(floor, expected)));
        }
      }
    }

    private static String command(Attempt attempt) {
      return attempt.commit.receipt().commandKey();
    }

    /**
     * The attempt that wrote the entries after a version: rather one that knows it than one that
     * does not, and of several that do not the one that began first, since it allows the most.
     */
    private @Nullable Attempt writer(List<Attempt> attempts, int version) {
      return attempts.stream()
          .filter(attempt -> attempt.commit.expectedVersion() == version)
          .filter(attempt -> beginsWith(version, attempt.commit.entries()))
          .min(Comparator.comparing(Attempt::outcome).thenComparingLong(Attempt::begin))
          .orElse(null);
    }

    private boolean beginsWith(int version, List<Entry> entries) {
      int end = version + entries.size();
      return end <= kept.size() && kept.subList(version, end).equals(entries);
    }

    private int otherState(int floor, long version) {
      for (int state = (floor + 1) / 2; state < states.size(); state++) {
        if (states.get(state) != version) {
          return 2 * state;
        }
      }
      return NOWHERE;
    }

    void reads(List<Read> reads) {
      for (Read read : reads) {
        int version = read.seen.size();
        int state = Collections.binarySearch(states, version);
        if (!beginsWith(0, read.seen)) {
          violations.add(
              "a read saw %s entries that are not the stream's first".formatted(version));
        } else if (state < 0) {
          violations.add("a read saw half a commit, up to version %s".formatted(version));
        } else {
          int place = 2 * state;
          calls.add(
              new Call(
                  read.begin,
                  read.end,
                  "a read that saw version %s".formatted(version),
                  floor -> floor <= place ? place : NOWHERE));
        }
      }
    }

    /** Gives each call, as they begin, the first place that is not before those that had ended. */
    void realTime() {
      calls.sort(Comparator.comparingLong(Call::begin));
      PriorityQueue<Ended> running = new PriorityQueue<>(Comparator.comparingLong(Ended::end));
      int floor = 0;
      for (Call call : calls) {
        while (!running.isEmpty() && running.peek().end < call.begin) {
          floor = Math.max(floor, running.remove().place);
        }
        int place = call.place.applyAsInt(floor);
        if (place == NOWHERE) {
          violations.add(
              "%s began when version %s was known already"
                  .formatted(call.name, states.get(floor / 2 + floor % 2)));
        } else {
          running.add(new Ended(call.end, place));
        }
      }
    }

    private record Ended(long end, int place) {}
  }
}
