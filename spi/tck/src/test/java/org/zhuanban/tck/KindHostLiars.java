package org.zhuanban.tck;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/** Joined storages that lie in the ways that reviewers have seen in adapters. */
final class KindHostLiars {
  static final List<Lie> ALL =
      List.of(
          onTheConnection(
              "T2_a_temporary_table_is_made",
              connection -> run(connection, "CREATE LOCAL TEMPORARY TABLE zb_keys (id INT)")),
          onTheConnection(
              "T2_a_table_is_locked", connection -> run(connection, "LOCK TABLES zb_head WRITE")),
          onTheConnection(
              "T2_the_isolation_is_raised",
              connection ->
                  connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE)),
          onTheConnection(
              "T2_auto_commit_is_turned_off_once_more",
              connection -> connection.setAutoCommit(false)),
          onTheConnection("T2_the_connection_is_closed", Connection::close),
          onTheConnection("T2_the_connection_is_rolled_back", Connection::rollback),
          groups("T2_commits_handed_over_together_are_committed_for_the_host", true, false),
          groups("J3_a_conflict_among_many_rolls_the_host_back", false, true),
          joined(
              "T2_a_refreshing_is_committed_for_the_host",
              transaction ->
                  transaction.new Joined(transaction.copy) {
                    @Override
                    public CommitResult refresh(RowRefresh refresh) {
                      CommitResult result = super.refresh(refresh);
                      transaction.keep();
                      return result;
                    }
                  }),
          joined(
              "J3_a_refused_refreshing_goes_back_to_where_the_storage_joined",
              transaction -> {
                MemoryPlace joined = new MemoryPlace();
                joined.become(transaction.copy);
                return transaction.new Joined(transaction.copy) {
                  @Override
                  public CommitResult refresh(RowRefresh refresh) {
                    CommitResult result = super.refresh(refresh);
                    if (result instanceof Conflict) {
                      transaction.copy.become(joined);
                    }
                    return result;
                  }
                };
              }),
          joined(
              "D2_destroys_beside_the_transaction",
              transaction ->
                  transaction.new Joined(transaction.copy) {
                    @Override
                    public CommitResult destroy(Destruction destruction) {
                      transaction.place().destroy(destruction);
                      return super.destroy(destruction);
                    }
                  }),
          joined(
              "E3_texts_are_erased_beside_the_transaction",
              transaction ->
                  transaction.new Joined(transaction.copy) {
                    @Override
                    public CommitResult commit(Commit commit) {
                      if (!commit.erased().isEmpty()) {
                        transaction.place().commit(commit);
                      }
                      return super.commit(commit);
                    }
                  }),
          joined(
              "T3_goes_on_to_answer_after_a_failure",
              transaction ->
                  transaction.new Joined(transaction.copy) {
                    @Override
                    public Optional<Head> head(StreamKey stream) {
                      return inner.head(stream);
                    }
                  }),
          joined(
              "T3_goes_on_after_a_failed_refreshing",
              transaction ->
                  transaction.new Joined(transaction.copy) {
                    @Override
                    public CommitResult refresh(RowRefresh refresh) {
                      RuntimeException before = broken;
                      try {
                        return super.refresh(refresh);
                      } catch (StorageException e) {
                        broken = before;
                        throw e;
                      }
                    }
                  }),
          joined(
              "T3_a_failure_may_pass",
              transaction ->
                  transaction.new Joined(transaction.copy) {
                    @Override
                    Storage checked() {
                      try {
                        return super.checked();
                      } catch (StorageException e) {
                        throw new StorageException("try again", true, e);
                      }
                    }
                  }),
          joined(
              "T4_the_head_of_the_first_stream_of_the_kind_is_held",
              transaction ->
                  transaction.new Joined(transaction.copy) {
                    @Override
                    public Optional<Head> hold(StreamKey stream) {
                      super.hold(stream);
                      return inner.streams(stream.kind(), Optional.empty(), 1).stream()
                          .findFirst()
                          .flatMap(inner::head);
                    }
                  }),
          HostLiars.lie(
              "T4_the_stream_of_another_namespace_is_held",
              host ->
                  host.new Transaction() {
                    @Override
                    Storage joined() {
                      return new Joined(copy) {
                        @Override
                        public Optional<Head> hold(StreamKey stream) {
                          return super.hold(stream).or(() -> host.beside.head(stream));
                        }
                      };
                    }
                  }),
          joined(
              "T4_who_holds_keeps_only_holders_waiting",
              transaction ->
                  transaction.new Joined(transaction.copy) {
                    @Override
                    public Optional<Head> hold(StreamKey stream) {
                      if (transaction.place().head(stream).isPresent()) {
                        transaction.take(new StreamKey("hold", stream.id()));
                      }
                      return head(stream);
                    }
                  }),
          joined(
              "J13_a_conflict_takes_back_its_group",
              transaction ->
                  transaction.new Joined(transaction.copy) {
                    @Override
                    public List<CommitResult> commitAll(List<Commit> commits) {
                      MemoryPlace before = new MemoryPlace();
                      before.become(transaction.copy);
                      List<CommitResult> results = super.commitAll(commits);
                      if (results.contains(new CommitResult.Conflict())) {
                        transaction.copy.become(before);
                      }
                      return results;
                    }
                  }),
          joined(
              "T4_the_head_is_read_before_it_is_held",
              transaction ->
                  transaction.new Joined(transaction.copy) {
                    @Override
                    public Optional<Head> hold(StreamKey stream) {
                      Optional<Head> before = head(stream);
                      super.hold(stream);
                      return before;
                    }
                  }));

  private KindHostLiars() {}

  /** How a storage joins a transaction. */
  private static Lie joined(
      String name, Function<MemoryHost.Transaction, MemoryHost.Transaction.Joined> how) {
    return HostLiars.lie(
        name,
        host ->
            host.new Transaction() {
              @Override
              Storage joined() {
                return how.apply(this);
              }
            });
  }

  /** Does something to the connection of the host at each commit. */
  private static Lie onTheConnection(String name, Doing doing) {
    return joined(
        name,
        transaction ->
            transaction.new Joined(transaction.copy) {
              @Override
              public CommitResult commit(Commit commit) {
                Connection connection = transaction.connection;
                if (connection != null) {
                  try {
                    doing.to(connection);
                  } catch (SQLException e) {
                    throw new AssertionError(e);
                  }
                }
                return super.commit(commit);
              }
            });
  }

  /** Ends the transaction of the host after commits that were handed over together. */
  private static Lie groups(String name, boolean keeps, boolean rollsBack) {
    return joined(
        name,
        transaction ->
            transaction.new Joined(transaction.copy) {
              @Override
              public List<CommitResult> commitAll(List<Commit> commits) {
                List<CommitResult> results = super.commitAll(commits);
                boolean kept = Act.kept(results);
                if (kept && keeps) {
                  transaction.keep();
                } else if (!kept && rollsBack) {
                  transaction.copy.become(transaction.place());
                  transaction.written.clear();
                }
                return results;
              }
            });
  }

  private static void run(Connection connection, String sql) throws SQLException {
    ConnectedPlace.execute(connection, sql, () -> {});
  }

  /** What is done to a connection. */
  private interface Doing {
    void to(Connection connection) throws SQLException;
  }
}
