package org.zhuanban.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/** Does an act again and again, and each time cuts it at another call to the database. */
record Cuts(StorageFixture fixture, List<StreamKey> streams, List<String> commands) {
  /** A place without a data source. */
  static final String NO_SOURCE =
      "not tried: the fixture does not override reopened(.., UnaryOperator<DataSource>), so that"
          + " calls to the database can be cut";

  /** How many calls at the beginning and at the end of an act are each cut. */
  private static final int EACH = 24;

  static Storage over(StorageFixture fixture, Storage storage, Cutter cutter) {
    return fixture.reopened(storage, cutter::over).orElseGet(() -> Assumptions.abort(NO_SOURCE));
  }

  /**
   * What somebody else sees or does in between; nothing where the database lets nobody in until the
   * writer is through.
   */
  static <T> Optional<T> look(ExecutorService thread, Callable<T> view)
      throws InterruptedException, ExecutionException {
    CompletableFuture<T> looking = new CompletableFuture<>();
    thread.execute(
        () -> {
          try {
            looking.complete(view.call());
          } catch (Exception | AssertionError e) {
            looking.completeExceptionally(e);
          }
        });
    try {
      return Optional.of(looking.get(2, TimeUnit.SECONDS));
    } catch (TimeoutException blocked) {
      return Optional.empty();
    } catch (ExecutionException failed) {
      // A database may give up waiting before this does.
      if (failed.getCause() instanceof StorageException refused && refused.retryable()) {
        return Optional.empty();
      }
      throw failed;
    }
  }

  /** Cuts an act in each way at each of its calls. */
  void each(String name, List<Commit> before, Act act) {
    each(name, before, act, List.of(Cut.values()));
  }

  /** Cuts an act in some ways at each of its calls. */
  void each(String name, List<Commit> before, Act act, List<Cut> ways) {
    Cutter whole = new Cutter();
    Storage storage = fixture.emptyStorage();
    Storage cut = over(fixture, storage, whole);
    before.forEach(storage::commit);
    whole.plan(0, null);
    List<CommitResult> kept = act.on(cut, 0);
    check(name + " that is not cut", storage, before, act, Act.kept(kept) ? act.steps() : 0);
    List<String> calls = whole.calls();
    for (int n : points(calls.size())) {
      for (Cut how : ways) {
        if (!how.fits(calls.get(n - 1))) {
          continue;
        }
        String what =
            "%s, %s at call %s of %s, %s".formatted(name, how, n, calls.size(), calls.get(n - 1));
        one(what, before, act, n, how, Act.kept(kept));
      }
    }
  }

  /**
   * The calls at which an act is cut: each of them, but of an adapter that makes hundreds of calls
   * for as many rows only the first and the last ones, and some of those between.
   */
  static List<Integer> points(int calls) {
    return IntStream.rangeClosed(1, calls)
        .filter(n -> n <= EACH || n > calls - EACH || n % (1 + calls / EACH) == 0)
        .boxed()
        .toList();
  }

  private void one(String what, List<Commit> before, Act act, int n, Cut how, boolean keepable) {
    Storage storage = fixture.emptyStorage();
    Cutter cutter = new Cutter();
    Storage cut = over(fixture, storage, cutter);
    before.forEach(storage::commit);
    cutter.plan(n, how.event());
    Optional<List<CommitResult>> answer = how.answer(what, cutter, () -> act.on(cut, 0));
    int reached;
    if (answer.isPresent()) {
      reached = keepable ? act.steps() : 0;
      if (Act.kept(answer.get()) != keepable) {
        throw new AssertionError(
            what + ": wanted the answer of a call that is not cut, met " + answer.get());
      }
      check(what + ", and it answered " + answer.get(), storage, before, act, reached);
    } else {
      reached = reached(what, storage, before, act, keepable ? act.steps() : 0);
    }
    if (reached < act.steps()) {
      cutter.plan(0, null);
      List<CommitResult> again = act.on(cut, reached);
      if (Act.kept(again) != keepable) {
        throw new AssertionError(what + ", and again: met " + again);
      }
      check(what + ", and again", storage, before, act, keepable ? act.steps() : 0);
    }
  }

  /** How many steps were done, which is any number of them but never half of one. */
  private int reached(String what, Storage storage, List<Commit> before, Act act, int most) {
    List<AssertionError> none = new ArrayList<>();
    for (int steps = 0; steps <= most; steps++) {
      try {
        check(what, storage, before, act, steps);
        return steps;
      } catch (AssertionError e) {
        none.add(e);
      }
    }
    AssertionError failure =
        new AssertionError(
            what + ": T1: half of it is there. Against nothing of it: " + none.get(0).getMessage());
    none.forEach(failure::addSuppressed);
    throw failure;
  }

  private void check(String what, Storage storage, List<Commit> before, Act act, int steps) {
    Model model = new Model(storage.keepsTexts());
    before.forEach(model::commit);
    act.on(model, steps);
    Seen seen = new Seen().streams(streams);
    commands.forEach(seen::command);
    Map<String, Object> wanted = seen.by(model, 1_000);
    Difference.check(what + ": ", wanted, seen.by(fixture.reopened(storage), 1_000));
  }

  /**
   * A commit with something of everything: as many entries, duty changes, messages and texts, and
   * identifiers.
   */
  static Commit full(StreamKey stream, long expected, int size, String command, boolean texts) {
    List<Entry> entries = new ArrayList<>();
    List<DutyChange> duties = new ArrayList<>();
    List<EntryIdentifiers> named = new ArrayList<>();
    if (expected > 1) {
      named.add(Rows.identifiers(1, size));
      named.add(new EntryIdentifiers(2, List.of()));
    }
    List<Message> messages = new ArrayList<>();
    List<KeptText> beside = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      long version = expected + 1 + i;
      entries.add(Rows.anEntry(version, command).build());
      named.add(Rows.identifiers(version, i % 3));
      duties.add(
          i == 1 && expected > 0
              ? new DutyChange.Remove("d-" + i)
              : Rows.put("d-" + i, Rows.DAY.plusDays(version)));
      messages.add(
          Rows.message("m-%s-%s-%s".formatted(stream.id(), command, i), Rows.NOW.plusSeconds(i)));
      if (texts) {
        beside.add(Rows.text(version, i % 3));
      }
    }
    return Commit.builder().stream(stream)
        .expectedVersion(expected)
        .addAllEntries(entries)
        .addAllDuties(duties)
        .addAllIdentifiers(named)
        .addAllMessages(messages)
        .addAllTexts(beside)
        .addAllErased(texts && expected > 1 ? List.of(1L, 2L) : List.of())
        .receipt(
            new Receipt(
                command, Rows.bytes("digest", command, expected), expected + 1, expected + size))
        .build();
  }
}
