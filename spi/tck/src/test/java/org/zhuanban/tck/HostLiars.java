package org.zhuanban.tck;

import static org.zhuanban.tck.Liars.version;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** Joined storages each of which breaks one clause. */
final class HostLiars {
  static final List<Lie> ALL =
      List.of(
          lie("T1_writes_beside_the_transaction", HostLiars::besideTheTransaction),
          lie("T1_messages_outlive_the_rollback", HostLiars::messagesOutliveTheRollback),
          lie("A7_refreshes_beside_the_transaction", HostLiars::refreshesBesideTheTransaction),
          lie("T2_commits_for_the_host", HostLiars::commitsForTheHost),
          lie("T3_goes_on_after_a_failure", HostLiars::goesOnAfterAFailure),
          lie("T4_holds_nothing", HostLiars::holdsNothing),
          lie("J3_a_conflict_rolls_the_host_back", HostLiars::conflictRollsBack));

  private HostLiars() {}

  static Lie lie(String name, Function<MemoryHost, MemoryHost.Transaction> begin) {
    return new HostLie(name, begin);
  }

  /**
   * A lie of a joined storage.
   *
   * @param name its name
   * @param begin how the host begins a transaction
   */
  private record HostLie(String name, Function<MemoryHost, MemoryHost.Transaction> begin)
      implements Lie {
    @Override
    public Class<?> suite() {
      return Suite.class;
    }

    @Override
    public void tell() {
      Suite.CURRENT.set(this);
    }
  }

  /** The suite over the host of the current lie. */
  static class Suite implements JoinedStorageContract {
    private static final AtomicReference<HostLie> CURRENT = new AtomicReference<>();

    private MemoryHost host = new MemoryHost();

    @Override
    public Storage emptyStorage() {
      host = new MemoryHost();
      return host.outside();
    }

    @Override
    public Outbox outbox() {
      return host.place;
    }

    @Override
    public Optional<Storage> namespaceEndingIn(String end) {
      return Optional.of(host.beside);
    }

    @Override
    public HostTransaction begin() {
      return CURRENT.get().begin().apply(host);
    }

    @Override
    public Optional<HostTransaction> begin(UnaryOperator<Connection> wrapping) {
      MemoryHost.Transaction transaction = CURRENT.get().begin().apply(host);
      transaction.connection = wrapping.apply(FakeSource.connection());
      return Optional.of(transaction);
    }

    @Override
    public List<String> hostRows() {
      return host.rows;
    }
  }

  private static MemoryHost.Transaction besideTheTransaction(MemoryHost host) {
    return host.new Transaction() {
      @Override
      Storage joined() {
        return new Joined(host.place);
      }

      @Override
      public void commit() {
        host.rows.addAll(written);
        release();
      }
    };
  }

  private static MemoryHost.Transaction messagesOutliveTheRollback(MemoryHost host) {
    return host.new Transaction() {
      @Override
      Storage joined() {
        return new Joined(copy) {
          @Override
          public CommitResult commit(Commit commit) {
            StreamKey letters = new StreamKey("letters", "all");
            if (!commit.messages().isEmpty()) {
              host.place.commit(
                  Rows.telling(
                      letters,
                      version(host.place, letters),
                      "c-1",
                      commit.messages().toArray(Message[]::new)));
            }
            return super.commit(commit);
          }
        };
      }
    };
  }

  private static MemoryHost.Transaction refreshesBesideTheTransaction(MemoryHost host) {
    return host.new Transaction() {
      @Override
      Storage joined() {
        return new Joined(copy) {
          @Override
          public CommitResult refresh(RowRefresh refresh) {
            host.place.refresh(refresh);
            return super.refresh(refresh);
          }
        };
      }
    };
  }

  private static MemoryHost.Transaction commitsForTheHost(MemoryHost host) {
    return host.new Transaction() {
      @Override
      Storage joined() {
        return new Joined(copy) {
          @Override
          public CommitResult commit(Commit commit) {
            CommitResult result = super.commit(commit);
            host.place.become(copy);
            host.rows.addAll(written);
            written.clear();
            return result;
          }
        };
      }
    };
  }

  private static MemoryHost.Transaction goesOnAfterAFailure(MemoryHost host) {
    return host.new Transaction() {
      @Override
      Storage joined() {
        return new Joined(copy) {
          private boolean failed;

          @Override
          Storage checked() {
            if (failed) {
              return inner;
            }
            try {
              return super.checked();
            } catch (RuntimeException e) {
              failed = true;
              throw e;
            }
          }
        };
      }
    };
  }

  private static MemoryHost.Transaction holdsNothing(MemoryHost host) {
    return host.new Transaction() {
      @Override
      Storage joined() {
        return new Joined(copy) {
          @Override
          public Optional<Head> hold(StreamKey stream) {
            return head(stream);
          }
        };
      }
    };
  }

  private static MemoryHost.Transaction conflictRollsBack(MemoryHost host) {
    return host.new Transaction() {
      @Override
      Storage joined() {
        return new Joined(copy) {
          @Override
          public CommitResult commit(Commit commit) {
            CommitResult result = super.commit(commit);
            if (result instanceof Conflict) {
              written.clear();
            }
            return result;
          }
        };
      }
    };
  }
}
