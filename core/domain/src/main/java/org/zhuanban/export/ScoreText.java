package org.zhuanban.export;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.zhuanban.assessment.AttributedDays;
import org.zhuanban.assessment.Consequence;
import org.zhuanban.assessment.CountedCase;
import org.zhuanban.assessment.Criterion;
import org.zhuanban.assessment.CriterionResult;
import org.zhuanban.assessment.Fraction;
import org.zhuanban.assessment.Remark;
import org.zhuanban.assessment.RemarkRule;
import org.zhuanban.assessment.ScoreLine;
import org.zhuanban.assessment.Scorecard;
import org.zhuanban.assessment.Scoring;
import org.zhuanban.assessment.Subject;
import org.zhuanban.assessment.Validity;
import org.zhuanban.project.funds.Ratio;
import org.zhuanban.report.content.CaseName;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.NameIndex;

/**
 * The explanation of scorecards in words, down to the cases. Numbers are rounded half up to two
 * decimals; sums use the exact numbers of the scorecard.
 */
public final class ScoreText {
  private static final int PLACES = 2;

  /** The zeros of 10,000. */
  private static final int TEN_THOUSAND = 4;

  private final ResourceBundle words;
  private final Locale locale;
  private final NameIndex names;

  private ScoreText(NameIndex names, Locale locale) {
    this.names = names;
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    this.locale = chinese ? Locale.CHINESE : Locale.ENGLISH;
    this.words =
        ResourceBundle.getBundle(
            ScoreText.class.getPackageName() + ".scores", this.locale, ScoreText.class.getModule());
  }

  /**
   * A paragraph about a measure.
   *
   * @param head the measure with its points
   * @param cases the cases, in their order
   */
  public record Paragraph(String head, List<String> cases) {
    /**
     * Copies the list.
     *
     * @param head the measure with its points
     * @param cases the cases
     */
    public Paragraph {
      cases = List.copyOf(cases);
    }
  }

  /**
   * Explains a scorecard.
   *
   * @param card the scorecard
   * @param names the names behind its codes, as of its assessment
   * @param locale Chinese for {@code zh}, English for any other
   * @return the heading with the total, then a paragraph for each line, each consequence, each
   *     measure without a weight, and each remark
   */
  public static List<Paragraph> of(Scorecard card, NameIndex names, Locale locale) {
    return new ScoreText(names, locale).explain(card);
  }

