package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.assessment.AssessmentFold;
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.assessment.Consequence;
import org.zhuanban.assessment.Criterion;
import org.zhuanban.assessment.Exemption;
import org.zhuanban.assessment.Remark;
import org.zhuanban.assessment.RemarkRule;
import org.zhuanban.assessment.Scoring;
import org.zhuanban.assessment.Scoring.Bands;
import org.zhuanban.assessment.Scoring.Bands.Band;
import org.zhuanban.assessment.Scoring.Efficacy;
import org.zhuanban.assessment.Scoring.Linear;
import org.zhuanban.assessment.Subject;
import org.zhuanban.assessment.SubjectKind;
import org.zhuanban.assessment.Validity;
import org.zhuanban.assessment.Weight;
import org.zhuanban.assessment.WeightTable;
import org.zhuanban.dispatch.RetryPolicy;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.input.InputException;
import org.zhuanban.message.MessagePolicy;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.message.text.TemplateSet;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.Role;
import org.zhuanban.party.Succession;
import org.zhuanban.party.SuccessionTable;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.ReportFold;

/** Whatever a county sets wrongly is named with its place, in the words of its administrators. */
class ConfigurationFaultsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 15);
  private static final Validity VALID = Validity.from(DAY, "县考核办法");
  private static final Subject LAND = new Subject(SubjectKind.DEPARTMENT, "LAND");
  private static final Scoring FULL = new Linear(number("100"));
  private static final ReportPeriod HALF = new ReportPeriod("2024-H1");
  private static final TemplateSet WORDS = TemplateSet.of(Locale.CHINESE);

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static Weight weight(
      SubjectKind kind, Criterion measure, String points, Scoring scoring) {
    return new Weight(kind, measure, number(points), number("10"), scoring, VALID);
  }

  private static Weight weight(Criterion measure, Scoring scoring) {
    return weight(SubjectKind.DEPARTMENT, measure, "10", scoring);
  }

  private static Succession into(String code, String successor, LocalDate from) {
    return new Succession(
        code, new Department(successor, "县局", Level.COUNTY, "CN"), from, "机构改革方案");
  }

  private static RetryPolicy retries(int attempts, int first, int longest, int patience) {
    return new RetryPolicy(
        attempts,
        Duration.ofSeconds(first),
        Duration.ofSeconds(longest),
        Duration.ofSeconds(patience));
  }

  private static Arguments fault(
      ThrowingCallable setting, String code, String place, String words) {
    return Arguments.of(setting, code, place, words);
  }

  static Stream<Arguments> weights() {
    return Stream.of(
        fault(
            () -> weight(SubjectKind.DEPARTMENT, Criterion.AS_PROMISED, "-1", FULL),
            "input.RANGE",
            "Weight.points",
            "Weight.points须在0至10之间，现为-1；请改正"),
        fault(
            () -> weight(SubjectKind.DEPARTMENT, Criterion.AS_PROMISED, "11", FULL),
            "input.RANGE",
            "Weight.points",
            "Weight.points须在0至10之间，现为11；请改正"),
        fault(
            () -> weight(Criterion.MEETINGS_HELD, FULL),
            "input.UNFIT",
            "Weight.kind",
            "Weight.kind与Weight.measure（MEETINGS_HELD）不能并存；请改正或去掉其一"),
        fault(
            () -> weight(SubjectKind.TOWNSHIP, Criterion.DAYS_HELD, "10", FULL),
            "input.UNFIT",
            "Weight.measure",
            "Weight.measure与DAYS_HELD.direction（NEITHER）不能并存；请改正或去掉其一"),
        fault(
            () -> weight(Criterion.P90_USED, new Efficacy(number("0"), number("10"))),
            "input.ORDER",
            "Weight.scoring.worst",
            "Weight.scoring.worst为0，不得早于（小于）Weight.scoring.best（10）；请改正其一"),
        fault(
            () -> weight(Criterion.AS_PROMISED, new Efficacy(number("10"), number("5"))),
            "input.ORDER",
            "Weight.scoring.best",
            "Weight.scoring.best为5，不得早于（小于）Weight.scoring.worst（10）；请改正其一"),
        fault(
            () -> new WeightTable(sameDay(), List.of()),
            "input.REPEATED",
            "WeightTable.weights",
            "WeightTable.weights中DEPARTMENT AS_PROMISED 2024-04-15, 2024-04-15重复出现；请只列一次"),
        fault(
            () -> new Linear(number("0")),
            "input.MORE",
            "Linear.target",
            "Linear.target须大于0，现为0；请改正"),
        fault(
            () -> new Linear(number("1E+999999999")),
            "input.DIGITS",
            "Linear.target",
            "Linear.target整数部分最多30位、小数部分最多10位，现为1E+999999999；请改正"),
        fault(
            () -> new Scoring.Deduction(number("-0.5"), number("10")),
            "input.MORE",
            "Deduction.each",
            "Deduction.each须大于0，现为-0.5；请改正"),
        fault(
            () -> new Efficacy(number("5"), number("5.0")),
            "input.UNFIT",
            "Efficacy.worst",
            "Efficacy.worst与Efficacy.best（5.0）不能并存；请改正或去掉其一"),
        fault(
            () -> new Band(number("80"), number("101")),
            "input.RANGE",
            "Band.share",
            "Band.share须在0至100之间，现为101；请改正"),
        fault(
            () -> bands("80", "75", "80", "50"),
            "input.MORE",
            "Bands.bands[0].from",
            "Bands.bands[0].from须大于80，现为80；请改正"),
        fault(
            () -> bands("100", "50", "80", "75"),
            "input.ORDER",
            "Bands.bands[0].share",
            "Bands.bands[0].share为50，不得早于（小于）Bands.bands[1].share（75）；请改正其一"));
  }

  private static List<Weight> sameDay() {
    Weight weight = weight(Criterion.AS_PROMISED, FULL);
    return List.of(weight, weight);
  }

  private static Bands bands(String higher, String share, String lower, String lowerShare) {
    return new Bands(
        number("100"),
        List.of(
            new Band(number(higher), number(share)), new Band(number(lower), number(lowerShare))));
  }

  static Stream<Arguments> assessment() {
    return Stream.of(
        fault(
            () ->
                new RemarkRule(
                    SubjectKind.DEPARTMENT,
                    Remark.RemarkKind.CRITICISM,
                    Optional.of(Criterion.DAYS_HELD),
                    number("1"),
                    1,
                    VALID),
            "input.UNFIT",
            "RemarkRule.measure",
            "RemarkRule.measure与DAYS_HELD.direction（NEITHER）不能并存；请改正或去掉其一"),
        fault(
            () -> Consequence.deduction(LAND, number("0"), VALID),
            "input.MORE",
            "Consequence.points",
            "Consequence.points须大于0，现为0；请改正"),
        fault(
            () -> new Consequence(LAND, Consequence.ConsequenceKind.NO_AWARD, number("1"), VALID),
            "input.UNFIT",
            "Consequence.points",
            "Consequence.points与Consequence.kind（NO_AWARD）不能并存；请改正或去掉其一"),
        fault(
            () -> new Exemption(new CaseRef("P-1", Optional.empty()), "容错免责决定"),
            "input.MISSING",
            "Exemption.where.part",
            "Exemption.where.part缺失；请填写"),
        fault(
            () -> new Exemption(new CaseRef("P-1", Optional.of("decide:L:1")), " "),
            "input.MISSING",
            "Exemption.basis",
            "Exemption.basis缺失；请填写"),
        fault(
            () -> new AssessmentFold(AssessmentTerms.USUAL, HALF, LocalDate.of(2024, 7, 1)),
            "input.RANGE",
            "AssessmentFold.day",
            "AssessmentFold.day须在2024-01-01至2024-06-30之间，现为2024-07-01；请改正"),
        fault(
            () -> new ReportFold(ReportKind.ANNUAL, HALF, DAY),
            "input.UNFIT",
            "ReportFold.kind",
            "ReportFold.kind与ReportFold.period（2024-H1）不能并存；请改正或去掉其一"),
        fault(
            () -> new ReportFold(ReportKind.HALF_YEAR, HALF, LocalDate.of(2024, 7, 1)),
            "input.RANGE",
            "ReportFold.day",
            "ReportFold.day须在2024-01-01至2024-06-30之间，现为2024-07-01；请改正"));
  }

  static Stream<Arguments> lightsAndLetters() {
    return Stream.of(
        fault(
            () -> new LightPolicy(-1, "工作惯例"),
            "input.RANGE",
            "LightPolicy.warnAt",
            "LightPolicy.warnAt须在0至3650之间，现为-1；请改正"),
        fault(
            () -> new LightPolicy(DutyClock.LONGEST_DAYS + 1, "工作惯例"),
            "input.RANGE",
            "LightPolicy.warnAt",
            "LightPolicy.warnAt须在0至3650之间，现为3651；请改正"),
        fault(
            () -> new LightPolicy(1, " "),
            "input.MISSING",
            "LightPolicy.basis",
            "LightPolicy.basis缺失；请填写"),
        fault(
            () -> MessagePolicy.USUAL.telling(MessageTopic.STEP_REACHED, Role.HANDLER),
            "input.UNFIT",
            "MessagePolicy.roles",
            "MessagePolicy.roles与MessagePolicy.topic（step-reached）不能并存；请改正或去掉其一"),
        fault(
            () -> MessagePolicy.USUAL.within(-1),
            "input.RANGE",
            "MessagePolicy.within",
            "MessagePolicy.within须在0至36500之间，现为-1；请改正"),
        fault(
            () -> WORDS.with(MessageTopic.DECIDED, " "),
            "input.MISSING",
            "Templates[decided]",
            "Templates[decided]缺失；请填写"),
        fault(
            () -> WORDS.with(MessageTopic.DECIDED, "{subjekt}"),
            "input.UNKNOWN",
            "Templates[decided]",
            "Templates[decided]所列subjekt不在title, subject, name, organ, result, matter中；请改列其中已有的"),
        fault(
            () -> WORDS.with(MessageTopic.DECIDED, "事项{subject"),
            "input.FORM",
            "Templates[decided]",
            "Templates[decided]的写法如{name}, [, {name}], {{, }}, [[, ]]，现为“{subject”；请照此填写"),
        fault(
            () -> WORDS.with("decided", List.of("x"), "{x}"),
            "input.REPEATED",
            "TemplateSet.topics",
            "TemplateSet.topics中decided重复出现；请只列一次"),
        fault(
            () -> WORDS.withHeading("{n}"),
            "input.UNKNOWN",
            "Templates[digest]",
            "Templates[digest]所列n不在count中；请改列其中已有的"),
        fault(
            () -> retries(0, 1, 1, 1),
            "input.RANGE",
            "RetryPolicy.attempts",
            "RetryPolicy.attempts须在1至1000000之间，现为0；请改正"),
        fault(
            () -> retries(1, 0, 1, 1),
            "input.MORE",
            "RetryPolicy.first",
            "RetryPolicy.first须大于PT0S，现为PT0S；请改正"),
        fault(
            () -> retries(1, 60, 59, 1),
            "input.ORDER",
            "RetryPolicy.longest",
            "RetryPolicy.longest为PT59S，不得早于（小于）RetryPolicy.first（PT1M）；请改正其一"),
        fault(
            () -> retries(1, 1, 1, -1),
            "input.MORE",
            "RetryPolicy.patience",
            "RetryPolicy.patience须大于PT0S，现为PT-1S；请改正"));
  }

  static Stream<Arguments> successions() {
    return Stream.of(
        fault(
            () ->
                SuccessionTable.of(into("LAND", "PLAN", DAY), into("LAND", "NRP", DAY.plusDays(1))),
            "input.UNFIT",
            "SuccessionTable.entries[LAND 2024-04-16]",
            "SuccessionTable.entries[LAND 2024-04-16]与SuccessionTable.entries[LAND 2024-04-15]（PLAN）不能并存；请改正或去掉其一"));
  }

  @ParameterizedTest
  @MethodSource({"weights", "assessment", "lightsAndLetters", "successions"})
  void a_fault_of_what_a_county_sets_has_a_code_a_place_and_words(
      ThrowingCallable setting, String code, String place, String words) {
    InputException fault = catchThrowableOfType(InputException.class, setting);

    assertThat(fault).isNotNull();
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.place()).isEqualTo(place);
    assertThat(fault.text(Locale.CHINESE)).isEqualTo(words);
    assertThat(fault.text(Locale.ENGLISH)).isEqualTo(fault.getMessage()).startsWith(place);
  }

  @Test
  void of_several_faults_of_a_template_none_is_lost() {
    InputException first =
        catchThrowableOfType(
            InputException.class,
            () -> WORDS.with(MessageTopic.DECIDED, "{subjekt} } {due} {result"));

    assertThat(first.values()).contains("subjekt");
    assertThat(first.getSuppressed())
        .extracting(next -> ((InputException) next).values().get(1))
        .containsExactly("} {due} {result", "due", "{result");
  }
}
