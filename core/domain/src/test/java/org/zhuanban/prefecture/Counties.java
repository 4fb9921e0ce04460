package org.zhuanban.prefecture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.Role;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.Directory.Position;
import org.zhuanban.spi.ForwardingBoard;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.tck.Fault;
import org.zhuanban.tck.FaultyStorage;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Positions;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

/** Counties in memory, whose databases fail when the test says so. */
final class Counties {
  static final LocalDate DAY = LocalDate.of(2024, 4, 8);

  /** The case number of every project. */
  static final CaseNumber NUMBER = new CaseNumber("530126-2024-0001");

  private final List<County> all;
  private final TreeMap<County, InMemoryStorage> storages = new TreeMap<>();
  private final ConcurrentHashMap<County, Boolean> down = new ConcurrentHashMap<>();
  private final List<County> opened = new ArrayList<>();

  /** Makes counties with so many projects each, which owe the answer to an application. */
  Counties(List<Integer> projects) {
    all =
        IntStream.range(0, projects.size())
            .mapToObj(i -> new County("c-" + i, "第" + i + "县"))
            .toList();
    for (int i = 0; i < projects.size(); i++) {
      InMemoryStorage storage = new InMemoryStorage(all.get(i).namespace());
      storages.put(all.get(i), storage);
      Zhuanban writer = Zhuanban.builder().storage(storage).clock(new SettableClock(DAY)).build();
      for (int project = 0; project < projects.get(i); project++) {
        StreamKey stream = StreamKind.PROJECT.stream("P-" + project);
        writer.handle(stream, Plans.adopt(Plans.licence("L")), StreamDesk.CLERK);
        writer.handle(
            stream, ReceiveApplication.of("L", true).withCaseNumber(NUMBER), StreamDesk.CLERK);
      }
    }
  }

  List<County> all() {
    return all;
  }

  /** The counties whose libraries were opened, each as often as it was. */
  List<County> opened() {
    return opened;
  }

  /**
   * Lets every call to the database of a county fail.
   *
   * @param retryable what the failure says of trying again
   */
  void fail(County county, boolean retryable) {
    down.put(county, retryable);
  }

  void mend(County county) {
    down.remove(county);
  }

  /** The identifiers of the projects of a county, which are in its database as well. */
  List<String> projects(County county) {
    check(county);
    return stored(county);
  }

  private List<String> stored(County county) {
    return storage(county).streams("project", Optional.empty(), 1_000).stream()
        .map(StreamKey::id)
        .toList();
  }

  private InMemoryStorage storage(County county) {
    return Optional.ofNullable(storages.get(county)).orElseThrow();
  }

  /** The library of a county that never fails. */
  Zhuanban sound(County county) {
    return library(county, storage(county), storage(county));
  }

  Prefecture prefecture() {
    TreeMap<County, Supplier<Zhuanban>> openings = new TreeMap<>();
    for (County county : all) {
      InMemoryStorage storage = storage(county);
      FaultyStorage faulty =
          new FaultyStorage(
              storage,
              call ->
                  Optional.ofNullable(down.get(county))
                      .<Fault>map(Fault.Before::new)
                      .orElse(new Fault.None()));
      openings.put(
          county,
          () -> {
            check(county);
            opened.add(county);
            return library(
                county,
                faulty,
                new ForwardingBoard(storage) {
                  @Override
                  public List<BoardRow> pageOfAny(
                      Collection<BoardQuery> queries, Optional<BoardRow> after, int max) {
                    check(county);
                    return super.pageOfAny(queries, after, max);
                  }

                  @Override
                  public List<IdentifierMatch> find(
                      IdentifierQuery query, Optional<IdentifierMatch> after, int max) {
                    check(county);
                    return super.find(query, after, max);
                  }
                });
          });
    }
    return Prefecture.of(openings);
  }

  /** Whether a library reads its first project, for a reading of any county. */
  static long kept(County county, Zhuanban library) {
    return library.read(StreamKind.PROJECT, "P-0").version();
  }

  private void check(County county) {
    Optional.ofNullable(down.get(county))
        .ifPresent(
            retryable -> {
              throw new StorageException(
                  "no connection", retryable, new IllegalStateException("refused"));
            });
  }

  private static Zhuanban library(County county, Storage storage, Board board) {
    return Zhuanban.builder()
        .storage(storage)
        .board(board, county.namespace())
        .clock(new SettableClock(DAY.plusDays(3)))
        .directory(Positions.directory(List.of(Position.of(Role.PREFECTURE.name()))))
        .build();
  }
}
