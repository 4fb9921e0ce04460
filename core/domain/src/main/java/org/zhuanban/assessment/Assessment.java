package org.zhuanban.assessment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.zhuanban.ProjectView;
import org.zhuanban.ReaderSession;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.access.ViewSection;
import org.zhuanban.glossary.Term;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.NameIndex;
import org.zhuanban.report.content.TargetCompletion;
import org.zhuanban.spi.StreamKey;

/**
 * The scorecards of a county for a period.
 *
 * @param period the period
 * @param day the day of the assessment, one of the period, read at its end
 * @param scorecards the scorecards by subject, for all subjects with a measured case
 * @param names the names behind the codes, on the day
 * @param completion the completion of the targets of the year; empty without the organisation of
 *     the county
 */
@Term(zh = "考核", en = "assessment")
public record Assessment(
    ReportPeriod period,
    LocalDate day,
    SortedMap<Subject, Scorecard> scorecards,
    NameIndex names,
    Optional<TargetCompletion> completion) {
  /**
   * Copies the map.
   *
   * @param period the period
   * @param day the day of the assessment, read at its end
   * @param scorecards the scorecards
   * @param names the names behind the codes
   * @param completion the completion of the targets of the year
   */
  public Assessment {
    scorecards = Collections.unmodifiableSortedMap(new TreeMap<>(scorecards));
  }

  /**
   * Assesses projects. Only one project is in memory at a time.
   *
   * @param terms the terms
   * @param period the period
   * @param day the day of the assessment, one of the period, read at its end
   * @param projects the host's identifiers of the projects, each once
   * @param read the reader of a whole project at the end of the day, such as {@link
   *     Zhuanban#read(StreamKind, String, AsOf)}
   * @return all scorecards, to be filtered by {@link #seenBy}
   * @throws IllegalArgumentException if the day lies outside of the period, or if a project comes
   *     twice
   */
  public static Assessment of(
      AssessmentTerms terms,
      ReportPeriod period,
      LocalDate day,
      Iterable<String> projects,
      Function<String, ProjectView> read) {
    AssessmentFold fold = new AssessmentFold(terms, period, day);
    projects.forEach(id -> fold.add(id, read.apply(id)));
    return fold.assessment();
  }

  /**
   * Finds a scorecard.
   *
   * @param subject the subject
   * @return the scorecard; empty if the subject has no measured case
   */
  public Optional<Scorecard> scorecard(Subject subject) {
    return Optional.ofNullable(scorecards.get(subject));
  }

  /**
   * Filters the scorecards by the rights of a reader to {@link ViewSection#SCORES}. By default
   * these are the scorecards of the own department, township or task force. Supervisors of the
   * county may read all. A scorecard is shown as a whole, also with cases in projects that the
   * reader may not read.
   *
   * @param reading the reader
   * @return the assessment with the readable scorecards
   */
  public Assessment seenBy(ReaderSession reading) {
    SortedMap<Subject, Scorecard> seen = new TreeMap<>(scorecards);
    seen.keySet().removeIf(subject -> !sees(reading, subject));
    Set<String> projects = new HashSet<>();
    Set<CaseRef> cases = new HashSet<>();
    Set<String> codes = new HashSet<>();
    seen.forEach(
        (subject, card) -> {
          codes.add(subject.code());
          projects.add(subject.code());
          card.measured()
              .values()
              .forEach(measured -> measured.cases().forEach(one -> cases.add(one.where())));
        });
    cases.forEach(where -> projects.add(where.project()));
    return new Assessment(
        period,
        day,
        seen,
        names.only(
            where ->
                where.part().isPresent()
                    ? cases.contains(where)
                    : projects.contains(where.project()),
            codes::contains),
        completion.map(known -> known.only(owner -> seen(owner, seen.keySet()))));
  }

  private static boolean seen(TargetOwner owner, Set<Subject> subjects) {
    return owner
        .unit()
        .flatMap(code -> SubjectKind.of(owner.kind()).map(kind -> new Subject(kind, code)))
        .filter(subjects::contains)
        .isPresent();
  }

  private static boolean sees(ReaderSession reading, Subject subject) {
    boolean project = subject.kind() == SubjectKind.TASK_FORCE;
    Optional<StreamKey> stream =
        Optional.of(subject.code()).filter(code -> project).map(StreamKind.PROJECT::stream);
    return reading.covers(
        ViewSection.SCORES, stream, Optional.of(subject.code()).filter(code -> !project));
  }
}
