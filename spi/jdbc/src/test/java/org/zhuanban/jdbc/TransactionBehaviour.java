package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.zhuanban.jdbc.Samples.DAY;
import static org.zhuanban.jdbc.Samples.MOMENT;
import static org.zhuanban.jdbc.Samples.STREAM;
import static org.zhuanban.jdbc.Samples.commit;
import static org.zhuanban.jdbc.Samples.naming;
import static org.zhuanban.jdbc.Samples.put;
import static org.zhuanban.jdbc.Samples.telling;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;

/** What JDBC makes possible to go wrong, beyond what the contract can ask of every storage. */
abstract class TransactionBehaviour {
  private final Database database;
  private final String namespace;

  TransactionBehaviour(Database database) {
    this.database = database;
    this.namespace = database.fresh("t");
    database.pool();
  }

  private JdbcBuilder here() {
    return JdbcStorage.builder().namespace(namespace);
  }

  private Storage outside() {
    return here().open(database.pool());
  }

  private void assertTraceless() {
    Storage outside = outside();
    assertThat(outside.head(STREAM)).isEmpty();
    assertThat(outside.read(STREAM, 0, 10)).isEmpty();
    assertThat(outside.receipt(STREAM, "c-1")).isEmpty();
    assertThat(outside.duties(STREAM)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void T1_a_commit_that_fails_anywhere_leaves_no_trace_and_gives_its_connection_back(
      boolean autoCommit) {
    Pool pool = database.newPool(autoCommit);
    Storage storage = pool.options().namespace(namespace).open(pool);
    // Everything that a creation does on the way, counted by one that goes well.
    storage.head(STREAM);
    Storage counted = pool.options().namespace(namespace + "-count").open(pool);
    pool.watch().calls.clear();
    counted.commit(commit(0, "c", put("d")));
    int commitAt = pool.watch().calls.indexOf("commit") + 1;
    assertThat(commitAt).isEqualTo((autoCommit ? 2 : 1) + database.roundTrips(3).size());

    for (int n = 1; n <= commitAt; n++) {
      pool.watch().failAt(n);

      StorageException failure =
          catchThrowableOfType(
              StorageException.class, () -> storage.commit(commit(0, "c-1", put("d"))));

      assertThat(failure).as("failure at call %d", n).isNotNull();
      assertThat(failure.retryable()).isTrue();
      assertThat(failure)
          .hasMessageStartingWith(
              "could not keep entries after version 0 of stream 'project/P-1' in namespace '"
                  + namespace
                  + "': the line is cut at '");
      assertThat(pool.lent()).isZero();
      assertTraceless();
    }

    assertThat(storage.commit(commit(0, "c-1", put("d")))).isEqualTo(new Committed(2));
    assertThat(pool.lent()).isZero();
  }

  @Test
  void J5_a_commit_stands_even_if_its_connection_cannot_be_given_back() {
    Pool pool = database.newPool(true);
    DataSource careless =
        Watch.proxy(
            DataSource.class,
            pool,
            (asked, nothing) -> {
              Connection connection = pool.getConnection();
              return Watch.proxy(
                  Connection.class,
                  connection,
                  (method, arguments) -> {
                    Object result = method.invoke(connection, arguments);
                    if (method.getName().equals("close")) {
                      throw new SQLException("the line is cut");
                    }
                    return result;
                  });
            });
    Storage storage = here().dialect(database.dialect).open(careless);

    assertThat(storage.commit(commit(0, "c-1"))).isEqualTo(new Committed(2));
    assertThat(storage.head(STREAM)).isPresent();
  }

  @Test
  void T1_a_conflict_gives_its_connection_back_and_leaves_no_transaction_behind() {
    Pool pool = database.newPool(false);
    Storage storage = pool.options().namespace(namespace).open(pool);
    storage.commit(commit(0, "c-1"));
    pool.watch().calls.clear();

    assertThat(storage.commit(commit(0, "c-2"))).isEqualTo(new Conflict());

    assertThat(pool.watch().calls).endsWith("rollback").doesNotContain("setAutoCommit", "commit");
    assertThat(pool.lent()).isZero();
  }

  /** H2 may undo twice, and the second time undo what another has kept meanwhile. */
  @Test
  void a_conflict_that_has_written_nothing_undoes_nothing() {
    Pool pool = database.newPool(false);
    Storage storage = pool.options().namespace(namespace).open(pool);
    storage.commit(commit(0, "c-1"));
    storage.commit(commit(2, "c-2"));
    pool.watch().calls.clear();

    List<String> expected = new ArrayList<>();
    if (database.dialect.chains()) {
      // What a chain writes behind the head is in vain, and it is asked again without.
      expected.addAll(List.of("execute", "rollback"));
    }
    expected.addAll(List.of("execute", "commit", "execute", "commit"));

    assertThat(storage.commit(commit(2, "c-3"))).isEqualTo(new Conflict());
    assertThat(storage.refresh(new RowRefresh(STREAM, 2, List.of(put("d")))))
        .isEqualTo(new Conflict());

    assertThat(pool.watch().calls).containsExactlyElementsOf(expected);
    assertThat(storage.duties(STREAM)).isEmpty();
  }

  @Test
  void reading_on_a_connection_without_auto_commit_ends_its_transaction() {
    Pool pool = database.newPool(false);
    Storage storage = pool.options().namespace(namespace).open(pool);
    storage.commit(commit(0, "c-1", put("d")));
    pool.watch().calls.clear();

    storage.head(STREAM);
    storage.due(DAY, Optional.empty(), 1);

    assertThat(pool.watch().calls).containsExactly("execute", "rollback", "execute", "rollback");
    assertThat(outside().head(STREAM)).isPresent();
  }

  @Test
  void a_command_takes_at_most_four_round_trips_and_a_commit() {
    Pool pool = database.newPool(true);
    Storage storage = here().open(pool);
    pool.watch().calls.clear();

    storage.commit(commit(0, "c-1", put("d"), put("e")));

    assertThat(pool.watch().calls).containsExactlyElementsOf(ofOneCommit(3));
    pool.watch().calls.clear();

    storage.commit(
        telling(commit(2, "c-2", put("d"), put("f"), new DutyChange.Remove("e")), "m-1", "m-2"));

    assertThat(pool.watch().calls).containsExactlyElementsOf(ofOneCommit(4));
    assertThat(storage.duties(STREAM)).extracting(DutyRow::key).containsExactly("d", "f");
    pool.watch().calls.clear();

    // Identifiers take one statement more, and one that says otherwise of an earlier entry two.
    storage.commit(naming(commit(4, "c-3"), 5, "石审〔2026〕1号", "石审〔2026〕2号"));
    assertThat(pool.watch().calls).containsExactlyElementsOf(ofOneCommit(3));
    pool.watch().calls.clear();
    storage.commit(naming(commit(6, "c-4"), 5, "石审〔2026〕3号"));
    assertThat(pool.watch().calls).containsExactlyElementsOf(ofOneCommit(4));
    pool.watch().calls.clear();
    storage.commit(naming(commit(8, "c-5"), 5));
    assertThat(pool.watch().calls).containsExactlyElementsOf(ofOneCommit(3));
    pool.watch().calls.clear();

    storage.head(STREAM);

    assertThat(pool.watch().calls).containsExactly("execute");
  }

  private List<String> ofOneCommit(int statements) {
    List<String> calls = new ArrayList<>(List.of("setAutoCommit"));
    calls.addAll(database.roundTrips(statements));
    calls.addAll(List.of("commit", "setAutoCommit"));
    return calls;
  }

  @Test
  void a_joined_commit_adds_a_savepoint_and_nothing_else() throws SQLException {
    Watch watch = new Watch();
    try (Connection host = database.connection()) {
      host.setAutoCommit(false);

      here().join(watch.over(host)).commit(commit(0, "c-1", put("d")));

      assertThat(watch.calls)
          .containsExactly("setSavepoint", "execute", "execute", "execute", "releaseSavepoint");
      host.rollback();
    }
  }

  @Test
  void J1_a_host_that_commits_in_spite_of_a_failure_keeps_no_half_commit() throws SQLException {
    Watch watch = new Watch();
    try (Connection host = database.connection()) {
      host.setAutoCommit(false);
      Storage storage = here().join(watch.over(host));
      // The savepoint, the head and the entries go through, the duty rows do not.
      watch.failAt(4);

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> storage.commit(commit(0, "c-1", put("d"))));
      host.commit();
    }

    assertTraceless();
  }

  @Test
  void J3_a_creation_that_loses_a_true_race_leaves_the_joined_transaction_usable()
      throws Exception {
    String table = database.fresh("race_");
    database.execute("CREATE TABLE " + table + " (text VARCHAR(100))");
    try (Connection first = database.connection();
        Connection second = database.connection()) {
      first.setAutoCommit(false);
      second.setAutoCommit(false);
      insert(second, table);
      Storage loser = here().join(second);
      here().join(first).commit(commit(0, "c-1"));
      CompletableFuture<CommitResult> losing =
          CompletableFuture.supplyAsync(() -> loser.commit(commit(0, "c-2", put("d"))));
      database.awaitWaiting();

      first.commit();

      assertThat(losing.get(30, TimeUnit.SECONDS)).isEqualTo(new Conflict());
      assertThat(loser.commit(commit(2, "c-3"))).isEqualTo(new Committed(4));
      second.commit();
    }

    assertThat(database.texts("SELECT text FROM " + table)).containsExactly("mine");
    assertThat(outside().head(STREAM).orElseThrow().version()).isEqualTo(4);
    assertThat(outside().receipt(STREAM, "c-2")).isEmpty();
  }

  @Test
  void J9_a_creation_that_loses_a_true_race_in_its_own_transaction_is_a_conflict()
      throws Exception {
    try (Connection first = database.connection()) {
      first.setAutoCommit(false);
      here().join(first).commit(commit(0, "c-1"));
      Storage loser = outside();
      CompletableFuture<CommitResult> losing =
          CompletableFuture.supplyAsync(() -> loser.commit(commit(0, "c-2")));
      database.awaitWaiting();

      first.commit();

      assertThat(losing.get(30, TimeUnit.SECONDS)).isEqualTo(new Conflict());
    }
  }

  @Test
  void a_lock_that_is_not_given_in_time_is_worth_another_try() throws SQLException {
    outside().commit(commit(0, "c-1"));
    Storage impatient = here().open(new Pool(database::impatient, true));
    try (Connection host = database.connection()) {
      host.setAutoCommit(false);
      here().join(host).commit(commit(2, "c-2"));

      StorageException failure =
          catchThrowableOfType(
              StorageException.class, () -> impatient.commit(commit(2, "c-3", put("d"))));

      assertThat(failure.retryable()).isTrue();
      host.rollback();
    }

    assertThat(impatient.commit(commit(2, "c-3", put("d")))).isEqualTo(new Committed(4));
  }

  @Test
  void T1_a_lock_that_is_not_given_in_the_middle_of_a_batch_leaves_nothing() throws SQLException {
    Commit before = commit(0, "c-1", put("a"), put("b"), put("c"));
    outside().commit(before);
    Commit late = telling(commit(2, "c-2", put("a"), put("b"), put("c"), put("d")), "m-1");
    Storage impatient = here().open(new Pool(database::impatient, true));
    try (Connection holder = database.connection();
        Connection host = database.impatient()) {
      holder.setAutoCommit(false);
      try (Statement statement = holder.createStatement()) {
        statement.execute(
            "UPDATE zb_duty SET subject_id = 'held' WHERE duty_key = 'b' AND namespace_id = '"
                + namespace
                + "'");
      }

      assertThat(
              catchThrowableOfType(StorageException.class, () -> impatient.commit(late))
                  .retryable())
          .isTrue();

      host.setAutoCommit(false);
      Storage joined = here().join(host);
      assertThat(
              catchThrowableOfType(StorageException.class, () -> joined.commit(late)).retryable())
          .isTrue();
      // Some databases would keep the first half now.
      host.commit();
      holder.rollback();
    }

    assertThat(outside().head(STREAM)).contains(before.head());
    assertThat(outside().read(STREAM, 0, 10)).isEqualTo(before.entries());
    assertThat(outside().duties(STREAM)).extracting(DutyRow::key).containsExactly("a", "b", "c");
    assertThat(outside().receipt(STREAM, "c-2")).isEmpty();
    assertThat(here().outbox(database.pool()).list(MessageState.WAITING, Optional.empty(), 1))
        .isEmpty();
    assertThat(impatient.commit(late)).isEqualTo(new Committed(4));
  }

  @Test
  void T3_a_lock_that_is_not_given_in_time_ends_a_joined_storage() throws SQLException {
    outside().commit(commit(0, "c-1"));
    try (Connection holder = database.connection();
        Connection host = database.impatient()) {
      holder.setAutoCommit(false);
      host.setAutoCommit(false);
      here().join(holder).commit(commit(2, "c-2"));
      Storage joined = here().join(host);

      StorageException first =
          catchThrowableOfType(StorageException.class, () -> joined.commit(commit(2, "c-3")));
      holder.rollback();
      StorageException second =
          catchThrowableOfType(StorageException.class, () -> joined.commit(commit(2, "c-3")));

      assertThat(first.retryable()).isTrue();
      assertThat(second.retryable()).isFalse();
      assertThat(second)
          .hasMessage(
              "could not keep entries after version 2 of stream 'project/P-1' in namespace '"
                  + namespace
                  + "': an earlier call in this transaction failed; roll the transaction back and"
                  + " join the next one");
      host.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 40})
  void a_body_that_no_server_would_take_in_one_packet_is_refused_for_good(int mebibytes) {
    Pool pool = database.newPool(true);
    Storage storage = here().open(pool);
    Commit commit = commit(0, "c-1");
    Entry first = commit.entries().get(0);
    Entry large =
        new Entry(
            first.version(),
            first.type(),
            first.schema(),
            first.effectiveOn(),
            first.recordedAt(),
            first.actor(),
            first.commandKey(),
            Bytes.of(new byte[(mebibytes << 20) + 1]),
            first.seal(),
            first.chain());
    Commit tooLarge =
        Commit.builder().stream(STREAM)
            .expectedVersion(0)
            .addEntries(large, commit.entries().get(1))
            .receipt(commit.receipt())
            .build();

    StorageException failure =
        catchThrowableOfType(StorageException.class, () -> storage.commit(tooLarge));

    assertThat(failure).isNotNull();
    assertThat(failure)
        .hasMessageEndingWith("a body has at most 1048576 bytes, but had " + large.body().length());
    assertThat(failure.retryable()).isFalse();
    assertThat(storage.head(STREAM)).isEmpty();
    assertThat(storage.commit(commit)).isEqualTo(new Committed(2));
    assertThat(pool.lent()).isZero();
  }

  @Test
  void a_connection_in_auto_commit_mode_has_no_transaction_to_join() throws SQLException {
    try (Connection host = database.connection()) {
      Storage storage = here().join(host);

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> storage.commit(commit(0, "c-1")))
          .withMessageEndingWith(
              "the connection is in auto-commit mode, so there is no transaction to join; call"
                  + " setAutoCommit(false) on it first");
    }

    assertTraceless();
  }

