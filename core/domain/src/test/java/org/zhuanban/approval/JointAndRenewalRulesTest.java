package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.JointCommand.GiveOpinion;
import org.zhuanban.approval.JointCommand.HoldJointSurvey;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.RenewalCommand.ApplyForRenewal;
import org.zhuanban.approval.RenewalCommand.DecideRenewal;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.JointTerms;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Severity;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.violation.ViolationFound;

/** The words of the rules of joint handling and renewal; all on 8 April 2024. */
class JointAndRenewalRulesTest {
  static final DocumentRef PAPER = new DocumentRef("opinion-1");
  static final LocalDate YEAR_END = LocalDate.of(2024, 12, 31);

  record Rule(
      ApprovalRule rule,
      Consumer<ProjectDesk> before,
      ApprovalCommand command,
      String english,
      String chinese) {
    @Override
    public String toString() {
      return rule.name() + " " + command.getClass().getSimpleName();
    }
  }

  static ApprovalItem joint(String code, JointTerms terms) {
    return item(code, ItemKind.JOINT)
        .addJointWith("REFORM", "ECO")
        .statutory(TimeLimit.workingDays(45, "行政许可法第四十二条第二款"))
        .committed(TimeLimit.workingDays(20, "服务指南"))
        .extension(TimeLimit.workingDays(15, "行政许可法第四十二条第二款"))
        .joint(terms)
        .build();
  }

  static JointTerms within(TimeLimit limit) {
    return new JointTerms(Optional.of(limit), Optional.empty());
  }

  static ApprovalItem renewable(String code) {
    return Plans.promised(code).renewBefore(TimeLimit.calendarDays(60, "排污许可管理条例第十四条第一款")).build();
  }

  /** A licence alone L, a joint item J, and a licence R that is renewed 60 days before its end. */
  private static Consumer<ProjectDesk> after(ApprovalCommand... commands) {
    return desk -> {
      desk.recorded(adopt(licence("L"), joint("J", JointTerms.USUAL), renewable("R")));
      Arrays.stream(commands).forEach(desk::recorded);
    };
  }

  private static Consumer<ProjectDesk> granted(
      Result result, Optional<LocalDate> validTo, ApprovalCommand... commands) {
    return desk -> {
      after(accept("R"), decide("R", result)).accept(desk);
      DeliverDecision delivery = DeliverDecision.of("R");
      desk.recorded(validTo.map(delivery::withValidTo).orElse(delivery));
      Arrays.stream(commands).forEach(desk::recorded);
    };
  }

  private static AcceptApplication accept(String item) {
    return AcceptApplication.of(item);
  }

  private static DecideItem decide(String item, Result result) {
    return DecideItem.of(item, result);
  }

  static GiveOpinion opinion(String department, Opinion.View view) {
    return GiveOpinion.of("J", department, view).withPaper(PAPER);
  }

  static DecideRenewal renew(LocalDate validTo) {
    return DecideRenewal.approve("R").withValidTo(validTo);
  }

  static DecideRenewal refuse() {
    return DecideRenewal.refuse("R").withDecision(PAPER);
  }

