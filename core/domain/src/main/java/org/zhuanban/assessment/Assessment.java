package org.zhuanban.assessment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.zhuanban.ProjectView;
import org.zhuanban.ReaderSession;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.access.ViewSection;
import org.zhuanban.glossary.Term;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.spi.StreamKey;

/**
 * The scorecards of a county.
 *
 * @param period over what time
 * @param day the day at whose end it looks, one of the period
 * @param scorecards the scorecards of all about whom anything was measured, by who is assessed
 */
@Term(zh = "考核", en = "assessment")
public record Assessment(
    ReportPeriod period, LocalDate day, SortedMap<Subject, Scorecard> scorecards) {
  /**
   * Copies the map.
   *
   * @param period over what time
   * @param day the day at whose end it looks
   * @param scorecards the scorecards
   */
  public Assessment {
    scorecards = Collections.unmodifiableSortedMap(new TreeMap<>(scorecards));
  }

  /**
   * Assesses projects, of which only one is held at a time.
   *
   * @param terms on what terms
   * @param period over what time
   * @param day the day at whose end to look, one of the period
   * @param projects the host's own identifiers of the projects, each once
   * @param read reads all of a project as it was at the end of the day, such as by {@link
   *     Zhuanban#read(StreamKind, String, AsOf)}
   * @return the scorecards, for {@link #seenBy} to show
   * @throws IllegalArgumentException if the day lies outside of the period, or a project comes
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
   * @param subject who is assessed
   * @return the scorecard; empty if nothing was measured about the subject
   */
  public Optional<Scorecard> scorecard(Subject subject) {
    return Optional.ofNullable(scorecards.get(subject));
  }

  /**
   * Leaves what somebody may read: the scorecards that a right to {@link ViewSection#SCORES}
   * covers, by default those of the own department, township or task force, and all for those who
   * supervise the county. A scorecard is shown whole, with cases in projects that the reader may
   * not read.
   *
   * @param reading who reads
   * @return the scorecards that the reader may read
   */
  public Assessment seenBy(ReaderSession reading) {
    SortedMap<Subject, Scorecard> seen = new TreeMap<>(scorecards);
    seen.keySet().removeIf(subject -> !sees(reading, subject));
    return new Assessment(period, day, seen);
  }

  private static boolean sees(ReaderSession reading, Subject subject) {
    boolean project = subject.kind() == SubjectKind.TASK_FORCE;
    Optional<StreamKey> stream =
        Optional.of(subject.code()).filter(code -> project).map(StreamKind.PROJECT::stream);
    return reading.covers(
        ViewSection.SCORES, stream, Optional.of(subject.code()).filter(code -> !project));
  }
}
