package org.zhuanban.prefecture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhuanban.BoardLine;
import org.zhuanban.BoardPage;
import org.zhuanban.IdentifierLine;
import org.zhuanban.IdentifierPage;
import org.zhuanban.ReaderSession;
import org.zhuanban.Zhuanban;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.IdentifierMatch;

/**
 * Counties that are read as one, each over a namespace of its own, usually in a database of its
 * own. It is thread-safe.
 *
 * <p>A county whose database fails or does not answer in time is missing from a result, which
 * {@linkplain Partial#missing names it}. The others are read all the same. Every other exception of
 * a county, such as a denied right, is thrown.
 *
 * <pre>{@code
 * Partial<SortedMap<County, Report>> reports =
 *     prefecture.read((county, library) -> report(county, library));
 * Partial<BigDecimal> signed = reports.map(all -> sum(all.values(), Measure.SIGNED));
 * page.add(signed.value() + signed.text(Locale.CHINESE));
 * }</pre>
 */
public final class Prefecture {
  private final List<Reach> counties;
  private final Executor executor;
  private final Optional<Duration> limit;

  private Prefecture(List<Reach> counties, Executor executor, Optional<Duration> limit) {
    this.counties = counties;
    this.executor = executor;
    this.limit = limit;
  }

  /**
   * Creates a prefecture that reads one county after the other, without a time limit.
   *
   * @param counties the counties, each with the opening of its library. The first reading opens it.
   *     An opening that fails with a {@link org.zhuanban.spi.StorageException} is tried again at
   *     the next reading
   * @return the prefecture
   * @throws org.zhuanban.input.InputException {@link InputFault#REPEATED}, if two counties have one
   *     namespace
   */
  public static Prefecture of(Map<County, Supplier<Zhuanban>> counties) {
    List<Reach> reaches = new ArrayList<>();
    Set<String> namespaces = new TreeSet<>();
    new TreeMap<>(counties)
        .forEach(
            (county, opening) -> {
              if (!namespaces.add(county.namespace())) {
                throw InputFault.REPEATED.at("Prefecture.counties", county.namespace());
              }
              reaches.add(new Reach(county, opening));
            });
    return new Prefecture(List.copyOf(reaches), Runnable::run, Optional.empty());
  }

  /**
   * Creates a view of the same counties that reads them side by side and does not wait longer for
   * any of them. A reading that was given up goes on in its thread until the driver ends it. Until
   * then further readings name the county as late at once, and take no other thread.
   *
   * @param side the executor of the host, with a thread for each county at best. It must not run
   *     calls in the thread of the caller
   * @param longest the time limit of a reading, more than zero
   * @return the same counties with a time limit
   * @throws org.zhuanban.input.InputException {@link InputFault#MORE}, if the limit is not positive
   */
  public Prefecture within(Executor side, Duration longest) {
    if (longest.isNegative() || longest.isZero()) {
      throw InputFault.MORE.at("Prefecture.within", 0, longest);
    }
    return new Prefecture(counties, side, Optional.of(longest));
  }

  /** {@return the counties, in their order} */
  public List<County> counties() {
    return counties.stream().map(Reach::county).toList();
  }

  /**
   * Reads every county in the same way: a report, figures for a sum, rows of a table. A reading
   * must be over when it returns; a lazy stream, for example, is not.
   *
   * @param reading the reading of a county by its library. One that reaches other parts of the
   *     host's database throws a {@link org.zhuanban.spi.StorageException} where they fail
   * @param <R> the type of an answer
   * @return the answers by county
   */
  public <R> Partial<SortedMap<County, R>> read(BiFunction<County, Zhuanban, R> reading) {
    List<Call<R>> calls = counties.stream().map(county -> new Call<>(county, reading)).toList();
    await(calls.stream().filter(call -> !call.stuck()).toList());
    calls.forEach(Call::giveUp);
    SortedMap<County, R> answers = new TreeMap<>();
    List<MissingCounty> missing = new ArrayList<>();
    calls.forEach(call -> call.settle(answers, missing));
    return new Partial<>(answers, missing);
  }

