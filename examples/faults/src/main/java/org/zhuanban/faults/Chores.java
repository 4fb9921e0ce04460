package org.zhuanban.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.zhuanban.AsOf;
import org.zhuanban.FoldResult;
import org.zhuanban.FoldRun;
import org.zhuanban.FoldState;
import org.zhuanban.Messaging;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.ViewFold;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.command.Command;
import org.zhuanban.command.Notification;
import org.zhuanban.correction.CorrectionCommand.DestroyStream;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Directory.Address;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * What a host does with many projects at once, or with the whole of one. Each is a program of its
 * own, which is killed at any place and begun again.
 *
 * <pre>{@code java ... Chores JDBC-URL NAMESPACE CHORE PLACE-TO-STOP-AT FILE}</pre>
 */
final class Chores {
  /** More than two groups, which are of fifty. */
  static final int PROJECTS = 120;

  static final StreamKey CLOSED = StreamKind.PROJECT.stream("P-closed");

  private static final PersonRef CLERK = new PersonRef("clerk-1");
  private static final DocumentRef PAPER = new DocumentRef("paper-9");

  /** Silence has its effect by then. */
  private static final LocalDate SILENT = Work.DAY.plusDays(22);

  private static final LocalDate OVER = LocalDate.of(2035, 1, 2);

  private final DataSource source;
  private final JdbcBuilder builder;

  Chores(DataSource source, String namespace) {
    this.source = source;
    this.builder = JdbcStorage.builder().namespace(namespace);
  }

  /**
   * Does a chore, and says so.
   *
   * @param args as above
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Cuts cuts = new Cuts(Long.parseLong(args[3]));
    Chores chores = new Chores(cuts.watch(Sources.of(args[0])), args[1]);
    Said.line("done " + chores.done(args[2], Path.of(args[4])));
  }

  private String done(String chore, Path file) throws IOException {
    return switch (chore) {
      case "sweep" -> String.valueOf(library(SILENT).sweep().failed().isEmpty());
      case "rebuild" -> String.valueOf(library(Work.DAY).rebuildDutyRows().failed().isEmpty());
      case "import" -> String.valueOf(imported(file));
      case "destroy" -> String.valueOf(destroyed() instanceof Outcome.Done);
      case "fold" -> String.valueOf(folded(file));
      default -> throw new IllegalArgumentException(chore);
    };
  }

  Storage storage() {
    return builder.open(source);
  }

  Outbox outbox() {
    return builder.outbox(source);
  }

  /** The library on a day, with two workers. */
  Zhuanban library(LocalDate day) {
    return over(storage(), Optional.of(outbox()), day);
  }

