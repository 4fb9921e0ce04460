package org.zhuanban.tck;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;

/** Adapters of a database that mistreat their connections, or misread what goes wrong with them. */
final class ConnectionLiars {
  private static final Instant FAR = Instant.parse("9999-12-31T23:59:59.999999Z");

  static final List<Lie> ALL =
      List.of(
          lie(
              "T5_connections_leak",
              (place, source) ->
                  new ConnectedPlace(place, source) {
                    @Override
                    void giveBack(Connection connection) {
                      // Kept for ever.
                    }
                  }),
          lie(
              "T5_connections_leak_where_something_went_wrong",
              (place, source) ->
                  new ConnectedPlace(place, source) {
                    private boolean failed;

                    @Override
                    void begin(Connection connection) throws SQLException {
                      failed = true;
                      super.begin(connection);
                    }

                    @Override
                    void end(Connection connection) throws SQLException {
                      failed = false;
                      super.end(connection);
                    }

                    @Override
                    void giveBack(Connection connection) {
                      if (!failed) {
                        super.giveBack(connection);
                      }
                    }
                  }),
          lie(
              "T5_auto_commit_is_left_off",
              (place, source) ->
                  new ConnectedPlace(place, source) {
                    @Override
                    void end(Connection connection) {
                      // As it is.
                    }
                  }),
          lie(
              "T5_the_isolation_is_left_changed",
              (place, source) ->
                  new ConnectedPlace(place, source) {
                    @Override
                    void begin(Connection connection) throws SQLException {
                      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                      super.begin(connection);
                    }
                  }),
          lie(
              "T5_connections_are_left_read_only",
              (place, source) ->
                  new ConnectedPlace(place, source) {
                    @Override
                    void end(Connection connection) throws SQLException {
                      super.end(connection);
                      connection.setReadOnly(true);
                    }
                  }),
          lie(
              "T5_two_connections_for_one_call",
              (place, source) ->
                  new ConnectedPlace(place, source) {
                    @Override
                    void begin(Connection connection) throws SQLException {
                      super.begin(connection);
                      source.getConnection().close();
                    }
                  }),
          lie(
              "T5_statements_are_left_open",
              (place, source) ->
                  new ConnectedPlace(place, source) {
                    @Override
                    void begin(Connection connection) throws SQLException {
                      super.begin(connection);
                      connection.prepareStatement("SELECT nothing").execute();
                    }
                  }),
          lie(
              "T5_everything_is_called_retryable",
              (place, source) ->
                  new ConnectedPlace(place, source) {
                    @Override
                    RuntimeException failure(String what, SQLException e) {
                      return new StorageException(what, true, e);
                    }
                  }),
          lie(
              "T5_nothing_is_called_retryable",
              (place, source) ->
                  new ConnectedPlace(place, source) {
                    @Override
                    RuntimeException failure(String what, SQLException e) {
                      return new StorageException(what, false, e);
                    }
                  }),
          lie(
              "T5_exceptions_of_the_database_come_as_they_are",
              (place, source) ->
                  new ConnectedPlace(place, source) {
                    @Override
                    RuntimeException failure(String what, SQLException e) {
                      return new IllegalStateException(what, e);
                    }
                  }),
          lie(
              "T5_an_interruption_is_swallowed",
              (place, source) ->
                  new ConnectedPlace(place, source) {
                    @Override
                    RuntimeException failure(String what, SQLException e) {
                      Thread.interrupted();
                      return super.failure(what, e);
                    }
                  }),
          lie(
              "T1_each_statement_is_a_transaction",
              (place, source) ->
                  new ConnectedPlace(place, source) {
                    @Override
                    void begin(Connection connection) throws SQLException {
                      super.begin(connection);
                      half(place, connection);
                    }
                  }),
          new ConnectionLie(
              "O4_the_fence_is_that_of_the_first_look",
              OutboxSuite.class,
              (place, source) ->
                  new ConnectedPlace(place, source) {
                    @Override
                    OutboxFixture.Place opened() {
                      OutboxFixture.Place honest = super.opened();
                      Outbox outbox = honest.outbox();
                      LyingOutbox liar = new LyingOutbox(outbox);
                      liar.onLease(
                          (now, until, max) -> {
                            Map<String, Long> seen = place.fences();
                            return outbox.lease(now, until, max).stream()
                                .map(leased -> under(seen, leased))
                                .toList();
                          });
                      return new OutboxFixture.Place(honest.storage(), liar);
                    }
                  }),
          new ConnectionLie(
              "O6_what_was_ready_at_the_first_look_is_leased",
              OutboxSuite.class,
              (place, source) ->
                  new ConnectedPlace(place, source) {
                    @Override
                    OutboxFixture.Place opened() {
                      OutboxFixture.Place honest = super.opened();
                      Outbox outbox = honest.outbox();
                      LyingOutbox liar = new LyingOutbox(outbox);
                      liar.onLease(
                          (now, until, max) -> {
                            boolean ready = place.ready(now, max).size() > 0;
                            List<LeasedMessage> page = outbox.lease(now, until, max);
                            return ready && page.isEmpty()
                                ? outbox.lease(until.plusSeconds(3_600), FAR, max)
                                : page;
                          });
                      return new OutboxFixture.Place(honest.storage(), liar);
                    }
                  }));

