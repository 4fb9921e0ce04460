package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.h2.tools.Backup;
import org.h2.tools.Restore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.AsOf;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.StreamView;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.audit.Checkpoint;
import org.zhuanban.audit.Checkpointer;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.audit.StreamHead;
import org.zhuanban.audit.Verifier;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.spi.HeadSigner;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * What earlier releases wrote is read by this one: a database file, a checkpoint and a package of
 * each stream. The days that came of it then come of it now.
 *
 * <p>The build of a release writes them, once: {@code -Drelease.write=0.1.0}. What a release has
 * written is never written again.
 */
class EarlierReleasesTest {
  private static final Path RELEASES = Path.of("src", "test", "resources", "releases");
  private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
  private static final List<String> KINDS =
      StreamKind.all().stream().map(StreamKind::name).toList();

  @TempDir Path folder;

  static List<Path> releases() throws IOException {
    try (Stream<Path> folders = Files.list(RELEASES)) {
      return folders.sorted().toList();
    }
  }

  @Test
  void this_release_is_written_where_it_is_asked_for() throws IOException, SQLException {
    String release = System.getProperty("release.write", "");
    assumeThat(release).isNotEmpty();
    Path home = RELEASES.resolve(release);
    assertThat(home).as("what a release has written stays").doesNotExist();
    Files.createDirectories(home);
    try (Store store = Store.open(Optional.of(url()))) {
      assertThat(replayed()).isEqualTo(samples().size());
      StringBuilder heads = new StringBuilder();
      Checkpoint checkpoint =
          new Checkpointer(store.storage(), HashAlgorithm.SHA_256, HeadSigner.NONE)
              .take(
                  KINDS,
                  Instant.parse("2026-01-01T00:00:00Z"),
                  head -> heads.append(head.toText()).append('\n'));
      Files.writeString(home.resolve("checkpoint.txt"), checkpoint.toText());
      Files.writeString(home.resolve("heads.txt"), heads);
      Files.writeString(home.resolve("days.txt"), days(county(store.storage())));
      writePackages(home.resolve("packages.zip"), store.storage());
    }
    backup(home.resolve("county.zip"));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("releases")
  void its_database_opens_whole_and_gives_the_same_days(Path release)
      throws IOException, SQLException {
    Restore.execute(release.resolve("county.zip").toString(), folder.toString(), "county");

    try (Store store = Store.existing(url())) {
      Verifier verifier = new Verifier(store.storage());
      Checkpoint checkpoint = Checkpoint.parse(Files.readString(release.resolve("checkpoint.txt")));
      try (Stream<String> heads = Files.lines(release.resolve("heads.txt"))) {
        assertThat(verifier.since(checkpoint, heads.map(StreamHead::parse)).findings()).isEmpty();
      }
      assertThat(verifier.messages(store.outbox()).findings()).isEmpty();
      Zhuanban county = county(store.storage());
      assertThat(days(county)).isEqualTo(Files.readString(release.resolve("days.txt")));
      assertThat(county.rebuildDutyRows().failed()).isEmpty();
      assertThat(county.verifyDutyRows().sound()).isTrue();
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("releases")
  void its_packages_are_taken_in_and_give_the_same_days(Path release) throws IOException {
    Zhuanban county = county(new InMemoryStorage());
    int taken = 0;
    try (ZipInputStream packages =
        new ZipInputStream(Files.newInputStream(release.resolve("packages.zip")))) {
      while (packages.getNextEntry() != null) {
        county.archive().importFrom(new ByteArrayInputStream(packages.readAllBytes()));
        taken++;
      }
    }

    assertThat(taken).isEqualTo(Files.readAllLines(release.resolve("heads.txt")).size());
    assertThat(days(county)).isEqualTo(Files.readString(release.resolve("days.txt")));
  }

  private String url() {
    return "jdbc:h2:file:" + folder.resolve("county").toAbsolutePath();
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Sample.FOLDER)) {
      return files.filter(file -> file.toString().contains("dossier-")).sorted().toList();
    }
  }

  private int replayed() throws IOException {
    int runs = 0;
    for (Path sample : samples()) {
      Called run = Called.with(new Replay(), "run", sample, "--store", url());
      assertThat(run.code()).as(run.err()).isZero();
      runs++;
    }
    return runs;
  }

  private static Zhuanban county(Storage storage) {
    RunClock clock = new RunClock();
    clock.set(LAST);
    return Zhuanban.builder().storage(storage).calendars(Sample.book()).clock(clock).build();
  }

  private static List<StreamKey> streams(Storage storage) {
    return KINDS.stream()
        .flatMap(
            kind ->
                storage.streams(kind, Optional.empty(), 1_000).stream()
                    .map(stream -> new StreamKey(kind, stream.id())))
        .toList();
  }

  /** The state and the days of each item, and each duty with its last day. */
  private static String days(Zhuanban county) {
    List<String> lines = new ArrayList<>();
    StreamKind.all().stream()
        // Cases are read by named persons only.
        .filter(kind -> kind != StreamKind.ACCOUNTABILITY)
        .forEach(kind -> each(county, kind, view -> lines.addAll(days(view))));
    return String.join("\n", lines) + "\n";
  }

  private static <V extends StreamView> void each(
      Zhuanban county, StreamKind<V> kind, Consumer<StreamView> reader) {
    county
        .fold(kind, AsOf.day(LAST))
        .each(view -> List.of(view), views -> views.forEach(reader))
        .whole();
  }

  private static List<String> days(StreamView view) {
    List<String> lines = new ArrayList<>();
    if (view instanceof ProjectView project) {
      for (ApprovalRow row : project.approvals().board(LAST)) {
        lines.add(
            "%s %s %s %s %s %s"
                .formatted(
                    view.key(),
                    row.item(),
                    row.state(),
                    row.light().map(Enum::name).orElse("-"),
                    row.committed().map(EarlierReleasesTest::said).orElse("-"),
                    row.statutory().map(EarlierReleasesTest::said).orElse("-")));
      }
    }
    for (Duty duty : view.duties(LAST)) {
      lines.add(
          "%s %s %s %s"
              .formatted(
                  view.key(),
                  duty.key(),
                  duty.clock()
                      .bindingDue(view.calendars())
                      .map(EarlierReleasesTest::said)
                      .orElse("-"),
                  duty.closedOn().map(LocalDate::toString).orElse("-")));
    }
    return lines;
  }

  private static String said(Deadline deadline) {
    return deadline instanceof Deadline.Due due
        ? due.date() + "/" + due.certainty()
        : deadline instanceof Deadline.Open open ? "open/" + open.remaining() : "-";
  }

  private static void writePackages(Path file, Storage storage) throws IOException {
    Zhuanban county = county(storage);
    try (ZipOutputStream packages = new ZipOutputStream(Files.newOutputStream(file))) {
      for (StreamKey stream : streams(storage)) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        county.archive().export(stream, List.of(), bytes);
        ZipEntry entry = new ZipEntry(stream.kind() + "/" + stream.id());
        entry.setTime(0);
        packages.putNextEntry(entry);
        packages.write(bytes.toByteArray());
        packages.closeEntry();
      }
    }
  }

  private void backup(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "sa", "");
        Statement sql = connection.createStatement()) {
      sql.execute("SHUTDOWN COMPACT");
    }
    Backup.execute(file.toString(), folder.toString(), "county", true);
  }
}
