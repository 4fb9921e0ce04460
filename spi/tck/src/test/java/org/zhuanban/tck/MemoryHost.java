package org.zhuanban.tck;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.ForwardingStorage;
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

  /** Whoever holds a stream, or commits to it, has its own until the transaction ends. */
  private final Map<StreamKey, Semaphore> held = new ConcurrentHashMap<>();

  private Semaphore held(StreamKey stream) {
    return held.computeIfAbsent(stream, key -> new Semaphore(1));
  }

  private void await(StreamKey stream) {
    try {
      if (!held(stream).tryAcquire(20, TimeUnit.SECONDS)) {
        throw new StorageException("waits too long", true, new TimeoutException(stream.id()));
      }
    } catch (InterruptedException e) {
      throw new StorageException("was interrupted", true, e);
    }
  }

  /** The storage with transactions of its own, which wait for whoever holds their stream. */
  Storage outside() {
    return new ForwardingStorage(place) {
      @Override
      public CommitResult commit(Commit commit) {
        await(commit.stream());
        try {
          return storage().commit(commit);
        } finally {
          held(commit.stream()).release();
        }
      }
    };
  }

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
    private final Set<StreamKey> holding = new HashSet<>();
    private boolean spoilt;
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

    void take(StreamKey stream) {
      if (!holding.contains(stream)) {
        MemoryHost.this.await(stream);
        holding.add(stream);
        // What was written in this transaction stays.
        copy.becomeInstead(begun, place);
      }
    }

    void release() {
      holding.forEach(stream -> held(stream).release());
      holding.clear();
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
        checked();
        take(commit.stream());
        return inner.commit(commit);
      }

      @Override
      public Optional<Head> head(StreamKey stream) {
        return checked().head(stream);
      }

      @Override
      public Optional<Head> hold(StreamKey stream) {
        checked();
        if (place.head(stream).isPresent()) {
          take(stream);
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
