package org.zhuanban.dossier;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.zhuanban.AsOf;
import org.zhuanban.FoldResult;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.StreamView;
import org.zhuanban.Zhuanban;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.organisation.Organisation;
import org.zhuanban.report.content.ReportFold;

/** The county of a store at the end of a day, as known then. It is read and never written. */
final class StoredCounty implements AutoCloseable {
  private final Store store;
  private final Zhuanban zhuanban;
  private final AsOf day;
  private final PrintWriter err;

  private StoredCounty(Store store, Zhuanban zhuanban, LocalDate day, PrintWriter err) {
    this.store = store;
    this.zhuanban = zhuanban;
    this.day = AsOf.day(day).knownOn(day);
    this.err = err;
  }

  /**
   * Opens the store.
   *
   * @param url the URL of a store that a run has written
   * @param book the notices
   * @param set the rules of the county
   * @param day the day
   * @param err where the progress goes
   * @throws InputException if there is no store
   */
  static StoredCounty open(
      String url, CalendarBook book, LocalRuleBook set, LocalDate day, PrintWriter err) {
    RunClock clock = new RunClock();
    clock.set(day);
    Store store = Store.existing(url);
    return new StoredCounty(
        store,
        Zhuanban.builder()
            .storage(store.storage())
            .calendars(book)
            .localRules(set)
            .clock(clock)
            .build(),
        day,
        err);
  }

  /**
   * Reads one project.
   *
   * @param id the project
   * @throws InputException if the store has no such project by that day
   */
  ProjectView project(String id) {
    return zhuanban
        .find(StreamKind.PROJECT, id, day)
        .orElseThrow(
            () ->
                InputException.of(
                    "--project",
                    "the store has no project %s that has begun by the day"
                        .formatted(Quoted.of(id))));
  }

  /**
   * Reads one project, or all.
   *
   * @param only the project; all unless given
   * @param reader the reader of each, with its identifier
   */
  void projects(Optional<String> only, BiConsumer<String, ProjectView> reader) {
    if (only.isPresent()) {
      reader.accept(only.get(), project(only.get()));
    } else {
      each(StreamKind.PROJECT, view -> reader.accept(view.key().id(), view));
    }
  }

  /**
   * Adds all that the county did to its report. The lists of units are those of the organisation.
   *
   * @param fold the report
   */
  void report(ReportFold fold) {
    each(StreamKind.ORGANISATION, county -> fold.among(county).add(county));
    each(StreamKind.SUGGESTION, fold::add);
    each(StreamKind.INVESTOR, fold::add);
    each(StreamKind.ACTIVITY, fold::add);
    each(StreamKind.PROJECT, fold::add);
  }

  /** The organisation of the county; the one without units if the store has none. */
  Organisation organisation() {
    List<Organisation> found = new ArrayList<>();
    each(StreamKind.ORGANISATION, view -> found.add(view.organisation()));
    return found.stream().findFirst().orElse(Organisation.NONE);
  }

  /**
   * Reads all streams of a kind in the order of their identifiers. Those that cannot be read are
   * named and left out.
   *
   * @param kind the kind
   * @param reader the reader of each
   */
  <V extends StreamView> void each(StreamKind<V> kind, Consumer<V> reader) {
    FoldResult<Long> read;
    try (Steps steps = new Steps(err)) {
      read =
          zhuanban
              .fold(kind, day)
              .telling(
                  progress -> {
                    steps.to(progress.done(), progress.total(), progress.last().id());
                    return true;
                  })
              .each(view -> List.of(view), views -> views.forEach(reader));
    }
    if (read instanceof FoldResult.Finished<Long> finished) {
      finished
          .missing()
          .forEach(
              (id, why) -> err.println("%s cannot be read and is left out: %s".formatted(id, why)));
    }
    read.whole();
  }

  @Override
  public void close() {
    store.close();
  }
}
