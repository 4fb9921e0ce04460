package org.zhuanban.mybatis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.ibatis.exceptions.PersistenceException;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** Keeps streams, and hands out their messages, in the tables of {@code schema.sql}. */
public final class MybatisStorage implements Storage, Outbox {
  private final Ledger ledger;
  private final String n;

  /**
   * Opens a namespace in transactions of its own.
   *
   * @param source the host's database
   * @param namespace the namespace, like a {@link StreamKey#id}
   */
  public MybatisStorage(DataSource source, String namespace) {
    this(new Ledger(Ledger.configuration(source)), namespace);
  }

  MybatisStorage(Ledger ledger, String namespace) {
    this.ledger = ledger;
    n = namespace;
  }

  @Override
  public CommitResult commit(Commit commit) {
    return ledger.call("keep " + commit.stream(), mapper -> keep(mapper, commit));
  }

  private CommitResult keep(LedgerMapper mapper, Commit commit) {
    StreamKey s = commit.stream();
    if (!moved(mapper, commit)) {
      return new CommitResult.Conflict();
    }
    mapper.addEntries(commit.entries().stream().map(entry -> EntryLine.of(n, s, entry)).toList());
    mapper.addReceipt(n, s, commit.receipt());
    change(mapper, s, commit.duties());
    name(mapper, s, commit.identifiers());
    commit.messages().forEach(message -> mapper.addMessage(MessageLine.of(n, s, message)));
    return new CommitResult.Committed(commit.head().version());
  }

  private void change(LedgerMapper mapper, StreamKey s, List<DutyChange> duties) {
    for (DutyChange change : duties) {
      mapper.removeDuty(n, s, change.key());
      if (change instanceof DutyChange.Put put) {
        mapper.addDuty(DutyLine.of(n, s, put.row()));
      }
    }
  }

  private void name(LedgerMapper mapper, StreamKey s, List<EntryIdentifiers> identifiers) {
    for (EntryIdentifiers change : identifiers) {
      mapper.removeIdentifiers(n, s, change.version());
      change.rows().forEach(row -> mapper.addIdentifier(IdentifierLine.of(n, s, row)));
    }
  }

  @Override
  public CommitResult refresh(RowRefresh refresh) {
    return ledger.call(
        "refresh the rows of " + refresh.stream(), mapper -> refreshed(mapper, refresh));
  }

  private CommitResult refreshed(LedgerMapper mapper, RowRefresh refresh) {
    if (mapper.hold(n, refresh.stream(), refresh.version()).isEmpty()) {
      return new CommitResult.Conflict();
    }
    change(mapper, refresh.stream(), refresh.duties());
    name(mapper, refresh.stream(), refresh.identifiers());
    return new CommitResult.Committed(refresh.version());
  }

  @Override
  public CommitResult destroy(Destruction destruction) {
    return ledger.call("destroy " + destruction.stream(), mapper -> destroyed(mapper, destruction));
  }

  private CommitResult destroyed(LedgerMapper mapper, Destruction destruction) {
    StreamKey s = destruction.stream();
    if (!moved(mapper, destruction.order())) {
      return new CommitResult.Conflict();
    }
    for (String table : List.of("t_entry", "t_receipt", "t_duty", "t_identifier", "t_message")) {
      mapper.removeAll(n, s, table);
    }
    mapper.addEntries(
        Stream.concat(destruction.residues().stream(), destruction.order().entries().stream())
            .map(entry -> EntryLine.of(n, s, entry))
            .toList());
    mapper.addReceipt(n, s, destruction.order().receipt());
    name(mapper, s, destruction.order().identifiers());
    return new CommitResult.Committed(destruction.order().head().version());
  }

  private boolean moved(LedgerMapper mapper, Commit commit) {
    if (commit.expectedVersion() > 0) {
      return mapper.moveHead(n, commit.stream(), commit.head(), commit.expectedVersion()) == 1;
    }
    try {
      mapper.createHead(n, commit.stream(), commit.head());
      return true;
    } catch (PersistenceException failure) {
      // H2 goes on after it; a database that does not needs a savepoint here.
      if (Ledger.isDuplicate(failure)) {
        return false;
      }
      throw failure;
    }
  }

  @Override
  public Optional<Head> head(StreamKey stream) {
    return ledger.call("find " + stream, mapper -> mapper.head(n, stream));
  }

  @Override
  public List<Entry> read(StreamKey stream, long after, int max) {
    return ledger.call("read " + stream, mapper -> mapper.entries(n, stream, after, max)).stream()
        .map(EntryLine::entry)
        .toList();
  }

  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return ledger.call(
        "find a receipt of " + stream, mapper -> mapper.receipt(n, stream, commandKey));
  }

  @Override
  public List<DutyRow> duties(StreamKey stream) {
    return ledger.call("read the duties of " + stream, mapper -> mapper.duties(n, stream)).stream()
        .map(DutyLine::row)
        .toList();
  }

  @Override
  public List<IdentifierRow> identifiers(StreamKey stream) {
    return ledger
        .call("read the identifiers of " + stream, mapper -> mapper.identifiers(n, stream))
        .stream()
        .map(IdentifierLine::row)
        .toList();
  }

  @Override
  public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    return ledger
        .call(
            "read what is due",
            mapper -> mapper.due(n, asOf, after.map(Place::of).orElse(null), max))
        .stream()
        .map(DutyLine::due)
        .toList();
  }

  @Override
  public List<StreamKey> streams(String kind, Optional<String> after, int max) {
    return ledger
        .call("list streams", mapper -> mapper.streams(n, kind, after.orElse(""), max))
        .stream()
        .map(id -> new StreamKey(kind, id))
        .toList();
  }

  @Override
  public boolean joined() {
    return false;
  }

  @Override
  public List<LeasedMessage> lease(Instant now, Instant until, int max) {
    return ledger.call(
        "lease messages",
        mapper -> {
          List<LeasedMessage> mine = new ArrayList<>();
          for (MessageLine line : mapper.ready(n, now, max)) {
            // Nobody gets what another one has taken since it was read.
            if (mapper.take(line, now, until) == 1) {
              mine.add(line.leased());
            }
          }
          return mine;
        });
  }

  @Override
  public boolean settle(LeasedMessage leased, Settlement settlement) {
    String id = leased.message().id();
    return ledger.call(
        "settle message " + id,
        mapper -> {
          long fence = leased.fence();
          int settled = 0;
          if (settlement instanceof Settlement.Sent sent) {
            settled = mapper.settle(n, id, fence, MessageState.SENT, sent.at(), null);
          } else if (settlement instanceof Settlement.Expired expired) {
            settled = mapper.settle(n, id, fence, MessageState.EXPIRED, expired.at(), null);
          } else if (settlement instanceof Settlement.Again again) {
            settled = mapper.settle(n, id, fence, MessageState.WAITING, again.next(), again.why());
          } else if (settlement instanceof Settlement.Buried buried) {
            settled = mapper.settle(n, id, fence, MessageState.BURIED, buried.at(), buried.why());
          }
          return settled == 1;
        });
  }

  @Override
  public List<KeptMessage> list(MessageState state, Optional<String> after, int max) {
    return ledger
        .call("list messages", mapper -> mapper.messages(n, state, after.orElse(""), max))
        .stream()
        .map(MessageLine::kept)
        .toList();
  }

  @Override
  public boolean revive(String id, Instant next) {
    return ledger.call("revive message " + id, mapper -> mapper.revive(n, id, next) == 1);
  }

  @Override
  public int purge(Instant before, int max) {
    return ledger.call("forget messages", mapper -> mapper.purge(n, before, max));
  }
}