  private ConnectionLiars() {}

  /** Something of it is there before the rest of it is. */
  private static void half(MemoryPlace place, Connection connection) throws SQLException {
    ConnectedPlace.execute(
        connection,
        "KEEP A HALF",
        () ->
            place
                .head(StorageProbe.STREAM)
                .ifPresent(
                    head ->
                        place.refresh(
                            new RowRefresh(
                                StorageProbe.STREAM,
                                head.version(),
                                List.of(Rows.put("half", Rows.DAY))))));
    connection.commit();
  }

  private static LeasedMessage under(Map<String, Long> seen, LeasedMessage leased) {
    return new LeasedMessage(
        leased.stream(),
        leased.message(),
        leased.attempt(),
        seen.getOrDefault(leased.message().id(), 0L) + 1);
  }

  private static Lie lie(
      String name, BiFunction<MemoryPlace, DataSource, ConnectedPlace> connected) {
    return new ConnectionLie(name, Suite.class, connected);
  }

  /**
   * A lie of an adapter.
   *
   * @param name its name
   * @param suite the suite that finds it out
   * @param connected how it reaches the place
   */
  private record ConnectionLie(
      String name, Class<?> suite, BiFunction<MemoryPlace, DataSource, ConnectedPlace> connected)
      implements Lie {
    private static final AtomicReference<ConnectionLie> CURRENT = new AtomicReference<>();

    @Override
    public void tell() {
      CURRENT.set(this);
    }

    OutboxFixture.Place over(MemoryPlace place, DataSource source) {
      return connected.apply(place, source).opened();
    }
  }

  /** The suite over the current lie. */
  static class Suite implements CutContract {
    private MemoryPlace place = new MemoryPlace();

    @Override
    public Storage emptyStorage() {
      place = new MemoryPlace();
      return place;
    }

    @Override
    public Storage otherNamespace() {
      return new MemoryPlace();
    }

    @Override
    public Optional<Storage> reopened(Storage storage, UnaryOperator<DataSource> wrapping) {
      return Optional.of(
          ConnectionLie.CURRENT.get().over(place, wrapping.apply(FakeSource.source())).storage());
    }
  }

  /** The suite over the outbox of the current lie. */
  static class OutboxSuite implements OutboxCutContract {
    private MemoryPlace place = new MemoryPlace();

    @Override
    public Place emptyPlace() {
      place = new MemoryPlace();
      return new Place(place, place);
    }

    @Override
    public Place otherNamespace() {
      MemoryPlace other = new MemoryPlace();
      return new Place(other, other);
    }

    @Override
    public Optional<Place> reopened(Place same, UnaryOperator<DataSource> wrapping) {
      return Optional.of(
          ConnectionLie.CURRENT.get().over(place, wrapping.apply(FakeSource.source())));
    }
  }
}
