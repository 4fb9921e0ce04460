package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.zhuanban.AsOf;
import org.zhuanban.BoardPage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.export.FlatTable;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.prefecture.County;
import org.zhuanban.prefecture.MissingCountiesException;
import org.zhuanban.prefecture.MissingCounty;
import org.zhuanban.prefecture.MissingReason;
import org.zhuanban.prefecture.Partial;
import org.zhuanban.prefecture.Prefecture;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.Report;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.Owed;

/** A prefecture of three counties, each on a server of its own, of which one dies or hangs. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PrefectureTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-04-11T04:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate TODAY = LocalDate.of(2024, 4, 11);
  private static final PersonRef READER = new PersonRef("prefecture-1");
  private static final BoardQuery OPEN = BoardQuery.builder().owed(new Owed.Now()).build();
  private static final County SHILIN = new County("530126", "石林县");
  private static final County YILIANG = new County("530125", "宜良县");
  private static final County SONGMING = new County("530127", "嵩明县");

  @TempDir private Path folder;

  private final TreeMap<County, EmbeddedPostgres> servers = new TreeMap<>();
  private final TreeMap<County, PGSimpleDataSource> sources = new TreeMap<>();

  @BeforeEach
  void begin() throws IOException {
    int projects = 1;
    for (County county : List.of(YILIANG, SHILIN, SONGMING)) {
      servers.put(county, started(county, 0));
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(server(county).getJdbcUrl("postgres", "postgres"));
      sources.put(county, source);
      JdbcStorage.createSchema(source);
      Zhuanban writer = library(county);
      for (int project = 0; project < projects; project++) {
        writer.handle(Work.plan(project));
        Request accepted = Work.command(0, project);
        assertThat(writer.handle(accepted)).isInstanceOf(Outcome.Done.class);
      }
      // One, two and four: no two choices of counties have the same sum.
      projects *= 2;
    }
  }

  @AfterEach
  void end() throws IOException {
    for (EmbeddedPostgres server : servers.values()) {
      server.close();
    }
  }

  @Test
  void a_county_whose_server_is_down_is_named_by_whatever_is_read() throws IOException {
    Prefecture prefecture = prefecture();
    int port = server(SHILIN).getPort();
    assertRead(prefecture, "", 1, 2, 4);

    server(SHILIN).close();

    assertRead(prefecture, "缺石林县数据（数据库无法连接）", 1, 0, 4);
    // A host that begins while the server is down is none the worse for it.
    Prefecture later = prefecture();
    assertRead(later, "缺石林县数据（数据库无法连接）", 1, 0, 4);
    assertThat(running(later).text(Locale.ENGLISH))
        .isEqualTo("without the data of 石林县 (its database cannot be reached)");
    assertThatExceptionOfType(MissingCountiesException.class)
        .isThrownBy(() -> running(later).whole())
        .withMessageContaining("缺石林县数据");

    servers.put(SHILIN, started(SHILIN, port));
    assertRead(prefecture, "", 1, 2, 4);
    assertRead(later, "", 1, 2, 4);
  }

  @Test
  void a_county_whose_server_hangs_is_named_and_keeps_nobody_waiting() throws Exception {
    Prefecture prefecture = prefecture();
    assertRead(prefecture, "", 1, 2, 4);
    List<Thread> asked = new ArrayList<>();
    List<Thread> stuck = new ArrayList<>();
    // The counties are asked in their order. Whoever can answer has answered before the waiting.
    Executor side =
        call -> {
          Thread thread = new Thread(call);
          thread.start();
          asked.add(thread);
          if (asked.size() == 2) {
            stuck.add(thread);
          } else {
            joined(thread);
          }
        };
    Prefecture patient = prefecture.within(side, Duration.ofSeconds(2));

    signal("STOP");
    try {
      Partial<?> hung = patient.read((county, library) -> rows(library));
      assertThat(hung.missing()).containsExactly(new MissingCounty(SHILIN, MissingReason.LATE));
      assertThat(asked).hasSize(3);
      assertRead(patient, "缺石林县数据（数据库未按时答复）", 1, 0, 4);
    } finally {
      signal("CONT");
    }

    joined(stuck.get(0));
    assertRead(prefecture, "", 1, 2, 4);
  }

  @Test
  void a_driver_with_a_time_limit_names_a_server_that_hangs_without_any_executor()
      throws Exception {
    Prefecture prefecture = prefecture();
    assertRead(prefecture, "", 1, 2, 4);
    source(SHILIN).setSocketTimeout(2);

    signal("STOP");
    try {
      assertRead(prefecture, "缺石林县数据（数据库无法连接）", 1, 0, 4);
    } finally {
      signal("CONT");
    }

    source(SHILIN).setSocketTimeout(0);
    assertRead(prefecture, "", 1, 2, 4);
  }

  /** Reads in every way, and finds so many projects in each county. */
  private void assertRead(Prefecture prefecture, String missing, int one, int two, int four) {
    int all = one + two + four;
    Partial<BoardPage> board = prefecture.board(READER, OPEN, Optional.empty());
    assertThat(board.text(Locale.CHINESE)).isEqualTo(missing);
    assertThat(board.value().lines())
        .extracting(line -> line.row().namespace())
        .filteredOn(SHILIN.namespace()::equals)
        .hasSize(two);
    assertThat(board.value().lines()).hasSize(all);

    Partial<BigDecimal> running = running(prefecture);
    assertThat(running.text(Locale.CHINESE)).isEqualTo(missing);
    assertThat(running.value()).isEqualByComparingTo(BigDecimal.valueOf(all));

    Partial<SortedMap<County, List<List<String>>>> table =
        prefecture.read((county, library) -> rows(library));
    assertThat(table.text(Locale.CHINESE)).isEqualTo(missing);
    assertThat(table.value().values().stream().mapToInt(List::size).sum()).isEqualTo(all);
    assertThat(table.value().containsKey(SHILIN)).isEqualTo(missing.isEmpty());
  }

  /** The items under way in the quarterly reports of all counties. */
  private static Partial<BigDecimal> running(Prefecture prefecture) {
    return prefecture
        .read(
            (county, library) ->
                Report.of(
                    ReportKind.QUARTERLY,
                    new ReportPeriod("2024-Q2"),
                    TODAY,
                    projects(library),
                    id -> library.read(StreamKind.PROJECT, id, AsOf.day(TODAY))))
        .map(
            reports ->
                reports.values().stream()
                    .flatMap(report -> report.lights().values().stream())
                    .map(figure -> figure.amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static List<List<String>> rows(Zhuanban library) {
    return projects(library).stream()
        .flatMap(
            id ->
                FlatTable.DUTIES
                    .rows(
                        id,
                        library.read(StreamKind.PROJECT, id, AsOf.day(TODAY)),
                        TODAY,
                        Locale.CHINESE)
                    .stream())
        .toList();
  }

  /** What a host has in a table of its own. */
  private static List<String> projects(Zhuanban library) {
    List<String> projects = new ArrayList<>();
    for (int project = 0;
        library.find(StreamKind.PROJECT, Work.project(project).id()).isPresent();
        project++) {
      projects.add(Work.project(project).id());
    }
    return projects;
  }

  private Prefecture prefecture() {
    TreeMap<County, Supplier<Zhuanban>> openings = new TreeMap<>();
    sources.keySet().forEach(county -> openings.put(county, () -> library(county)));
    return Prefecture.of(openings);
  }

  private Zhuanban library(County county) {
    JdbcBuilder own = JdbcStorage.builder().namespace(county.namespace());
    PGSimpleDataSource source = source(county);
    return Zhuanban.builder()
        .storage(own.open(source))
        .board(own.board(source), county.namespace())
        .clock(NOON)
        .directory(
            new Directory() {
              @Override
              public List<Address> addresses(String recipient) {
                return List.of();
              }

              @Override
              public List<Position> positions(String person) {
                return List.of(Position.of(Role.PREFECTURE.name()));
              }
            })
        .build();
  }

  private EmbeddedPostgres server(County county) {
    return Optional.ofNullable(servers.get(county)).orElseThrow();
  }

  private PGSimpleDataSource source(County county) {
    return Optional.ofNullable(sources.get(county)).orElseThrow();
  }

  private EmbeddedPostgres started(County county, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve(county.namespace()))
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  /** Signals the server that takes connections, so that a new one is never answered. */
  private void signal(String name) throws IOException, InterruptedException {
    Path pid = folder.resolve(SHILIN.namespace()).resolve("postmaster.pid");
    Process kill = new ProcessBuilder("kill", "-" + name, Files.readAllLines(pid).get(0)).start();
    assertThat(kill.waitFor()).isZero();
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