  /** What each opening does on a connection in the middle of a transaction of the host. */
  private static Stream<Arguments> openings() {
    return Stream.of(
        opening("open", (options, source) -> JdbcStorage.builder().open(source)),
        opening("head", (options, source) -> options.open(source).head(STREAM)),
        opening("read", (options, source) -> options.open(source).read(STREAM, 0, 1)),
        opening("receipt", (options, source) -> options.open(source).receipt(STREAM, "c")),
        opening("texts", (options, source) -> options.open(source).texts(STREAM, 0, 9)),
        opening("identifiers", (options, source) -> options.open(source).identifiers(STREAM)),
        opening("duties", (options, source) -> options.open(source).duties(STREAM)),
        opening("due", (options, source) -> options.open(source).due(DAY, Optional.empty(), 1)),
        opening(
            "streams",
            (options, source) -> options.open(source).streams("project", Optional.empty(), 1)),
        opening("commit", (options, source) -> options.open(source).commit(commit(0, "c-1"))),
        opening(
            "refresh",
            (options, source) ->
                options.open(source).refresh(new RowRefresh(STREAM, 2, List.of(put("d"))))),
        opening("lease", (options, source) -> options.outbox(source).lease(MOMENT, MOMENT, 1)),
        opening("revive", (options, source) -> options.outbox(source).revive("m-1", MOMENT)),
        opening("backlog", (options, source) -> options.outbox(source).backlog()),
        opening("purge", (options, source) -> options.outbox(source).purge(MOMENT, 1)),
        opening(
            "list",
            (options, source) ->
                options.outbox(source).list(MessageState.WAITING, Optional.empty(), 1)),
        opening(
            "board",
            (options, source) ->
                options
                    .board(source)
                    .page(BoardQuery.builder().owed(new Owed.Ever()).build(), Optional.empty(), 1)),
        opening(
            "find",
            (options, source) ->
                options.board(source).find(IdentifierQuery.of("n"), Optional.empty(), 1)),
        opening("schema", (options, source) -> options.createSchema(source)));
  }