  /**
   * Explains a scorecard as one text.
   *
   * @param card the scorecard
   * @param names the names behind its codes, as of its assessment
   * @param locale Chinese for {@code zh}, English for any other
   * @return a line for each paragraph, and below it one for each case, indented by two blanks
   */
  public static String text(Scorecard card, NameIndex names, Locale locale) {
    return of(card, names, locale).stream()
        .map(
            part ->
                part.head()
                    + "\n"
                    + part.cases().stream()
                        .map(each -> "  " + each + "\n")
                        .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }

  /**
   * Names a subject.
   *
   * @param subject the subject
   * @param names the names behind its code
   * @param locale Chinese for {@code zh}, English for any other
   * @return its name; its kind and code without a name
   */
  public static String of(Subject subject, NameIndex names, Locale locale) {
    return new ScoreText(names, locale).subject(subject);
  }

  /**
   * Formats a formula of scoring.
   *
   * @param scoring the formula
   * @param locale Chinese for {@code zh}, English for any other
   * @return a phrase
   */
  public static String of(Scoring scoring, Locale locale) {
    return new ScoreText(NameIndex.NONE, locale).scoring(scoring);
  }

  private List<Paragraph> explain(Scorecard card) {
    List<Paragraph> parts = new ArrayList<>();
    parts.add(
        new Paragraph(
            say(
                "title",
                subject(card.subject()),
                Dictionary.ofPeriod(card.period(), locale),
                day(card.day())),
            List.of(total(card))));
    card.lines().forEach(line -> parts.add(line(line)));
    card.borne().forEach(borne -> parts.add(borne(borne)));
    card.measured().values().stream()
        .filter(
            each ->
                card.lines().stream().noneMatch(line -> line.weight().measure() == each.measure()))
        .forEach(
            each ->
                parts.add(
                    new Paragraph(
                        say("unweighed", label(each.measure()), value(each)), cases(each))));
    card.remarks().forEach(remark -> parts.add(remark(remark)));
    return parts;
  }

  private String total(Scorecard card) {
    return card.percent()
        .map(percent -> say("total", shown(card.points()), shown(card.outOf()), shown(percent)))
        .orElseGet(() -> say("total-none"));
  }

  private Paragraph line(ScoreLine line) {
    String measure = label(line.weight().measure());
    String scoring = scoring(line.weight().scoring());
    String weight = plain(line.weight().points());
    return new Paragraph(
        line.points()
            .map(
                points ->
                    say(
                        "line",
                        measure,
                        value(line.measured()),
                        shown(points),
                        weight,
                        plain(line.weight().cap()),
                        scoring))
            .orElseGet(() -> say("line-none", measure, weight, scoring)),
        cases(line.measured()));
  }

  private Paragraph borne(AttributedDays borne) {
    Consequence why = borne.consequence();
    Validity validity = why.validity();
    String key =
        switch (why.kind()) {
          case SCORE_DEDUCTION -> "deducted";
          case NO_AWARD -> "no-award";
        };
    return new Paragraph(
        say(
            key,
            Dictionary.label(why.kind(), locale),
            validity.basis(),
            day(validity.from()),
            validity.to().map(this::day).orElseGet(() -> say("no-end")),
            shown(borne.points()),
            plain(why.points())),
        List.of());
  }

  private String value(CriterionResult measured) {
    Optional<Fraction> value = measured.value();
    if (value.isEmpty()) {
      return say("not-applicable");
    }
    Ratio parts = measured.ratio();
    String percent = shown(value.get());
    return switch (measured.measure().form()) {
      case DAYS -> say("days", plain(parts.numerator()));
      case RATE ->
          say(
              "rate",
              amount(measured.measure(), parts.numerator()),
              amount(measured.measure(), parts.denominator()),
              percent);
      case PERCENTILE ->
          say(
              "percentile",
              plain(parts.numerator()),
              plain(parts.denominator()),
              percent,
              measured.atPercentile().map(this::where).orElse(""),
              measured.counting());
    };
  }

  private String scoring(Scoring scoring) {
    if (scoring instanceof Scoring.Linear linear) {
      return say("linear", plain(linear.target()));
    } else if (scoring instanceof Scoring.Bands bands) {
      return say(
          "bands",
          plain(bands.target()),
          bands.bands().stream()
              .map(band -> say("band", plain(band.from()), plain(band.share())))
              .collect(Collectors.joining(say("and"))));
    } else if (scoring instanceof Scoring.Efficacy efficacy) {
      return say("efficacy", plain(efficacy.worst()), plain(efficacy.best()));
    }
    Scoring.Deduction deduction = (Scoring.Deduction) scoring;
    return say("deduction", plain(deduction.each()), plain(deduction.atMost()));
  }

  /** What a project brought for a target has no denominator of its own. */
  private List<String> cases(CriterionResult measured) {
    return measured.measure().target().isEmpty()
        ? cases(measured.cases())
        : measured.cases().stream()
            .map(
                one ->
                    say(
                        "part-of-target",
                        named(one.where().project(), names.project(one.where().project())),
                        Dictionary.label(one.as(), locale),
                        amount(measured.measure(), one.amount())))
            .toList();
  }

  /** Money is in units of 10,000 yuan, as statistics of investment promotion give it. */
  private String amount(Criterion measure, BigDecimal amount) {
    return measure
        .target()
        .map(
            of ->
                of.money()
                    ? say("money", plain(amount.movePointLeft(TEN_THOUSAND)))
                    : say("projects", plain(amount)))
        .orElseGet(() -> plain(amount));
  }

  private List<String> cases(List<CountedCase> cases) {
    return cases.stream()
        .map(
            one ->
                say(
                    "case",
                    where(one),
                    day(one.on()),
                    Dictionary.label(one.as(), locale),
                    plain(one.amount()),
                    plain(one.of())))
        .toList();
  }

  private Paragraph remark(Remark remark) {
    RemarkRule rule = remark.rule();
    Optional<Criterion> measure = rule.measure();
    String unit =
        measure.filter(about -> about.form() == Criterion.Form.DAYS).isPresent()
            ? "days"
            : "percent";
    return new Paragraph(
        say(
            "remark",
            Dictionary.label(rule.remark(), locale),
            measure.map(this::label).orElseGet(() -> say("points")),
            say(unit, shown(remark.value())),
            say(unit, plain(rule.threshold())),
            rule.validity().basis()),
        cases(remark.cases()));
  }

  private String subject(Subject subject) {
    String kind = Dictionary.label(subject.kind(), locale);
    Optional<String> known =
        switch (subject.kind()) {
          case DEPARTMENT, PARK, INDUSTRY_GROUP, INTRODUCING_UNIT -> names.organ(subject.code());
          case TASK_FORCE ->
              names.project(subject.code()).map(name -> say("of-project", kind, name));
          case TOWNSHIP -> names.place(subject.code()).or(() -> names.organ(subject.code()));
        };
    return known
        .map(name -> say("named", name, subject.code()))
        .orElseGet(() -> say("of", kind, subject.code()));
  }

  private String where(CountedCase one) {
    CaseRef where = one.where();
    Optional<String> known = names.project(where.project());
    String project =
        where.ofProject() ? named(where.project(), known) : known.orElse(where.project());
    return names
        .part(where)
        .map(part -> say("part", project, part(part), where.part().orElse("")))
        .orElseGet(
            () ->
                where.ofProject() || where.part().isPresent()
                    ? say("whole", project, where.part().orElseGet(() -> say("whole-project")))
                    : project);
  }

  private String part(CaseName part) {
    Optional<String> subject = part.name().map(name -> say("quoted", name));
    return part.duty()
        .map(kind -> Dictionary.ofDuty(kind, locale))
        .map(owed -> subject.map(name -> say("duty", owed, name)).orElse(owed))
        .orElseGet(() -> subject.orElse(part.subject()));
  }

  private String named(String code, Optional<String> name) {
    return name.map(known -> say("named", known, code)).orElse(code);
  }

  private String day(LocalDate day) {
    return Dictionary.ofDay(day, locale);
  }

  private String label(Criterion measure) {
    return Dictionary.label(measure, locale);
  }

  private static String shown(Fraction number) {
    return number.rounded(PLACES).toPlainString();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private String say(String key, Object... values) {
    String[] texts = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      texts[i] = values[i].toString();
    }
    return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
  }
}
