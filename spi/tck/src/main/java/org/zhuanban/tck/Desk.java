package org.zhuanban.tck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.StreamKey;

/**
 * An outbox in two namespaces and a model of each. What is done is done through one node and
 * another by turns; what is compared is compared through every node of both.
 */
final class Desk {
  private final List<List<OutboxFixture.Place>> nodes;
  private final List<OutboxModel> models = List.of(new OutboxModel(), new OutboxModel());

  /** Each lease as the outbox gave it and as the model did: fences may be any growing numbers. */
  private final List<List<LeasedMessage>> real = List.of(new ArrayList<>(), new ArrayList<>());

  private final List<List<LeasedMessage>> modelled = List.of(new ArrayList<>(), new ArrayList<>());
  private final List<Map<String, Long>> fences = List.of(new HashMap<>(), new HashMap<>());
  private final List<String> done = new ArrayList<>();
  private int space;
  private int turns;
  private int from;

  Desk(OutboxFixture fixture) {
    OutboxFixture.Place place = fixture.emptyPlace();
    nodes = List.of(List.of(place, fixture.reopened(place)), List.of(fixture.otherNamespace()));
  }

  /** What is done from now on is done in this namespace, 0 or 1. */
  Desk in(int other) {
    space = other;
    return this;
  }

  private OutboxFixture.Place node() {
    List<OutboxFixture.Place> all = nodes.get(space);
    return all.get(turns++ % all.size());
  }

  private void done(String what) {
    done.add((space == 0 ? "" : "in the other namespace: ") + what);
  }

  private String after() {
    int first = Math.max(0, done.size() - 20);
    return "after "
        + (first == 0 ? "" : first + " steps and ")
        + String.join("; ", done.subList(first, done.size()))
        + System.lineSeparator();
  }

  /** A commit gives cause to those that are not kept yet. */
  void tell(StreamKey stream, List<Message> messages) {
    List<Message> fresh =
        messages.stream().filter(message -> !models.get(space).knows(message.id())).toList();
    done("commit to %s of %s messages".formatted(stream, fresh.size()));
    OutboxFixture.Place node = node();
    OutboxProbe.tellAt(node, stream, fresh.toArray(Message[]::new));
    for (Message message : fresh) {
      models.get(space).tell(stream, message);
      // A message that was forgotten and is kept again begins from the start.
      fences.get(space).remove(message.id());
    }
  }

  /** A commit that comes too late tells nothing. */
  void tellLate(StreamKey stream, Message message) {
    done("commit to %s after a wrong version".formatted(stream));
    OutboxFixture.Place node = node();
    long version = node.storage().head(stream).map(Head::version).orElse(0L);
    Commit late = Rows.telling(stream, version + 1, "late", message);
    Difference.check(
        after() + "J3 answer", new CommitResult.Conflict(), node.storage().commit(late));
  }

  /** Rows that are derived again have nothing to do with messages. */
  void refresh(StreamKey stream, List<DutyChange> rows) {
    OutboxFixture.Place node = node();
    long version = node.storage().head(stream).map(Head::version).orElse(0L);
    if (version > 0) {
      done("refreshing of " + stream);
      Difference.check(
          after() + "A7 answer",
          new CommitResult.Committed(version),
          node.storage().refresh(new RowRefresh(stream, version, rows)));
    }
  }

  /** A worker takes messages; the leases are numbered from 0 for {@link #settle}. */
  List<LeasedMessage> lease(Instant now, Instant until, int max) {
    done("lease of %s at %s until %s".formatted(max, now, until));
    List<LeasedMessage> met = node().outbox().lease(now, until, max);
    List<LeasedMessage> wanted = models.get(space).lease(now, until, max);
    Difference.check(after() + "O3 leases", unfenced(wanted), unfenced(met));
    for (LeasedMessage leased : met) {
      Long before = fences.get(space).put(leased.message().id(), leased.fence());
      if (before != null && leased.fence() <= before) {
        throw new AssertionError(
            after()
                + "O3: the fence of %s went from %s to %s"
                    .formatted(leased.message().id(), before, leased.fence()));
      }
    }
    from = real.get(space).size();
    real.get(space).addAll(met);
    modelled.get(space).addAll(wanted);
    return met;
  }

  private static List<LeasedMessage> unfenced(List<LeasedMessage> leased) {
    return leased.stream()
        .map(l -> new LeasedMessage(l.stream(), l.message(), l.attempt(), 0))
        .toList();
  }

  /** Answers for one of the last leases. */
  void settle(int index, Settlement settlement) {
    settleNumber(from + index, settlement);
  }

  /** Answers for one of all leases so far, counted back from the last. */
  void settleBack(int ago, Settlement settlement) {
    if (ago < real.get(space).size()) {
      settleNumber(real.get(space).size() - 1 - ago, settlement);
    }
  }

  private void settleNumber(int number, Settlement settlement) {
    LeasedMessage mine = modelled.get(space).get(number);
    if (!models.get(space).leavesOpen(mine)) {
      done("settlement of %s by %s".formatted(mine.message().id(), settlement));
      Difference.check(
          after() + "O4 answer",
          models.get(space).settle(mine, settlement),
          node().outbox().settle(real.get(space).get(number), settlement));
    }
  }

  void revive(String id, Instant next) {
    done("revival of %s at %s".formatted(id, next));
    Difference.check(
        after() + "O8 answer",
        models.get(space).revive(id, next),
        node().outbox().revive(id, next));
  }

  void purge(Instant before) {
    done("forgetting what is before " + before);
    Difference.check(
        after() + "O9 answer",
        models.get(space).purge(before),
        node().outbox().purge(before, Integer.MAX_VALUE));
  }

  /** Compares everything through every node. */
  void check(int page) {
    for (int which = 0; which < nodes.size(); which++) {
      Map<String, Object> wanted = models.get(which).seen();
      for (int node = 0; node < nodes.get(which).size(); node++) {
        Difference.check(
            after() + (which == 0 ? "" : "other namespace, ") + (node == 0 ? "" : "second node, "),
            wanted,
            Seen.by(nodes.get(which).get(node).outbox(), page));
      }
    }
  }
}
