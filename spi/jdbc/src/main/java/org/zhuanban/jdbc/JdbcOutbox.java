package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.spi.Backlog;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.StreamKey;

/**
 * The outbox over the messages of one namespace.
 *
 * <p>A lease looks first and takes afterwards, in two transactions: so it reads no row that another
 * worker has locked, and takes only what is still as it was seen.
 */
final class JdbcOutbox implements Outbox {
  /** How often a lease looks again where others were faster with all that it had seen. */
  private static final int LOOKS = 16;

  /** How many rows one transaction forgets. */
  private static final int CHUNK = 1_000;

  private final Place place;

  JdbcOutbox(Place place) {
    this.place = place;
  }

  @Override
  public List<LeasedMessage> lease(Instant now, Instant until, int max) {
    Place.checkPage(max);
    String what = said("lease messages");
    for (int looks = 0; looks < LOOKS; looks++) {
      List<Seen> ready =
          place.query(
              what,
              place.statements().selectReady,
              parameters -> parameters.text(place.namespace()).instant(now).number(max),
              Seen::of);
      if (ready.isEmpty()) {
        break;
      }
      Set<String> taken = write(what, connection -> take(connection, ready, now, until));
      if (!taken.isEmpty()) {
        return ready.stream()
            .filter(seen -> taken.contains(seen.message.id()))
            .map(Seen::leased)
            .toList();
      }
    }
    return List.of();
  }

  private Set<String> take(Connection connection, List<Seen> ready, Instant now, Instant until)
      throws SQLException {
    // All workers lock in the same order, or two of them could wait for each other.
    List<Seen> inOrder =
        ready.stream().sorted(Comparator.comparing((Seen seen) -> seen.message.id())).toList();
    try (PreparedStatement update = connection.prepareStatement(place.statements().lease)) {
      Parameters row = new Parameters(update);
      for (Seen seen : inOrder) {
        row.number(seen.fence + 1)
            .number(seen.attempts + 1L)
            .instant(until)
            .text(place.namespace())
            .text(seen.message.id())
            .number(seen.fence)
            .number(seen.attempts)
            .instant(now)
            .batch();
      }
      Set<String> taken = new HashSet<>();
      int[] counts = counted(update.executeBatch());
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] == 1) {
          taken.add(inOrder.get(i).message.id());
        }
      }
      return taken;
    }
  }

  private static int[] counted(int[] counts) throws SQLException {
    for (int count : counts) {
      if (count == Statement.SUCCESS_NO_INFO) {
        throw new SQLException(
            "the driver does not tell how many rows each update of a batch changed; turn off that"
                + " it rewrites or bundles batches of updates");
      }
    }
    return counts;
  }

  @Override
  public boolean settle(LeasedMessage leased, Settlement settlement) {
    String id = leased.message().id();
    return write(
        said("settle message '" + id + "'"),
        connection ->
            Place.updated(
                connection,
                place.statements().settle,
                parameters ->
                    settlement(parameters, settlement)
                        .text(place.namespace())
                        .text(id)
                        .number(leased.fence())));
  }

  private static Parameters settlement(Parameters parameters, Settlement settlement)
      throws SQLException {
    if (settlement instanceof Settlement.Sent sent) {
      return settlement(parameters, MessageState.SENT, sent.at(), Optional.empty());
    } else if (settlement instanceof Settlement.Again again) {
      return settlement(parameters, MessageState.WAITING, again.next(), Optional.of(again.why()));
    } else if (settlement instanceof Settlement.Expired expired) {
      return settlement(parameters, MessageState.EXPIRED, expired.at(), Optional.empty());
    } else if (settlement instanceof Settlement.Buried buried) {
      return settlement(parameters, MessageState.BURIED, buried.at(), Optional.of(buried.why()));
    }
    throw new AssertionError("No case for " + settlement);
  }

  private static Parameters settlement(
      Parameters parameters, MessageState state, Instant at, Optional<String> why)
      throws SQLException {
    return parameters.state(state).instant(at).text(why);
  }

  @Override
  public List<KeptMessage> list(MessageState state, Optional<String> after, int max) {
    Place.checkPage(max);
    return place.query(
        said("list messages that are " + state),
        place.statements().selectMessages,
        parameters ->
            parameters.text(place.namespace()).state(state).text(after.orElse(" ")).number(max),
        row -> Seen.of(row).kept(state));
  }

  @Override
  public boolean revive(String id, Instant next) {
    return write(
        said("revive message '" + id + "'"),
        connection ->
            Place.updated(
                connection,
                place.statements().revive,
                parameters ->
                    parameters
                        .instant(next)
                        .text(place.namespace())
                        .text(id)
                        .state(MessageState.BURIED)));
  }

  @Override
  public int purge(Instant before, int max) {
    Place.checkPage(max);
    int forgotten = 0;
    for (MessageState state : List.of(MessageState.SENT, MessageState.EXPIRED)) {
      List<String> old;
      do {
        int chunk = Math.min(CHUNK, max - forgotten);
        if (chunk == 0) {
          return forgotten;
        }
        old = old(state, before, chunk);
        forgotten += forget(old, state, before);
      } while (old.size() == CHUNK);
    }
    return forgotten;
  }

  private List<String> old(MessageState state, Instant before, int max) {
    return place.query(
        said("find old messages"),
        place.statements().selectOld,
        parameters -> parameters.text(place.namespace()).state(state).instant(before).number(max),
        row -> row.getString(1));
  }

  private int forget(List<String> ids, MessageState state, Instant before) {
    if (ids.isEmpty()) {
      return 0;
    }
    return write(
        said("forget messages"),
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(place.statements().forget)) {
            Parameters row = new Parameters(delete);
            for (String id : ids.stream().sorted().toList()) {
              row.text(place.namespace()).text(id).state(state).instant(before).batch();
            }
            int deleted = 0;
            for (int count : counted(delete.executeBatch())) {
              deleted += count;
            }
            return deleted;
          }
        });
  }

  @Override
  public Backlog backlog() {
    return place
        .query(
            said("count messages"),
            place.statements().selectBacklog,
            parameters -> parameters.text(place.namespace()),
            row -> new Backlog(row.getLong(1), row.getLong(2), Columns.someInstant(row, 3)))
        .get(0);
  }

  private <T> T write(String what, Work<T> work) {
    return place.transactions().write(what, work, result -> true);
  }

  private String said(String what) {
    return what + " in namespace '" + place.namespace() + "'";
  }

  /** A message as it was found. */
  private record Seen(
      StreamKey stream,
      Message message,
      int attempts,
      long fence,
      Instant since,
      Optional<String> why) {
    static Seen of(ResultSet row) throws SQLException {
      Message message =
          Message.builder()
              .id(row.getString(3))
              .channel(row.getString(4))
              .address(row.getString(5))
              .notBefore(Columns.instant(row, 6))
              .expires(Columns.someInstant(row, 7))
              .body(Columns.bytes(row, 8))
              .build();
      return new Seen(
          new StreamKey(row.getString(1), row.getString(2)),
          message,
          row.getInt(9),
          row.getLong(10),
          Columns.instant(row, 11),
          Optional.ofNullable(row.getString(12)));
    }

    LeasedMessage leased() {
      return new LeasedMessage(stream, message, attempts + 1, fence + 1);
    }

    KeptMessage kept(MessageState state) {
      return new KeptMessage(stream, message, state, attempts, since, why);
    }
  }
}
