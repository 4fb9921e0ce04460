package org.zhuanban.example.platform.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.investor.InvestorCommand.RegisterInvestor;
import org.zhuanban.investor.InvestorCommand.RegisterLead;
import org.zhuanban.investor.LeadSource;
import org.zhuanban.organisation.OrganisationCommand.HoldCommitteeMeeting;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.organisation.OrganisationCommand.SubmitReport;
import org.zhuanban.organisation.Target;
import org.zhuanban.organisation.TargetCommand.SetTargets;
import org.zhuanban.organisation.TargetMeasure;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.UnitKind;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Office;
import org.zhuanban.party.Origin;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.funds.Money;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.suggestion.Openness;
import org.zhuanban.suggestion.ReplyClass;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.MeetDeputy;
import org.zhuanban.suggestion.SuggestionCommand.ReplyToSuggestion;
import org.zhuanban.suggestion.SuggestionTerms;

/** Fills an empty database with the demo: what happened in the county, day by day. */
@Component
public class DemoCounty implements ApplicationRunner {
  /** The id of the organisation of the county. */
  public static final String ORGANISATION = "county";

  /** The source of all that happened before the demo. */
  public static final PersonRef RECORDER = new PersonRef("recorder");

  private static final Logger LOG = LoggerFactory.getLogger(DemoCounty.class);
  private static final int SWEPT_AFTER = 6;
  private static final DocumentRef PAPER = new DocumentRef("示招商〔2026〕1号");

  private final Zhuanban zhuanban;
  private final DemoClock clock;
  private final int projects;

  DemoCounty(Zhuanban zhuanban, DemoClock clock, @Value("${platform.projects}") int projects) {
    this.zhuanban = zhuanban;
    this.clock = clock;
    this.projects = projects;
  }

  /**
   * {@return the id of a project}
   *
   * @param number its number, from 1
   */
  public static String project(int number) {
    return DemoProject.id(number);
  }

  @Override
  public void run(ApplicationArguments args) {
    if (projects > 0 && !zhuanban.exists(StreamKind.ORGANISATION, ORGANISATION)) {
      fill();
    }
  }

  private void fill() {
    LocalDate day = clock.day();
    DemoCourse course = new DemoCourse(day);
    organisation(course);
    suggestions(course);
    investors(course);
    int living = Math.min(projects, 30);
    for (int number = 1; number <= living; number++) {
      DemoProject.add(course, number);
    }
    live(course.acts());
    clock.moveTo(day);
    IntStream.rangeClosed(living + 1, projects).parallel().forEach(number -> report(number, day));
    zhuanban.sweep();
    LOG.info("The county of the demo has {} projects on {}", projects, day);
  }

  /** Does each act on its day, after the sweep of that day. */
  private void live(List<DemoCourse.Act> acts) {
    LocalDate swept = LocalDate.EPOCH;
    for (DemoCourse.Act act : acts) {
      clock.during(act.day());
      if (act.day().isAfter(swept.plusDays(SWEPT_AFTER))) {
        zhuanban.sweep();
        swept = act.day();
      }
      Outcome outcome =
          zhuanban.handle(
              Request.of(act.stream(), "demo-" + act.number(), act.command(), RECORDER, act.day()));
      if (outcome instanceof Outcome.Refused refused) {
        throw new IllegalStateException(
            "%s on %s: %s"
                .formatted(act.command(), act.day(), refused.refusal().text(Locale.CHINESE)));
      }
    }
  }

  /** Reports acts of the past, for counties that are too large to live day by day. */
  private void report(int number, LocalDate day) {
    DemoCourse course = new DemoCourse(day);
    DemoProject.addBriefly(course, number);
    for (DemoCourse.Act act : course.acts()) {
      zhuanban.record(
          Fact.of(act.stream(), RECORDER, "demo-" + act.number(), act.command(), act.day()));
    }
  }