  private <R> void await(List<Call<R>> calls) {
    calls.forEach(executor::execute);
    CompletableFuture<?> all =
        CompletableFuture.allOf(
            calls.stream().map(Call::answer).toArray(CompletableFuture<?>[]::new));
    try {
      if (limit.isPresent()) {
        all.get(limit.get().toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException e) {
      // Each call knows what came of it.
      return;
    }
  }

  /**
   * Reads a page of the duties of all counties. The directory of each county determines the
   * reader's rights there. A county that is missing from one page and present on another has a gap.
   * So pages are whole together only if each of them is.
   *
   * @param reader the reader
   * @param query the query
   * @param after the place of the page before; empty for the first page
   * @return the page; it costs a page for each county
   * @throws org.zhuanban.access.NotReadableException if the query reaches beyond the readable
   *     duties of a county
   * @throws IllegalStateException if the library of a county has no board, or one of another
   *     namespace
   */
  public Partial<BoardPage> board(PersonRef reader, BoardQuery query, Optional<BoardRow> after) {
    return read((county, library) -> page(county, library.forReader(reader), query, after))
        .map(
            pages -> {
              Slice<BoardLine, BoardRow> merged =
                  Slice.merged(
                      pages.values().stream()
                          .map(page -> new Slice<>(page.lines(), page.next()))
                          .toList(),
                      BoardLine::row);
              return new BoardPage(merged.lines(), merged.next());
            });
  }

  private static BoardPage page(
      County county, ReaderSession reader, BoardQuery query, Optional<BoardRow> after) {
    BoardPage page = reader.board(query, after);
    requireOwn(county, page.lines().stream().map(line -> line.row().namespace()));
    return page;
  }

  /**
   * Searches all counties for an identifier, as {@link ReaderSession#search} searches one. The
   * directory of each county determines the reader's rights there. For pages with gaps see {@link
   * #board}.
   *
   * @param reader the reader
   * @param identifier the identifier, compared character by character
   * @param after the place of the page before; empty for the first page
   * @return the page; it costs a page for each county
   * @throws IllegalArgumentException if the identifier is missing, empty or longer than any
   * @throws IllegalStateException if the library of a county has no board, or one of another
   *     namespace
   */
  public Partial<IdentifierPage> search(
      PersonRef reader, String identifier, Optional<IdentifierMatch> after) {
    return read((county, library) -> found(county, library.forReader(reader), identifier, after))
        .map(
            pages -> {
              Slice<IdentifierLine, IdentifierMatch> merged =
                  Slice.merged(
                      pages.values().stream()
                          .map(page -> new Slice<>(page.lines(), page.next()))
                          .toList(),
                      IdentifierLine::row);
              return new IdentifierPage(
                  merged.lines(),
                  pages.values().stream().flatMap(page -> page.unreadable().stream()).toList(),
                  merged.next());
            });
  }

  private static IdentifierPage found(
      County county, ReaderSession reader, String identifier, Optional<IdentifierMatch> after) {
    IdentifierPage page = reader.search(identifier, after);
    requireOwn(county, page.lines().stream().map(line -> line.row().namespace()));
    return page;
  }

  private static void requireOwn(County county, Stream<String> namespaces) {
    namespaces
        .filter(namespace -> !namespace.equals(county.namespace()))
        .findFirst()
        .ifPresent(
            namespace -> {
              throw new IllegalStateException(
                  "the library of county %s has the board of namespace %s"
                      .formatted(county, namespace));
            });
  }

  /**
   * The lines of a page, and the place before the next one.
   *
   * @param lines the lines, in their order
   * @param next the place; empty if there is no next page
   */
  private record Slice<L, R extends Comparable<? super R>>(List<L> lines, Optional<R> next) {
    /** The first page of pages that each have an order of their own. */
    static <L, R extends Comparable<? super R>> Slice<L, R> merged(
        List<Slice<L, R>> pages, Function<L, R> row) {
      // Beyond the end of a county's page, its further rows are unknown.
      Optional<R> reached =
          pages.stream().flatMap(page -> page.next.stream()).min(Comparator.naturalOrder());
      List<L> lines =
          pages.stream()
              .flatMap(page -> page.lines.stream())
              .filter(line -> reached.filter(end -> row.apply(line).compareTo(end) > 0).isEmpty())
              .sorted(Comparator.comparing(row))
              .toList();
      return lines.size() <= ReaderSession.PAGE
          ? new Slice<>(lines, reached)
          : new Slice<>(
              lines.subList(0, ReaderSession.PAGE),
              Optional.of(row.apply(lines.get(ReaderSession.PAGE - 1))));
    }
  }
}