  private static Zhuanban over(Storage storage, Optional<Outbox> outbox, LocalDate day) {
    Messaging.Builder messaging =
        Messaging.builder()
            .notifications(
                (happened, after, today) ->
                    happened.event() instanceof AcceptanceDeemed
                        ? List.of(Notification.builder().recipient("LAND").topic("deemed").build())
                        : List.of());
    outbox.ifPresent(messaging::outbox);
    return Zhuanban.builder()
        .storage(storage)
        .messaging(messaging.build())
        .directory(who -> List.of(new Address("log", who)))
        .localRules(
            LocalRuleBook.of(
                LocalRule.from(
                    LocalLimit.PROJECT_RETENTION,
                    TimeLimit.parse("10 YEARS", "县档案保管期限表"),
                    LocalDate.of(2024, 1, 1))))
        .clock(Clock.fixed(day.atTime(4, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
        .executor(
            Executors.newFixedThreadPool(
                2,
                work -> {
                  Thread thread = new Thread(work);
                  thread.setDaemon(true);
                  return thread;
                }))
        .build();
  }

  static StreamKey project(int number) {
    return StreamKind.PROJECT.stream("S-" + number);
  }

  /** Takes an application in for each project, about which nobody says anything. */
  void takeIn() {
    Zhuanban library = library(Work.DAY);
    for (int number = 0; number < PROJECTS; number++) {
      done(library, project(number), "k-1", Work.plan(0).command());
      done(library, project(number), "k-2", ReceiveApplication.of(Work.item(0), true));
    }
  }

  /**
   * A closed project with many entries, texts and receipts, and letters too if there is an outbox.
   */
  static void close(Storage storage, Optional<Outbox> outbox) {
    Zhuanban library = over(storage, outbox, Work.DAY);
    done(library, CLOSED, "k-1", Work.plan(0).command());
    done(library, CLOSED, "k-2", ReceiveApplication.of(Work.item(0), true));
    for (int number = 0; number < 40; number++) {
      done(
          library,
          CLOSED,
          "n-" + number,
          SetAttributes.of(List.of(Attribute.of("tel-" + number, "电话1380000" + number))));
    }
    Zhuanban later = over(storage, outbox, SILENT);
    later.sweep();
    done(later, CLOSED, "withdrawn", WithdrawApplication.of(Work.item(0)));
    done(later, CLOSED, "end", TerminateProject.of(PAPER, PAPER));
  }

  private static void done(Zhuanban library, StreamKey stream, String key, Command command) {
    Outcome outcome = library.handle(Request.of(stream, key, command, CLERK, library.today()));
    if (!(outcome instanceof Outcome.Done)) {
      throw new IllegalStateException("%s %s: %s".formatted(stream, key, outcome));
    }
  }

  static byte[] exported(Storage storage) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    over(storage, Optional.empty(), SILENT).archive().export(CLOSED, List.of(), out);
    return out.toByteArray();
  }

  private boolean imported(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return library(SILENT).archive().importFrom(in).added();
    }
  }

  /** Gives the order, always under the same key. */
  Outcome destroyed() {
    DestroyStream order =
        DestroyStream.of(
            new DocumentRef("order-35"), new DocumentRef("appraisal-35"), new PersonRef("head-1"));
    return library(OVER).handle(Request.of(CLOSED, "destroy", order, CLERK, OVER));
  }

  /** The projects and their entries, which tell of each one that was passed over or read twice. */
  private static final class Entries implements ViewFold<ProjectView, Long> {
    private long sum;

    @Override
    public void add(ProjectView view) {
      long number = Long.parseLong(view.key().id().substring(2));
      sum += 1_000_000 + number * number * view.version();
    }

    @Override
    public void addAll(Long part) {
      sum += part;
    }

    @Override
    public Long result() {
      return sum;
    }
  }

  /** The result of a fold without a stop. */
  long foldedAtOnce() {
    return library(Work.DAY).fold(StreamKind.PROJECT, AsOf.NOW).run(Entries::new).whole();
  }

  /** Folds ten projects at a time, and keeps in a file how far it came. */
  private long folded(Path file) throws IOException {
    FoldRun<ProjectView> run =
        library(Work.DAY).fold(StreamKind.PROJECT, AsOf.NOW).pagesOf(10).telling(progress -> false);
    Optional<FoldState<Long>> kept = kept(file);
    FoldResult<Long> result =
        kept.isPresent() ? run.resume(kept.get(), Entries::new) : run.run(Entries::new);
    while (result instanceof FoldResult.Stopped<Long> stopped && stopped.failure().isEmpty()) {
      keep(file, stopped.state());
      result = run.resume(stopped.state(), Entries::new);
    }
    return result.whole();
  }

  private static Optional<FoldState<Long>> kept(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] words = Files.readString(file).split(" ", -1);
    return Optional.of(
        new FoldState<>(
            StreamKind.PROJECT.name(),
            AsOf.NOW,
            Optional.of(words[0]),
            Long.parseLong(words[1]),
            Long.parseLong(words[2]),
            new TreeMap<>()));
  }

  private static void keep(Path file, FoldState<Long> state) throws IOException {
    Path next = file.resolveSibling("next");
    Files.writeString(
        next, "%s %s %s".formatted(state.after().orElseThrow(), state.done(), state.part()));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