  private static Arguments opening(String name, Opening opening) {
    return Arguments.of(Named.of(name, opening));
  }

  /** Does something over a data source. */
  private interface Opening {
    void on(JdbcBuilder options, DataSource source);
  }

  @ParameterizedTest
  @MethodSource("openings")
  void a_connection_in_the_middle_of_a_transaction_is_refused_and_left_as_it_was(Opening opening)
      throws SQLException {
    String table = database.fresh("host_");
    database.execute("CREATE TABLE " + table + " (text VARCHAR(100))");
    Watch watch = new Watch();
    try (Connection host = database.connection()) {
      host.setAutoCommit(false);
      insert(host, table);

      StorageException refusal =
          catchThrowableOfType(
              StorageException.class,
              () -> opening.on(here().dialect(database.dialect), aware(watch.over(host))));

      assertThat(refusal.retryable()).isFalse();
      assertThat(refusal)
          .hasMessageContainingAll("宿主的事务", "joining", "left untouched", "pooledWithoutAutoCommit");
      assertThat(watch.calls).isEmpty();
      assertThat(host.getAutoCommit()).isFalse();
      host.commit();
    }

    assertThat(database.texts("SELECT text FROM " + table)).containsExactly("mine");
    assertTraceless();
  }

  @Test
  void behind_a_transaction_aware_data_source_all_goes_on_once_the_transaction_has_ended()
      throws SQLException {
    try (Connection host = database.connection()) {
      DataSource aware = aware(host);
      Storage storage = here().open(aware);

      assertThat(storage.commit(commit(0, "c-1", put("d")))).isEqualTo(new Committed(2));
      host.setAutoCommit(false);
      assertThatExceptionOfType(StorageException.class).isThrownBy(() -> storage.head(STREAM));
      host.rollback();
      host.setAutoCommit(true);

      assertThat(storage.head(STREAM).orElseThrow().version()).isEqualTo(2);
    }
  }