  private static void organisation(DemoCourse course) {
    StreamKey county = StreamKind.ORGANISATION.stream(ORGANISATION);
    LocalDate first = LocalDate.of(course.day().getYear() - 3, 1, 5);
    for (Unit.Builder unit :
        List.of(
            unit("COMMITTEE", "县招商引资工作委员会", UnitKind.COMMITTEE).wholeCounty(true),
            unit("LEAD", Organs.LEAD.name(), UnitKind.LEAD_BUREAU)
                .parent("COMMITTEE")
                .wholeCounty(true),
            unit(Organs.PARK, "县产业园区管委会", UnitKind.PARK)
                .parent("COMMITTEE")
                .wholeCounty(false)
                .addPlaces(Organs.PARK),
            unit(Organs.TOWN, "示例镇", UnitKind.TOWNSHIP)
                .parent("COMMITTEE")
                .wholeCounty(false)
                .addPlaces(Organs.TOWN))) {
      course.on(first, county, SetUnit.of(unit.build(), PAPER));
    }
    int year = course.day().getYear();
    course.on(
        LocalDate.of(year, 1, 6),
        county,
        SetTargets.of(
            year,
            List.of(
                Target.projects(TargetOwner.county(), TargetMeasure.SIGNED, 24),
                Target.projects(TargetOwner.county(), TargetMeasure.STARTED, 6),
                Target.money(
                    TargetOwner.county(), TargetMeasure.ARRIVED, Money.yuan(600_000_000L))),
            PAPER));
    YearMonth begin = YearMonth.from(first);
    for (YearMonth month = begin;
        month.plusMonths(1).atDay(13).isBefore(course.day());
        month = month.plusMonths(1)) {
      course.on(
          month.plusMonths(1).atDay(6), county, SubmitReport.of(ReportPeriod.of(month), PAPER));
      for (ReportPeriod period : ReportPeriod.written(month.atDay(1), month.atEndOfMonth())) {
        if (period.lastDay().equals(month.atEndOfMonth())) {
          course.on(month.plusMonths(1).atDay(12), county, SubmitReport.of(period, PAPER));
          if (month.plusMonths(1).atDay(18).isBefore(course.day())) {
            course.on(
                month.plusMonths(1).atDay(18),
                county,
                HoldCommitteeMeeting.of(period, List.of("LEAD"), 1, List.of(), PAPER));
          }
        }
      }
    }
  }

  private static Unit.Builder unit(String code, String name, UnitKind kind) {
    return Unit.builder()
        .code(code)
        .name(name)
        .kind(kind)
        .principal(Office.of(Office.Rank.OTHER, name + "主要负责人"))
        .calendar("CN");
  }

  private static void suggestions(DemoCourse course) {
    StreamKey answered = StreamKind.SUGGESTION.stream("28");
    course.act(answered, assigned("28", "关于提高招商引资项目履约率的建议"), 80);
    course.act(answered, MeetDeputy.of(), 20);
    course.act(
        answered,
        ReplyToSuggestion.builder()
            .result(ReplyClass.A)
            .letter(new DocumentRef("示投促函〔2026〕8号"))
            .openness(Openness.PUBLIC)
            .build(),
        9);
    course.act(StreamKind.SUGGESTION.stream("31"), assigned("31", "关于加快产业园区污水处理厂扩容的建议"), 60);
  }

  private static AssignSuggestion assigned(String number, String title) {
    return AssignSuggestion.builder()
        .number(number)
        .title(title)
        .addDeputies(new PersonRef("deputy"))
        .host(Organs.LEAD)
        .terms(SuggestionTerms.USUAL)
        .paper(PAPER)
        .build();
  }

  private static void investors(DemoCourse course) {
    List<String> leads = List.of("预制菜加工", "储能电池", "中药饮片");
    for (int i = 0; i < leads.size(); i++) {
      StreamKey investor = StreamKind.INVESTOR.stream("K-" + (i + 1));
      course.act(
          investor,
          RegisterInvestor.builder()
              .enterprise(Enterprise.of("示例" + leads.get(i) + "有限公司"))
              .origin(Origin.OUT_OF_PROVINCE)
              .unit(Organs.LEAD)
              .build(),
          6 * i + 1);
      course.act(
          investor,
          RegisterLead.builder()
              .lead("L-1")
              .source(LeadSource.REFERRAL)
              .title(leads.get(i) + "项目")
              .investment(Money.yuan(30_000_000L * (i + 1)))
              .owner(Organs.LEAD)
              .responsible(new PersonRef("bureau"))
              .build(),
          6 * i + 1);
    }
  }
}