  static Stream<Rule> joint() {
    String notNow =
        "Item \"事项J\" (J) is not in joint handling; opinions are given and surveys held between its acceptance and its decision";
    String notNowZh = "事项“事项J”（J）不在联合办理中；提出意见和联合踏勘只在受理之后、决定之前";
    return Stream.of(
        new Rule(
            ApprovalRule.OPINION_LIMIT_NOT_SHORTER,
            desk -> {},
            adopt(joint("J", within(TimeLimit.workingDays(20, "联合验收办法")))),
            "Item J gives the departments that take part 20 WD, which is not shorter than its own"
                + " 20 WD; leave the lead time to decide",
            "事项J给参与部门的时限20个工作日不短于本事项时限20个工作日；请为牵头部门留出决定时间"),
        new Rule(
            ApprovalRule.NOT_JOINT,
            after(accept("L")),
            GiveOpinion.of("L", "REFORM", Opinion.View.AGREES),
            "Item \"事项L\" (L) is handled by one department alone; no other one takes part in it",
            "事项“事项L”（L）由一个部门单独办理；没有其他参与部门"),
        new Rule(
            ApprovalRule.NOT_JOINT,
            after(accept("L")),
            HoldJointSurvey.of("L", List.of()),
            "Item \"事项L\" (L) is handled by one department alone; no other one takes part in it",
            "事项“事项L”（L）由一个部门单独办理；没有其他参与部门"),
        new Rule(
            ApprovalRule.NOT_TAKING_PART,
            after(accept("J")),
            opinion("LAND", Opinion.View.AGREES),
            "Department \"县自然资源局\" (LAND) takes no part in item \"事项J\" (J); those that do are \"县发展和改革局\" (REFORM), \"市生态环境局\" (ECO)",
            "部门“县自然资源局”（LAND）不参与事项“事项J”（J）；参与部门为“县发展和改革局”（REFORM）、“市生态环境局”（ECO）"),
        new Rule(
            ApprovalRule.NOT_TAKING_PART,
            after(accept("J")),
            HoldJointSurvey.of("J", List.of("ECO", "FIRE")),
            "Department FIRE takes no part in item \"事项J\" (J); those that do are \"县发展和改革局\" (REFORM), \"市生态环境局\" (ECO)",
            "部门FIRE不参与事项“事项J”（J）；参与部门为“县发展和改革局”（REFORM）、“市生态环境局”（ECO）"),
        new Rule(
            ApprovalRule.NOT_IN_JOINT_HANDLING,
            after(),
            opinion("ECO", Opinion.View.AGREES),
            notNow,
            notNowZh),
        new Rule(
            ApprovalRule.NOT_IN_JOINT_HANDLING,
            after(accept("J"), decide("J", Result.APPROVED)),
            opinion("ECO", Opinion.View.OBJECTS),
            notNow,
            notNowZh),
        new Rule(
            ApprovalRule.NOT_IN_JOINT_HANDLING,
            after(accept("J"), WithdrawApplication.of("J")),
            HoldJointSurvey.of("J", List.of("ECO")),
            notNow,
            notNowZh),
        new Rule(
            ApprovalRule.OPINION_REPEATED,
            after(accept("J"), opinion("ECO", Opinion.View.AGREES)),
            opinion("ECO", Opinion.View.OBJECTS),
            "Department \"市生态环境局\" (ECO) told the lead of item \"事项J\" (J) on 2024-04-08 already; it gives its opinion once",
            "部门“市生态环境局”（ECO）已于2024年4月8日就事项“事项J”（J）答复牵头部门；意见只提一次"),
        new Rule(
            ApprovalRule.OPINION_REPEATED,
            after(accept("J"), opinion("ECO", Opinion.View.NEEDS_MORE)),
            opinion("ECO", Opinion.View.NEEDS_MORE),
            "Department \"市生态环境局\" (ECO) told the lead of item \"事项J\" (J) on 2024-04-08 already; it gives its opinion once",
            "部门“市生态环境局”（ECO）已于2024年4月8日就事项“事项J”（J）答复牵头部门；意见只提一次"),
        new Rule(
            ApprovalRule.OBJECTION_WITHOUT_PAPER,
            after(accept("J")),
            GiveOpinion.of("J", "ECO", Opinion.View.OBJECTS),
            "A department objects to item \"事项J\" (J) without a written opinion; add the paper that gives the reasons",
            "参与部门对事项“事项J”（J）提出异议而无书面意见；请附说明理由的文书"));
  }

