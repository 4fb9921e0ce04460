package org.zhuanban.mybatis;

import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import com.baomidou.mybatisplus.core.conditions.update.UpdateWrapper;
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
    return ledger.call(n, "keep " + commit.stream(), tables -> keep(tables, commit));
  }

  private CommitResult keep(Tables tables, Commit commit) {
    StreamKey s = commit.stream();
    if (!moved(tables, commit)) {
      return new CommitResult.Conflict();
    }
    tables.entries().insertAll(commit.entries(), entry -> EntryLine.of(s, entry));
    tables.receipts().insert(ReceiptLine.of(s, commit.receipt()));
    change(tables, s, commit.duties());
    name(tables, s, commit.identifiers());
    tables.messages().insertAll(commit.messages(), message -> MessageLine.of(s, message));
    return new CommitResult.Committed(commit.head().version());
  }

  private void change(Tables tables, StreamKey s, List<DutyChange> duties) {
    for (List<DutyChange> some : LineMapper.parts(duties)) {
      tables
          .duties()
          .delete(
              Tables.<DutyLine>of(s).in("duty_key", some.stream().map(DutyChange::key).toList()));
    }
    tables
        .duties()
        .insertAll(
            duties.stream()
                .filter(DutyChange.Put.class::isInstance)
                .map(change -> ((DutyChange.Put) change).row())
                .toList(),
            row -> DutyLine.of(s, row));
  }

  private void name(Tables tables, StreamKey s, List<EntryIdentifiers> identifiers) {
    for (List<EntryIdentifiers> some : LineMapper.parts(identifiers)) {
      tables
          .identifiers()
          .delete(
              Tables.<IdentifierLine>of(s)
                  .in("version", some.stream().map(EntryIdentifiers::version).toList()));
    }
    tables
        .identifiers()
        .insertAll(
            identifiers.stream().flatMap(change -> change.rows().stream()).toList(),
            row -> IdentifierLine.of(s, row));
  }

  @Override
  public CommitResult refresh(RowRefresh refresh) {
    return ledger.call(
        n, "refresh the rows of " + refresh.stream(), tables -> refreshed(tables, refresh));
  }

  private CommitResult refreshed(Tables tables, RowRefresh refresh) {
    if (tables
        .streams()
        .selectList(
            Tables.<StreamLine>of(refresh.stream())
                .eq("version", refresh.version())
                .last("FOR UPDATE"))
        .isEmpty()) {
      return new CommitResult.Conflict();
    }
    change(tables, refresh.stream(), refresh.duties());
    name(tables, refresh.stream(), refresh.identifiers());
    return new CommitResult.Committed(refresh.version());
  }

  @Override
  public CommitResult destroy(Destruction destruction) {
    return ledger.call(
        n, "destroy " + destruction.stream(), tables -> destroyed(tables, destruction));
  }

  private CommitResult destroyed(Tables tables, Destruction destruction) {
    StreamKey s = destruction.stream();
    if (!moved(tables, destruction.order())) {
      return new CommitResult.Conflict();
    }
    tables.entries().delete(Tables.of(s));
    tables.receipts().delete(Tables.of(s));
    tables.duties().delete(Tables.of(s));
    tables.identifiers().delete(Tables.of(s));
    tables.messages().delete(Tables.of(s));
    tables
        .entries()
        .insertAll(
            Stream.concat(destruction.residues().stream(), destruction.order().entries().stream())
                .toList(),
            entry -> EntryLine.of(s, entry));
    tables.receipts().insert(ReceiptLine.of(s, destruction.order().receipt()));
    name(tables, s, destruction.order().identifiers());
    return new CommitResult.Committed(destruction.order().head().version());
  }

  private boolean moved(Tables tables, Commit commit) {
    if (commit.expectedVersion() > 0) {
      return tables
              .streams()
              .update(
                  new UpdateWrapper<StreamLine>()
                      .set("version", commit.head().version())
                      .set("chain", commit.head().chain())
                      .eq("stream_kind", commit.stream().kind())
                      .eq("stream_id", commit.stream().id())
                      .eq("version", commit.expectedVersion()))
          == 1;
    }
    try {
      tables.streams().insert(StreamLine.of(commit));
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
    return ledger
        .call(n, "find " + stream, tables -> tables.streams().selectList(Tables.of(stream)))
        .stream()
        .findFirst()
        .map(StreamLine::head);
  }

  @Override
  public List<Entry> read(StreamKey stream, long after, int max) {
    return ledger
        .call(
            n,
            "read " + stream,
            tables ->
                tables
                    .entries()
                    .selectList(
                        Tables.<EntryLine>of(stream)
                            .gt("version", after)
                            .orderByAsc("version")
                            .last(Tables.first(max))))
        .stream()
        .map(EntryLine::entry)
        .toList();
  }

  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return ledger
        .call(
            n,
            "find a receipt of " + stream,
            tables ->
                tables
                    .receipts()
                    .selectList(Tables.<ReceiptLine>of(stream).eq("command_key", commandKey)))
        .stream()
        .findFirst()
        .map(ReceiptLine::receipt);
  }

  @Override
  public List<DutyRow> duties(StreamKey stream) {
    return ledger
        .call(
            n,
            "read the duties of " + stream,
            tables ->
                tables.duties().selectList(Tables.<DutyLine>of(stream).orderByAsc("duty_key")))
        .stream()
        .map(DutyLine::row)
        .toList();
  }

  @Override
  public List<IdentifierRow> identifiers(StreamKey stream) {
    return ledger
        .call(
            n,
            "read the identifiers of " + stream,
            tables ->
                tables
                    .identifiers()
                    .selectList(Tables.<IdentifierLine>of(stream).orderByAsc("version", "place")))
        .stream()
        .map(IdentifierLine::row)
        .toList();
  }

  @Override
  public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    return ledger
        .call(
            n,
            "read what is due",
            tables -> tables.duties().due(asOf, after.map(Place::of).orElse(null), max))
        .stream()
        .map(DutyLine::due)
        .toList();
  }

  @Override
  public List<StreamKey> streams(String kind, Optional<String> after, int max) {
    return ledger
        .call(
            n,
            "list streams",
            tables ->
                tables
                    .streams()
                    .selectList(
                        new QueryWrapper<StreamLine>()
                            .eq("stream_kind", kind)
                            .gt("stream_id", after.orElse(""))
                            .orderByAsc("stream_id")
                            .last(Tables.first(max))))
        .stream()
        .map(line -> new StreamKey(kind, line.streamId()))
        .toList();
  }

  @Override
  public boolean joined() {
    return false;
  }

  @Override
  public List<LeasedMessage> lease(Instant now, Instant until, int max) {
    return ledger.call(
        n,
        "lease messages",
        tables -> {
          List<LeasedMessage> mine = new ArrayList<>();
          for (MessageLine line : tables.messages().ready(now, max)) {
            // Nobody gets what another one has taken since it was read.
            if (tables.messages().take(line, now, until) == 1) {
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
        n,
        "settle message " + id,
        tables -> {
          long fence = leased.fence();
          int settled = 0;
          if (settlement instanceof Settlement.Sent sent) {
            settled = tables.messages().settle(id, fence, MessageState.SENT, sent.at(), null);
          } else if (settlement instanceof Settlement.Expired expired) {
            settled = tables.messages().settle(id, fence, MessageState.EXPIRED, expired.at(), null);
          } else if (settlement instanceof Settlement.Again again) {
            settled =
                tables
                    .messages()
                    .settle(id, fence, MessageState.WAITING, again.next(), again.why());
          } else if (settlement instanceof Settlement.Buried buried) {
            settled =
                tables.messages().settle(id, fence, MessageState.BURIED, buried.at(), buried.why());
          }
          return settled == 1;
        });
  }

  @Override
  public List<KeptMessage> list(MessageState state, Optional<String> after, int max) {
    return ledger
        .call(
            n, "list messages", tables -> tables.messages().messages(state, after.orElse(""), max))
        .stream()
        .map(MessageLine::kept)
        .toList();
  }

  @Override
  public boolean revive(String id, Instant next) {
    return ledger.call(
        n, "revive message " + id, tables -> tables.messages().revive(id, next) == 1);
  }

  @Override
  public int purge(Instant before, int max) {
    return ledger.call(n, "forget messages", tables -> tables.messages().purge(before, max));
  }
}
