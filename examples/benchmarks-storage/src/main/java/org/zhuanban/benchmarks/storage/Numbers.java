package org.zhuanban.benchmarks.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhuanban.AsOf;
import org.zhuanban.Identifier;
import org.zhuanban.IdentifierPage;
import org.zhuanban.ProjectView;
import org.zhuanban.ReaderSession;
import org.zhuanban.StreamKind;
import org.zhuanban.ViewFold;
import org.zhuanban.party.Role;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Directory.Position;
import org.zhuanban.spi.Storage;

/** A project that somebody at a window finds by a case number, and by reading all projects. */
final class Numbers implements Part {
  @Override
  public String about() {
    return """
    A project found by one of its case numbers, by a library that remembers nothing: by the rows of
    identifiers, among few projects and many, and by reading every project.
    """;
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    RunningCounty town = RunningCounty.numbered(database, effort.town());
    RunningCounty county = RunningCounty.numbered(database, effort.county());
    List<Integer> few = town.running();
    List<Integer> many = county.running();
    AtomicInteger calls = new AtomicInteger();
    Timed timed = new Timed();
    for (int round = 0; round < effort.warmups() + effort.rounds(); round++) {
      if (round == effort.warmups()) {
        timed.forget();
      }
      for (int read = 0; read < 20; read++) {
        int place = (round * 20 + read) * 7;
        ReaderSession one = reading(town, calls);
        ReaderSession other = reading(county, calls);
        timed.both(
            read,
            () -> found(one, few.get(place % few.size())),
            () -> found(other, many.get(place % many.size())));
      }
    }
    calls.set(0);
    found(reading(county, calls), many.get(many.size() / 2));
    String sought = RunningCounty.caseNumber(many.get(many.size() / 2));
    List<Identifier> found = new ArrayList<>();
    double all =
        Timed.seconds(
            () ->
                found.addAll(
                    county
                        .library(new Today(RunningCounty.DAY))
                        .fold(StreamKind.PROJECT, AsOf.NOW)
                        .run(() -> new ReadAll(sought))
                        .whole()));
    if (found.size() != 1) {
      throw new IllegalStateException("found " + found);
    }
    System.out.printf(
        Locale.ROOT,
        "  %.2f ms among %d and %.2f ms among %d projects by %d calls of the storage; %.0f ms by reading all%n",
        1000 * timed.first(),
        town.size(),
        1000 * timed.second(),
        county.size(),
        calls.get(),
        1000 * all);
    return List.of(
        Finding.atMost("found by a number" + county.beside(town), timed.secondInFirst(), "x", 1.5),
        Finding.atLeast(
            "times as fast as reading all " + county.size() + " projects",
            all / timed.second(),
            "x",
            100));
  }

  private static ReaderSession reading(RunningCounty county, AtomicInteger calls) {
    return county
        .library(
            Counted.over(Storage.class, county.storage(), calls),
            Counted.over(Board.class, county.board(), calls),
            new Today(RunningCounty.DAY),
            List.of(Position.of(Role.COMMITTEE.name())))
        .forReader(RunningCounty.CLERK);
  }

  private static void found(ReaderSession reader, int number) {
    IdentifierPage page = reader.search(RunningCounty.caseNumber(number), Optional.empty());
    if (page.lines().size() != 1
        || !page.lines().get(0).row().stream().id().equals(RunningCounty.id(number))) {
      throw new IllegalStateException("found " + page);
    }
  }

  /** What a host does without the rows. */
  private static final class ReadAll implements ViewFold<ProjectView, List<Identifier>> {
    private final String sought;
    private final List<Identifier> found = new ArrayList<>();

    ReadAll(String sought) {
      this.sought = sought;
    }

    @Override
    public void add(ProjectView view) {
      found.addAll(view.find(sought));
    }

    @Override
    public void addAll(List<Identifier> part) {
      found.addAll(part);
    }

    @Override
    public List<Identifier> result() {
      return found;
    }
  }
}
