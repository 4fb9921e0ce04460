package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.jdbc.Samples.DAY;
import static org.zhuanban.jdbc.Samples.MOMENT;
import static org.zhuanban.jdbc.Samples.STREAM;
import static org.zhuanban.jdbc.Samples.commit;
import static org.zhuanban.jdbc.Samples.naming;
import static org.zhuanban.jdbc.Samples.put;
import static org.zhuanban.jdbc.Samples.telling;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.zhuanban.spi.Backlog;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamPosition;

/** The tables made twice, and then every kind of call on them, once. */
final class EveryCall {
  private EveryCall() {}

  static void of(JdbcBuilder here, DataSource source) {
    here.createSchema(source);
    here.createSchema(source);
    Storage storage = here.open(source);
    Outbox outbox = here.outbox(source);
    Board board = here.board(source);

    assertThat(storage.commit(telling(commit(0, "c-1", put("d")), "m")))
        .isEqualTo(new Committed(2));
    assertThat(storage.commit(commit(0, "c-2"))).isEqualTo(new Conflict());
    assertThat(storage.refresh(new RowRefresh(STREAM, 2, List.of(put("d")))))
        .isEqualTo(new Committed(2));
    assertThat(storage.commitAll(List.of(commit(2, "c-3"), commit(4, "c-4"))))
        .containsExactly(new Committed(4), new Committed(6));
    assertThat(storage.commit(naming(commit(6, "c-5"), 7, "石审〔2026〕1号")))
        .isEqualTo(new Committed(8));
    assertThat(storage.commit(naming(commit(8, "c-6"), 7, "石审〔2026〕2号")))
        .isEqualTo(new Committed(10));
    assertThat(storage.identifiers(STREAM)).hasSize(1);
    assertThat(storage.identifiersOf(List.of(STREAM))).containsOnlyKeys(STREAM);
    IdentifierQuery query = IdentifierQuery.of("石审〔2026〕2号");
    List<IdentifierMatch> found = board.find(query, Optional.empty(), 9);
    assertThat(found).hasSize(1);
    assertThat(board.find(query, Optional.of(found.get(0)), 9)).isEmpty();
    assertThat(
            board.find(new IdentifierQuery(query.text(), Optional.of("case")), Optional.empty(), 9))
        .isEmpty();
    assertThat(storage.readAll(List.of(new StreamPosition(STREAM, 0)), 10).get(0).entries())
        .hasSize(10);
    assertThat(storage.dutiesOf(List.of(STREAM)).get(STREAM)).hasSize(1);
    assertThat(storage.due(DAY, Optional.empty(), 10)).hasSize(1);
    assertThat(board.page(BoardQuery.builder().owed(new Owed.Now()).build(), Optional.empty(), 10))
        .hasSize(1);
    assertThat(outbox.lease(MOMENT, MOMENT.plusSeconds(9), 1))
        .allMatch(leased -> outbox.settle(leased, new Settlement.Sent(MOMENT)))
        .hasSize(1);
    assertThat(outbox.purge(MOMENT.plusSeconds(1), 10)).isEqualTo(1);
    assertThat(storage.read(STREAM, 0, 10)).hasSize(10);
    assertThat(storage.texts(STREAM, 0, 10)).isEmpty();
    assertThat(storage.receipt(STREAM, "c-4")).isPresent();
    assertThat(storage.heads(List.of(STREAM))).hasSize(1);
    assertThat(storage.streams(STREAM.kind(), Optional.empty(), 9)).containsExactly(STREAM);
    assertThat(outbox.list(MessageState.SENT, Optional.empty(), 9)).isEmpty();
    assertThat(outbox.backlog()).isEqualTo(new Backlog(0, 0, Optional.empty()));
    assertThat(outbox.revive("m", MOMENT)).isFalse();
  }
}