  static Stream<Rule> renewals() {
    ApplyForRenewal apply = ApplyForRenewal.of("R");
    String nothing =
        "Item \"事项R\" (R) has nothing to renew: no delivered licence on which a last day is printed";
    String nothingZh = "事项“事项R”（R）没有可以延续的许可：尚未送达载明有效期的证件";
    String noneOpen =
        "Item \"事项R\" (R) has no application for renewal that waits for a decision; apply first";
    String noneOpenZh = "事项“事项R”（R）没有待决定的延续申请；请先申请";
    Optional<LocalDate> yearEnd = Optional.of(YEAR_END);
    return Stream.of(
        new Rule(ApprovalRule.NOT_RENEWABLE, after(), apply, nothing, nothingZh),
        new Rule(
            ApprovalRule.NOT_RENEWABLE,
            after(accept("R"), decide("R", Result.APPROVED)),
            apply,
            nothing,
            nothingZh),
        new Rule(
            ApprovalRule.NOT_RENEWABLE,
            granted(Result.APPROVED, Optional.empty()),
            apply,
            nothing,
            nothingZh),
        new Rule(
            ApprovalRule.NOT_RENEWABLE,
            granted(Result.APPROVED, Optional.of(LocalDate.of(9999, 12, 31))),
            apply,
            nothing,
            nothingZh),
        new Rule(
            ApprovalRule.NOT_RENEWABLE,
            granted(Result.REFUSED, yearEnd),
            apply,
            nothing,
            nothingZh),
        new Rule(
            ApprovalRule.NOT_RENEWABLE,
            granted(Result.APPROVED, yearEnd, apply, DecideRenewal.approve("R")),
            apply,
            nothing,
            nothingZh),
        new Rule(
            ApprovalRule.LICENCE_EXPIRED,
            granted(Result.APPROVED, Optional.of(LocalDate.of(2024, 4, 7))),
            apply,
            "What item \"事项R\" (R) granted ended on 2024-04-07; only what is still valid can be renewed",
            "事项“事项R”（R）的许可已于2024年4月7日届满；只有仍在有效期内的许可可以延续"),
        new Rule(
            ApprovalRule.RENEWAL_UNDER_WAY,
            granted(Result.APPROVED, yearEnd, apply),
            apply,
            "The renewal of item \"事项R\" (R) was applied for on 2024-04-08 and is under way; it is decided before the next application",
            "事项“事项R”（R）已于2024年4月8日申请延续，正在办理；作出决定后方可再次申请"),
        new Rule(
            ApprovalRule.NO_RENEWAL_UNDER_WAY,
            granted(Result.APPROVED, yearEnd),
            refuse(),
            noneOpen,
            noneOpenZh),
        new Rule(
            ApprovalRule.NO_RENEWAL_UNDER_WAY,
            granted(Result.APPROVED, yearEnd, apply, refuse()),
            renew(YEAR_END.plusYears(1)),
            noneOpen,
            noneOpenZh),
        new Rule(
            ApprovalRule.RENEWED_NOT_LONGER,
            granted(Result.APPROVED, yearEnd, apply),
            renew(YEAR_END),
            "Item \"事项R\" (R) would be renewed up to 2024-12-31, but is valid up to 2024-12-31 already; print a later last day",
            "事项“事项R”（R）拟延续至2024年12月31日，而有效期已至2024年12月31日；请载明更晚的届满日"));
  }

