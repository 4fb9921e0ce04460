package org.zhuanban.dossier;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.zhuanban.ProjectView;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.ReportFold;

/**
 * What to replay, and how.
 *
 * @param dossier the dossier as it was read
 * @param calendars the calendars
 * @param rules what the county has set for itself
 * @param store the JDBC URL of the database to use; empty for an H2 file that goes with the run
 * @param page the page of the project to make; empty if none is wanted
 * @param ics the calendar file to write; empty if none is wanted
 * @param report the report to add to; empty if none is wanted
 * @param scores the scorecards to make; empty if none are wanted
 * @param reader takes the project at the end of the run; empty if nobody reads it
 * @param letters takes each message as it is sent; empty if nobody is told anything
 * @param asOf the day at whose end the run stops; empty to run to the end of the dossier
 * @param keepGoing whether to go on after a refused event
 */
record RunRequest(
    Dossier dossier,
    CalendarBook calendars,
    LocalRuleBook rules,
    Optional<String> store,
    Optional<RunRequest.Page> page,
    Optional<RunRequest.Ics> ics,
    Optional<RunRequest.Report> report,
    Optional<RunRequest.Scores> scores,
    Optional<Consumer<ProjectView>> reader,
    Optional<Consumer<SentMessage>> letters,
    Optional<LocalDate> asOf,
    boolean keepGoing) {
  /**
   * The page of the project at the end of the run.
   *
   * @param texts the words that it is written in
   * @param to takes it
   */
  record Page(DocumentTexts texts, Consumer<Document> to) {}

  /**
   * A calendar file of due days.
   *
   * @param file where to write it
   * @param whose the code or the name of whose duties it shows; empty for those of all
   */
  record Ics(Path file, Optional<String> whose) {}

  /**
   * What a run adds to a report on the day of its end.
   *
   * @param fold takes the project, its suggestions, leads and activities
   * @param county whether it also takes the organisation of the county, which comes from one
   *     dossier
   */
  record Report(ReportFold fold, boolean county) {}

  /**
   * Scorecards of all who have to do with the project, at the end of the run, a day of their
   * period.
   *
   * @param period what they are about
   * @param to takes them
   */
  record Scores(ReportPeriod period, Consumer<Assessment> to) {}

  /** A run to the end of the dossier that leaves nothing behind and stops at a refused event. */
  static RunRequest of(Dossier dossier, CalendarBook calendars, LocalRuleBook rules) {
    return new RunRequest(
        dossier,
        calendars,
        rules,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  RunRequest withPage(Page wanted) {
    return new RunRequest(
        dossier,
        calendars,
        rules,
        store,
        Optional.of(wanted),
        ics,
        report,
        scores,
        reader,
        letters,
        asOf,
        keepGoing);
  }

  RunRequest withReport(Report wanted) {
    return new RunRequest(
        dossier,
        calendars,
        rules,
        store,
        page,
        ics,
        Optional.of(wanted),
        scores,
        reader,
        letters,
        asOf,
        keepGoing);
  }

  RunRequest withScores(Scores wanted) {
    return new RunRequest(
        dossier,
        calendars,
        rules,
        store,
        page,
        ics,
        report,
        Optional.of(wanted),
        reader,
        letters,
        asOf,
        keepGoing);
  }

  RunRequest withReader(Consumer<ProjectView> taker) {
    return new RunRequest(
        dossier,
        calendars,
        rules,
        store,
        page,
        ics,
        report,
        scores,
        Optional.of(taker),
        letters,
        asOf,
        keepGoing);
  }

  RunRequest withLetters(Consumer<SentMessage> receiver) {
    return new RunRequest(
        dossier,
        calendars,
        rules,
        store,
        page,
        ics,
        report,
        scores,
        reader,
        Optional.of(receiver),
        asOf,
        keepGoing);
  }

  RunRequest withAsOf(LocalDate day) {
    return new RunRequest(
        dossier,
        calendars,
        rules,
        store,
        page,
        ics,
        report,
        scores,
        reader,
        letters,
        Optional.of(day),
        keepGoing);
  }

  /**
   * {@return the last day of the run: of the last event, or that of which something is expected}
   */
  LocalDate end() {
    Stream<LocalDate> entered = dossier.history().stream().map(HistoryEvent::enteredOn);
    Stream<LocalDate> expected =
        dossier.expected().stream()
            .flatMap(
                part ->
                    Stream.concat(
                        part.asOfDays("snapshots").stream(), part.asOfDays("funds").stream()));
    LocalDate last =
        Stream.concat(entered, expected)
            .max(LocalDate::compareTo)
            .orElse(dossier.project().agreement().signed());
    return asOf.orElse(last);
  }
}