  /** Gives everybody the connection of the thread, which nobody but the host closes. */
  private static DataSource aware(Connection host) {
    Connection lent =
        Watch.proxy(
            Connection.class,
            host,
            (method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(host, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return Watch.proxy(DataSource.class, new Pool(() -> lent, true), (method, arguments) -> lent);
  }

  @Test
  void the_schema_can_be_made_on_a_connection_without_auto_commit() {
    JdbcBuilder prefixed = here().tablePrefix("quiet_");

    Pool quiet = database.newPool(false);
    quiet.options().tablePrefix("quiet_").createSchema(quiet);

    assertThat(prefixed.open(database.pool()).head(STREAM)).isEmpty();
  }

  @Test
  void missing_tables_are_named_with_the_way_to_make_them() throws SQLException {
    JdbcBuilder nowhere = here().tablePrefix("nowhere_");
    StorageException opening =
        catchThrowableOfType(StorageException.class, () -> nowhere.open(database.pool()));
    assertThat(opening.retryable()).isFalse();
    assertThat(opening)
        .hasMessageContainingAll("nowhere_schema", "needs the tables of release 0.1")
        .hasMessageEndingWith("by Flyway, by Liquibase or by hand");

    StorageException failure;
    try (Connection host = database.connection()) {
      host.setAutoCommit(false);
      Storage joined = nowhere.join(host);
      failure = catchThrowableOfType(StorageException.class, () -> joined.head(STREAM));
      host.rollback();
    }

    assertThat(failure.retryable()).isFalse();
    assertThat(failure)
        .hasMessageContainingAll("could not find the head of stream 'project/P-1'", "nowhere_head")
        .hasMessageEndingWith(" are needed, see JdbcStorage.createSchema");
  }

  private static void insert(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO " + table + " VALUES ('mine')");
    }
  }
}