  static Stream<Rule> refusals() {
    return Stream.concat(joint(), renewals());
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void says_what_is_wrong_in_both_languages_and_leaves_no_trace(Rule expected) {
    ProjectDesk desk = ProjectDesk.on("2024-04-08");
    expected.before().accept(desk);

    Refusal refusal = desk.refused(expected.command());

    assertThat(refusal.rule()).isEqualTo(expected.rule());
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(expected.english());
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(expected.chinese());
  }

  /** A rule that was broken by what is kept all the same. */
  record Broken(
      ApprovalRule rule,
      Consumer<ProjectDesk> before,
      String day,
      ApprovalCommand command,
      String act,
      String article,
      String subject,
      String english,
      String chinese) {
    @Override
    public String toString() {
      return rule.name();
    }
  }

  static Stream<Broken> violations() {
    Consumer<ProjectDesk> applied =
        granted(Result.APPROVED, Optional.of(YEAR_END), ApplyForRenewal.of("R"));
    return Stream.of(
        // Half of 20 working days: 9 to 12, 15 to 19 and 22 April 2024.
        new Broken(
            ApprovalRule.OPINION_LATE,
            after(accept("J")),
            "2024-04-23",
            opinion("ECO", Opinion.View.AGREES),
            "approval.opinion-given",
            "工作惯例：参与部门在承诺时限的一半以内向牵头部门提出意见",
            "J",
            "A department gave its opinion on item J after its inner limit",
            "参与部门超过内部时限对事项J提出意见"),
        new Broken(
            ApprovalRule.OBJECTION_WITHOUT_PAPER,
            after(accept("J")),
            "2024-04-22",
            GiveOpinion.of("J", "ECO", Opinion.View.OBJECTS),
            "approval.opinion-given",
            "工作惯例",
            "J",
            "A department objects to item J without a written opinion; add the paper that gives the reasons",
            "参与部门对事项J提出异议而无书面意见；请附说明理由的文书"),
        // 60 days before 31 December are 1 November.
        new Broken(
            ApprovalRule.RENEWAL_APPLIED_LATE,
            granted(Result.APPROVED, Optional.of(YEAR_END)),
            "2024-11-02",
            ApplyForRenewal.of("R"),
            "approval.renewal-applied",
            "行政许可法第五十条第一款",
            "R",
            "The renewal of item R was applied for too late; silence does not renew it",
            "事项R的延续申请逾期；逾期未作决定不视为准予延续"),
        // 20 working days from 8 April 2024 end on 8 May.
        new Broken(
            ApprovalRule.RENEWAL_ANSWERED_LATE,
            applied,
            "2024-05-09",
            renew(YEAR_END.plusYears(5)),
            "approval.renewal-decided",
            "行政许可法第五十条第二款",
            "R",
            "The renewal of item R was decided after its limit",
            "事项R的延续超过时限作出决定"),
        new Broken(
            ApprovalRule.RENEWAL_REFUSED_TOO_LATE,
            applied,
            "2025-01-01",
            refuse(),
            "approval.renewal-decided",
            "行政许可法第五十条第二款",
            "R",
            "The renewal of item R was refused after silence had renewed it; it stays renewed",
            "事项R视为准予延续之后才作出不予延续的决定；延续不受影响"));
  }

  @ParameterizedTest
  @MethodSource("violations")
  void is_kept_and_named_with_its_article(Broken broken) {
    ProjectDesk desk = ProjectDesk.on("2024-04-08");
    broken.before().accept(desk);

    List<String> arguments = List.of(broken.subject());
    if (broken.rule().breach() == Severity.UNLAWFUL) {
      Refusal refusal = desk.day(broken.day()).refused(broken.command());
      assertThat(refusal.rule()).isEqualTo(broken.rule());
      arguments = refusal.arguments();
    }
    List<Event<?>> events = desk.day(broken.day()).recordedEvents(broken.command());

    assertThat(events)
        .endsWith(
            new ViolationFound(
                "approval." + broken.rule(),
                broken.article(),
                broken.act(),
                broken.subject(),
                arguments));
    assertThat(desk.violations())
        .containsExactly(
            "%s approval.%s %s %s %s"
                .formatted(
                    broken.day(), broken.rule(), broken.article(), broken.act(), broken.subject()));
    assertThat(broken.rule().text(Locale.ENGLISH, broken.subject())).isEqualTo(broken.english());
    assertThat(broken.rule().text(Locale.CHINA, broken.subject())).isEqualTo(broken.chinese());
  }
}
