package org.zhuanban.documents.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhuanban.StreamKind;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;
import org.zhuanban.party.Role;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Ratio;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.CaseName;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.OpenProblem;
import org.zhuanban.report.content.Report;

/**
 * The words of a report: names in place of codes, amounts with their units.
 *
 * @param texts the texts
 * @param report the report
 * @param alone the project that the report is about alone; empty for a county
 * @param problems the open problems in words, as far as they have some
 */
record ReportWords(
    DocumentTexts texts,
    Report report,
    Optional<String> alone,
    SortedMap<CaseRef, String> problems) {
  /** The maximum number of cases that a cell lists; the report itself has all of them. */
  static final int LISTED = 10;

  private static final String ORGANISATION = StreamKind.ORGANISATION.name() + "/";
  private static final String MEETING = "meeting:";
  private static final String MEETING_HELD = "taskforce:" + MEETING;
  private static final String MEMBER = "member:";

  static ReportWords of(DocumentTexts texts, Report report, Optional<String> alone) {
    SortedMap<CaseRef, String> problems = new TreeMap<>();
    for (OpenProblem problem : report.problems()) {
      problem.content().ifPresent(words -> problems.put(problem.where(), words));
    }
    return new ReportWords(texts, report, alone, problems);
  }

  String say(String key) {
    return texts.say(key);
  }

  String say(String key, Map<String, Object> values) {
    return texts.say(key, values);
  }

  /** The name of who owes something; the code of one without a name. */
  String who(String code) {
    return report.names().organ(code).or(() -> party(code)).orElse(code);
  }

  private Optional<String> party(String code) {
    return switch (code) {
      case "APPLICANT", "DEVELOPER" -> Optional.of(say("report.party." + code));
      default ->
          Stream.of(Role.values())
              .filter(role -> role.name().equals(code))
              .findFirst()
              .map(texts::word);
    };
  }

  /** The name of a project or of another stream; what the organisation does is for all projects. */
  String project(CaseRef where) {
    if (alone.filter(where.project()::equals).isPresent()) {
      return say("report.this-project");
    }
    return where.project().startsWith(ORGANISATION)
        ? say("report.whole-county")
        : report
            .names()
            .project(where.project())
            .orElse(where.project().substring(where.project().indexOf('/') + 1));
  }

  /** The name of the subject of a duty; empty if it has none. */
  Optional<String> matter(CaseRef where, String subject) {
    return report
        .names()
        .part(where)
        .flatMap(CaseName::name)
        .or(() -> ReportPeriod.of(subject).map(texts::word))
        .or(() -> problem(new CaseRef(where.project(), Optional.of(subject))))
        .or(
            () ->
                Optional.of(subject)
                    .filter(text -> text.startsWith(MEETING))
                    .map(text -> matter(new MeetingNumber(text.substring(MEETING.length())))));
  }

  /** The words of an open problem; empty if it is none, or has none. */
  Optional<String> problem(CaseRef where) {
    return Optional.ofNullable(problems.get(where));
  }

  /** A duty by its kind and its matter. */
  String duty(CaseRef where) {
    return report
        .names()
        .part(where)
        .flatMap(
            name ->
                name.duty()
                    .map(
                        kind ->
                            say(
                                "report.duty",
                                Map.of("duty", kind, "matter", matter(where, name.subject())))))
        .orElse("");
  }

  /**
   * What a case is called, before it is put into words: a county has very many cases, of which a
   * cell shows ten.
   *
   * @param project the name of the project; empty where that is clear
   * @param matter the part of the project; empty for the whole project
   */
  private record Title(Optional<String> project, Optional<Object> matter) {}

  /** The number of a meeting. */
  private record MeetingNumber(String number) {}

  /** The title of a case; empty for a person, who has none in a report. */
  private Optional<Title> title(CaseRef where) {
    String part = where.part().orElse("");
    if (part.startsWith(MEMBER)) {
      return Optional.empty();
    }
    if (part.isEmpty()) {
      return Optional.of(new Title(Optional.of(project(where)), Optional.empty()));
    }
    String last = part.substring(part.lastIndexOf(':') + 1);
    Optional<ReportPeriod> period = ReportPeriod.of(last);
    if (period.isPresent()) {
      return Optional.of(new Title(Optional.empty(), Optional.of(period.get())));
    }
    Object matter =
        part.startsWith(MEETING_HELD)
            ? new MeetingNumber(last)
            : report.names().part(where).flatMap(CaseName::name).orElse(last);
    boolean clear = alone.filter(where.project()::equals).isPresent();
    return Optional.of(
        new Title(clear ? Optional.empty() : Optional.of(project(where)), Optional.of(matter)));
  }

  private String title(Title title) {
    Optional<String> matter = title.matter().map(this::matter);
    return title
        .project()
        .flatMap(
            project ->
                matter.map(part -> say("report.case", Map.of("project", project, "matter", part))))
        .or(title::project)
        .or(() -> matter)
        .orElse("");
  }

  private String matter(Object matter) {
    return matter instanceof MeetingNumber meeting
        ? say("report.case.meeting", Map.of("number", meeting.number()))
        : texts.word(matter);
  }

  /** The name of an item in some project of a figure; its code if none of them knows it. */
  String item(String code, Figure figure) {
    return figure.cases().keySet().stream()
        .flatMap(
            where ->
                report
                    .names()
                    .part(new CaseRef(where.project(), Optional.of(code)))
                    .flatMap(CaseName::name)
                    .stream())
        .findFirst()
        .orElse(code);
  }

  /** What a figure counts. */
  Cell cases(Figure figure) {
    return listed(figure.cases().keySet().stream(), this::title, this::title);
  }

  /** A case with its days. */
  private record TitledDays(Title title, BigDecimal days) {}

  /** The cases of days, those with the most days first. */
  Cell days(Figure figure) {
    return listed(
        figure.cases().entrySet().stream()
            .sorted(Map.Entry.<CaseRef, BigDecimal>comparingByValue().reversed()),
        entry -> title(entry.getKey()).map(title -> new TitledDays(title, entry.getValue())),
        one -> say("report.case.days", Map.of("case", title(one.title()), "days", one.days())));
  }

  private <T, U> Cell listed(
      Stream<T> cases, Function<T, Optional<U>> title, Function<U, String> name) {
    List<U> titles = cases.flatMap(one -> title.apply(one).stream()).distinct().toList();
    List<String> names = titles.stream().limit(LISTED).map(name).toList();
    return Cell.of(
        titles.size() <= LISTED
            ? texts.word(names)
            : say("report.cases.more", Map.of("cases", names, "count", titles.size())));
  }

  /** An amount of a measure with its unit. */
  String amount(Measure measure, BigDecimal amount) {
    return measure.money() ? money(amount) : say("report.amount." + measure, count(amount));
  }

  static Map<String, Object> count(BigDecimal amount) {
    return Map.of("amount", amount);
  }

  /** A sum of yuan; more can be taken back in a period than arrived. */
  String money(BigDecimal yuan) {
    if (yuan.signum() == 0) {
      return say("report.no-money");
    }
    return (yuan.signum() < 0 ? "-" : "") + texts.word(Money.yuan(yuan.abs()));
  }

  /** A percentage; without a whole there is none. */
  String percent(Optional<BigDecimal> percent) {
    return percent
        .map(known -> known.toPlainString() + "%")
        .orElseGet(() -> say("report.not-applicable"));
  }

  String percent(Ratio ratio) {
    return percent(ratio.percent());
  }

  Cell word(Object value) {
    return Cell.of(texts.word(value));
  }

  Column text(String key) {
    return Column.text(say("column." + key));
  }

  Column number(String key) {
    return Column.number(say("column." + key));
  }

  Column day(String key) {
    return Column.day(say("column." + key));
  }

  /** A day, and whether a later notice can still move it. */
  String day(LocalDate day, Certainty certainty) {
    return texts.word(new Deadline.Due(day, day, certainty));
  }

  /** A table with the caption {@code report.KEY} and, in place of rows, {@code report.KEY.none}. */
  Table table(String key, List<Column> columns, List<List<Cell>> rows) {
    return new Table(
        say("report." + key), columns, new ArrayList<>(rows), say("report." + key + ".none"));
  }
}
