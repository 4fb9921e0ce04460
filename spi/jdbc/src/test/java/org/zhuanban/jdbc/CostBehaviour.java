package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * That cost follows what is asked for, counted in rows or pages that the database looked at, never
 * in seconds.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CostBehaviour {
  /** Of each hundred rows, 98 are closed, one of the open ones is the big office's. */
  private static final int STORED = 100_000;

  private static final int PAGE = 50;

  /**
   * A page takes about one look for each of its rows, some for the table, and a few to get there.
   */
  private static final long ENOUGH = 3 * PAGE + 30;

  private final Database database;
  private final String namespace;
  private final Costs costs;

  CostBehaviour(Database database) {
    this.database = database;
    this.namespace = database.fresh("cost");
    database.pool();
    this.costs = new Costs(database);
  }

  private JdbcBuilder here() {
    return JdbcStorage.builder().namespace(namespace);
  }

  /** Row n is due and to be looked at on day n; there are ten kinds. */
  @BeforeAll
  void storeDuties() throws SQLException {
    database.execute(
        """
        INSERT INTO zb_duty
        SELECT '%s', 'project', CONCAT('P-', n), 'd', CONCAT('k', MOD(n, 10)),
          CASE WHEN MOD(n, 100) = 0 THEN 'small' ELSE 'big' END, 's', n, 0, n, 0, NULL, 0, n, 0,
          CASE WHEN MOD(n, 100) < 2 THEN NULL ELSE n + 1 END,
          CASE WHEN MOD(n, 100) < 2 THEN 0 ELSE 1 END
        FROM %s
        """
            .formatted(namespace, database.numbers(STORED)));
    database.execute(database.analyze("zb_duty"));
  }

  /** Of each hundred messages 98 were sent; of the two that wait, one does so for years. */
  @BeforeAll
  void storeMessages() throws SQLException {
    database.execute(
        """
        INSERT INTO zb_message
        SELECT '%s', CONCAT('m-', n), 'project', 'P-1', 'sms', 'clerk-7', 0, NULL, %s,
          CASE WHEN MOD(n, 100) < 2 THEN 0 ELSE 1 END,
          CASE WHEN MOD(n, 100) = 1 THEN 1000000000000000 + n ELSE n END, 0, 0, NULL
        FROM %s
        """
            .formatted(
                namespace,
                database.dialect == Dialect.postgreSql() ? "''::bytea" : "''",
                database.numbers(STORED)));
    database.execute(database.analyze("zb_message"));
  }

  @BeforeAll
  void storeHeads() throws SQLException {
    database.execute(
        "INSERT INTO zb_head SELECT '%s', 'project', CONCAT('P-', n), 1, %s FROM %s"
            .formatted(
                namespace,
                database.dialect == Dialect.postgreSql() ? "''::bytea" : "''",
                database.numbers(STORED)));
    database.execute(database.analyze("zb_head"));
  }

  /** A thousand numbers with a hundred rows each. */
  @BeforeAll
  void storeIdentifiers() throws SQLException {
    String text = "CONCAT('n-', MOD(n, 1000))";
    database.execute(
        """
        INSERT INTO zb_identifier
        SELECT '%s', 'project', CONCAT('P-', n), 1, 0, CONCAT('k', MOD(n, 7)), %s, NULL, NULL
        FROM %s
        """
            .formatted(
                namespace,
                database.dialect == Dialect.postgreSql()
                    ? "convert_to(" + text + ", 'UTF8')"
                    : database.dialect == Dialect.h2() ? "STRINGTOUTF8(" + text + ")" : text,
                database.numbers(STORED)));
    database.execute(database.analyze("zb_identifier"));
  }

  @Test
  void B7_a_search_looks_at_its_page_and_no_further() throws SQLException {
    Board board = here().board(costs.source());
    IdentifierQuery query = IdentifierQuery.of("n-77");
    costs.taken();

    List<IdentifierMatch> first = board.find(query, Optional.empty(), PAGE);
    assertThat(first).hasSize(PAGE);
    assertThat(costs.taken()).as("first page").isBetween(1L, ENOUGH);

    assertThat(board.find(query, Optional.of(first.get(PAGE - 1)), PAGE + 1)).hasSize(PAGE);
    assertThat(costs.taken()).as("second page").isBetween(1L, ENOUGH);

    assertThat(board.find(IdentifierQuery.of("N-77"), Optional.empty(), PAGE)).isEmpty();
    assertThat(costs.taken()).as("nothing").isLessThan(10);

    assertThat(board.find(new IdentifierQuery("n-77", Optional.of("k0")), Optional.empty(), 9))
        .hasSize(9);
    assertThat(costs.taken()).as("of one kind").isBetween(1L, 2 * ENOUGH);
  }

  @Test
  void A8_a_group_looks_at_its_own_heads_and_no_further() throws SQLException {
    Storage storage = here().open(costs.source());
    List<RowRefresh> group =
        IntStream.rangeClosed(1, PAGE)
            .mapToObj(i -> new StreamKey("project", "P-" + i * 1_999))
            .map(stream -> new RowRefresh(stream, 1, List.of(Samples.put("d"))))
            .toList();
    costs.taken();

    assertThat(storage.refreshAll(group)).containsOnly(new CommitResult.Committed(1));

    // Each is found by a way of its own through the index.
    assertThat(costs.taken()).as("a group of %d", PAGE).isBetween(1L, 12L * PAGE);
  }

  @Test
  void A2_a_sweep_looks_at_what_is_due_and_no_further() throws SQLException {
    Storage storage = here().open(costs.source());

    List<DueDuty> first = storage.due(LocalDate.ofEpochDay(100), Optional.empty(), 1_000);
    assertThat(first).hasSize(100);
    assertThat(costs.taken()).as("100 due of %d", STORED).isBetween(1L, 330L);

    DueDuty last = storage.due(LocalDate.ofEpochDay(60_000), Optional.empty(), 1).get(0);
    assertThat(last.nextReviewOn()).isEqualTo(LocalDate.ofEpochDay(1));
    costs.taken();
    DueDuty middle = new DueDuty(LocalDate.ofEpochDay(50_000), Samples.STREAM, "d");
    assertThat(storage.due(LocalDate.ofEpochDay(60_000), Optional.of(middle), PAGE)).hasSize(PAGE);
    assertThat(costs.taken()).as("a page in the middle").isBetween(1L, ENOUGH);
  }

  @Test
  void B4_a_board_looks_at_its_page_and_no_further() throws SQLException {
    Board board = here().board(costs.source());

    assertCheap(board, BoardQuery.builder().owed(new Owed.Now()).build());
    assertCheap(board, BoardQuery.builder().owed(new Owed.Ever()).build());
    assertCheap(board, BoardQuery.builder().owed(new Owed.Now()).owner("big").build());
    assertCheap(board, BoardQuery.builder().owed(new Owed.Now()).owner("small").build());
    assertCheap(board, BoardQuery.builder().owed(new Owed.Now()).kind("k1").build());
    assertCheap(board, BoardQuery.builder().owed(new Owed.Ever()).owner("big").build());
    assertCheap(board, BoardQuery.builder().owed(new Owed.Now()).owner("small").kind("k0").build());

    assertThat(
            board.page(
                BoardQuery.builder().owed(new Owed.Now()).owner("nobody").build(),
                Optional.empty(),
                PAGE))
        .isEmpty();
    assertThat(costs.taken()).as("nothing").isLessThan(10);
    // That the counting sees what is walked in vain: no index leads by the day of closing.
    board.page(
        BoardQuery.builder().owed(new Owed.On(LocalDate.ofEpochDay(STORED))).owner("big").build(),
        Optional.empty(),
        PAGE);
    assertThat(costs.taken()).as("a walk over the past").isGreaterThan(2 * ENOUGH);
  }

  private void assertCheap(Board board, BoardQuery query) {
    // Ever takes a page of the open rows and one of the closed.
    long enough = query.owed() instanceof Owed.Ever ? 2 * ENOUGH : ENOUGH;
    List<BoardRow> first = board.page(query, Optional.empty(), PAGE);
    assertThat(first).hasSize(PAGE).allMatch(row -> query.matches(row));
    assertThat(costs.taken()).as("first page of %s", query).isBetween(1L, enough);

    BoardRow far = board.page(query, Optional.of(first.get(PAGE - 1)), 300).get(299);
    costs.taken();
    List<BoardRow> page = board.page(query, Optional.of(far), PAGE);
    assertThat(page).hasSize(PAGE);
    assertThat(costs.taken()).as("a page in the middle of %s", query).isBetween(1L, enough);
  }

  @Test
  void O5_a_lease_looks_at_what_is_ready_and_no_further() throws SQLException {
    Outbox outbox = here().outbox(costs.source());
    Instant now = Instant.ofEpochSecond(1_000);

    List<LeasedMessage> leased = outbox.lease(now, now.plusSeconds(60), PAGE);

    assertThat(leased).hasSize(PAGE);
    assertThat(costs.taken()).as("a lease").isBetween(1L, ENOUGH);
    assertThat(outbox.list(MessageState.WAITING, Optional.empty(), PAGE)).hasSize(PAGE);
    assertThat(costs.taken()).as("a list").isBetween(1L, ENOUGH);
    assertThat(outbox.purge(now, PAGE)).isEqualTo(PAGE);
    assertThat(costs.taken()).as("a purge").isBetween(1L, ENOUGH);
  }
}
