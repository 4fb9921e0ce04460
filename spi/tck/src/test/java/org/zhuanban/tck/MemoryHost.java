package org.zhuanban.tck;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/** A host whose rows and library rows lie in one place; a transaction works on a copy of both. */
class MemoryHost {
  final MemoryPlace place = new MemoryPlace();

  /** Another namespace. */
  final MemoryPlace beside = new MemoryPlace();

  final List<String> rows = new ArrayList<>();

  /** Held from the first stream that a transaction holds until it ends. */
  private final Semaphore held = new Semaphore(1);

  Transaction begin() {
    return new Transaction();
  }

  /** Begins one whose storage asks a connection before each call. */
  Transaction begin(Connection connection) {
    Transaction transaction = new Transaction();
    transaction.connection = connection;
    return transaction;
  }

  /** A correct transaction. */
  class Transaction implements JoinedStorageFixture.HostTransaction {
    final MemoryPlace copy = new MemoryPlace();
    private final MemoryPlace begun = new MemoryPlace();
    final List<String> written = new ArrayList<>();
    private boolean spoilt;
    private boolean holding;
    @Nullable Connection connection;
    private final Storage storage = joined();

    Transaction() {
      copy.become(place);
      begun.become(copy);
    }

    Storage joined() {
      return new Joined(copy);
    }

    @Override
    public Storage storage() {
      return storage;
    }

    @Override
    public void writeHostRow(String text) {
      written.add(text);
    }

    @Override
    public void spoil() {
      spoilt = true;
    }

    @Override
    public void commit() {
      place.become(copy);
      rows.addAll(written);
      release();
    }

    @Override
    public void rollback() {
      written.clear();
      release();
    }

    @Override
    public void close() {
      release();
    }

    /** Keeps what was done so far and goes on, which no storage may. */
    void keep() {
      place.become(copy);
      rows.addAll(written);
      written.clear();
    }

    MemoryPlace place() {
      return place;
    }

    private void release() {
      if (holding) {
        holding = false;
        held.release();
      }
    }

    /** Fails once spoilt, and refuses from then on. */
    class Joined implements Storage {
      final Storage inner;
      @Nullable RuntimeException broken;

      Joined(Storage inner) {
        this.inner = inner;
      }

      Storage checked() {
        if (broken != null) {
          throw new StorageException("refused after a failure", false, broken);
        }
        if (connection != null) {
          try {
            ConnectedPlace.execute(connection, "SELECT something", () -> {});
          } catch (SQLException e) {
            broken = new IllegalStateException("broken", e);
            throw new StorageException("the database failed", false, e);
          }
        }
        if (spoilt) {
          broken = new IllegalStateException("spoilt");
          throw new StorageException("the database failed", true, broken);
        }
        return inner;
      }

      @Override
      public CommitResult commit(Commit commit) {
        return checked().commit(commit);
      }

      @Override
      public Optional<Head> head(StreamKey stream) {
        return checked().head(stream);
      }

      @Override
      public Optional<Head> hold(StreamKey stream) {
        checked();
        if (!holding && place.head(stream).isPresent()) {
          held.acquireUninterruptibly();
          holding = true;
          // What was written in this transaction stays.
          copy.becomeInstead(begun, place);
        }
        return head(stream);
      }

      @Override
      public List<Entry> read(StreamKey stream, long after, int max) {
        return checked().read(stream, after, max);
      }

      @Override
      public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
        return checked().receipt(stream, commandKey);
      }

      @Override
      public boolean keepsTexts() {
        return inner.keepsTexts();
      }

      @Override
      public List<KeptText> texts(StreamKey stream, long after, long upTo) {
        return checked().texts(stream, after, upTo);
      }

      @Override
      public List<DutyRow> duties(StreamKey stream) {
        return checked().duties(stream);
      }

      @Override
      public List<IdentifierRow> identifiers(StreamKey stream) {
        return checked().identifiers(stream);
      }

      @Override
      public CommitResult refresh(RowRefresh refresh) {
        return checked().refresh(refresh);
      }

      @Override
      public CommitResult destroy(Destruction destruction) {
        return checked().destroy(destruction);
      }

      @Override
      public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
        return checked().due(asOf, after, max);
      }

      @Override
      public List<StreamKey> streams(String kind, Optional<String> after, int max) {
        return checked().streams(kind, after, max);
      }

      @Override
      public boolean joined() {
        return true;
      }
    }
  }
}
