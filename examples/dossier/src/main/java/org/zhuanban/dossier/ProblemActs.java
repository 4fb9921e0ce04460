package org.zhuanban.dossier;

import static org.zhuanban.dossier.Commands.with;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.DecideProblem;
import org.zhuanban.project.problem.ProblemCommand.EscalateProblem;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.project.problem.ProblemSource;
import org.zhuanban.project.problem.ProblemTerms;

/**
 * Makes the commands about problems that reported events stand for.
 *
 * @param dossier the dossier
 * @param rules what the county has set for itself
 */
record ProblemActs(Dossier dossier, LocalRuleBook rules) {
  private static final String BASIS = "工作惯例：task_force.problem_levels";

  /** The words by which a history may tell where a problem came up, beside the names themselves. */
  private static final List<SourceWord> SOURCES =
      List.of(
          new SourceWord("代办", ProblemSource.AGENT),
          new SourceWord("企业", ProblemSource.ENTERPRISE),
          new SourceWord("走访", ProblemSource.VISIT),
          new SourceWord("座谈", ProblemSource.SYMPOSIUM),
          new SourceWord("会议", ProblemSource.MEETING),
          new SourceWord("例会", ProblemSource.MEETING));

  /** Who holds problems at the levels of the county, where a dossier names nobody. */
  private static final List<String> HOLDERS = List.of("责任部门", "工作专班", "县政府分管领导专题会议", "县委县政府主要领导会议");

  /** The words of the format for holders, and the names that an official reads for them. */
  private static final Map<String, String> HOLDER_WORDS =
      Map.of(
          "responsible department", HOLDERS.get(0),
          "task force", HOLDERS.get(1),
          "county government leader meeting", HOLDERS.get(2));

  /** The numbers of the levels that a county may have. */
  static final List<String> COUNTY_LEVELS =
      IntStream.rangeClosed(1, HOLDERS.size()).mapToObj(String::valueOf).toList();

  private record SourceWord(String word, ProblemSource source) {}

  ReportProblem report(HistoryEvent event, DocumentRef paper) {
    Optional<String> words = event.optionalText("category");
    int level = event.optionalNumber("level").orElseGet(this::lowest);
    ReportProblem report =
        ReportProblem.of(
                event.text("problem"),
                words.map(ProblemCategory::of).orElse(ProblemCategory.OTHER),
                level,
                holder(event, level))
            .withPaper(paper);
    ReportProblem told =
        with(
            with(
                with(
                    report,
                    event.optionalText("by").flatMap(ProblemActs::source),
                    ReportProblem::withSource),
                words,
                ReportProblem::withWords),
            terms(event),
            ReportProblem::withTerms);
    return with(
        with(told, event.optionalText("text"), ReportProblem::withContent),
        event.optionalText("wish"),
        ReportProblem::withWish);
  }

  /** The levels of the dossier in the place of the county's; without them, all is the county's. */
  private Optional<ProblemTerms> terms(HistoryEvent event) {
    if (levels().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProblemTerms(
            levels().stream().map(ProblemActs::level).toList(),
            rules.limitIfAny(LocalLimit.ENTERPRISE_SILENCE, event.date())));
  }

  private static ProblemTerms.ProblemLevel level(ProblemLevel each) {
    ProblemTerms.ProblemLevel level =
        ProblemTerms.ProblemLevel.of(each.level(), each.decideWithin().limit(BASIS));
    return each.level() <= HOLDERS.size() ? level.withName(HOLDERS.get(each.level() - 1)) : level;
  }

  EscalateProblem escalate(HistoryEvent event) {
    int level = event.number("level");
    return EscalateProblem.of(event.text("problem"), level, holder(event, level));
  }

  DecideProblem decide(HistoryEvent event, DocumentRef paper) {
    DecideProblem decided =
        with(
            with(
                DecideProblem.of(event.text("problem")).withPaper(paper),
                event.optionalNumber("level"),
                DecideProblem::withLevel),
            event.optionalDate("solve_by"),
            DecideProblem::withSolveBy);
    return with(decided, event.optionalText("decision"), DecideProblem::withDecision);
  }

  private List<ProblemLevel> levels() {
    return dossier.taskForce().problemLevels();
  }

  private int lowest() {
    return levels().stream().map(ProblemLevel::level).min(Comparator.naturalOrder()).orElse(1);
  }

  /** Limits of problems run by the calendar of the lead bureau, whoever holds them. */
  private ProblemHolder holder(HistoryEvent event, int level) {
    String name =
        event
            .optionalText("holder")
            .or(
                () ->
                    levels().stream()
                        .filter(each -> each.level() == level)
                        .map(ProblemLevel::holder)
                        .findFirst())
            .orElseGet(
                () ->
                    levels().isEmpty() && level <= HOLDERS.size()
                        ? HOLDERS.get(level - 1)
                        : "level " + level);
    String calendar = dossier.leadBureau().calendar();
    return dossier.departments().values().stream()
        .filter(one -> one.code().equals(name) || one.name().equals(name))
        .findFirst()
        .map(one -> new ProblemHolder(one.code(), one.name(), calendar))
        .orElseGet(
            () ->
                new ProblemHolder(
                    "LEVEL-" + level, HOLDER_WORDS.getOrDefault(name, name), calendar));
  }

  private static Optional<ProblemSource> source(String by) {
    return List.of(ProblemSource.values()).stream()
        .filter(source -> source.name().equals(by.toUpperCase(Locale.ROOT)))
        .findFirst()
        .or(
            () ->
                SOURCES.stream()
                    .filter(told -> by.contains(told.word()))
                    .map(SourceWord::source)
                    .findFirst());
  }
}
