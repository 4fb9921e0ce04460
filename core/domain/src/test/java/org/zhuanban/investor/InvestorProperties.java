package org.zhuanban.investor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.InvestorView;
import org.zhuanban.StreamKind;
import org.zhuanban.command.Command;
import org.zhuanban.command.Severity;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyState;
import org.zhuanban.feature.Feature;
import org.zhuanban.investor.InvestorCommand.GiveLeadFeedback;
import org.zhuanban.investor.InvestorCommand.GiveUpLead;
import org.zhuanban.investor.InvestorCommand.HandOverLead;
import org.zhuanban.investor.InvestorCommand.JudgeLead;
import org.zhuanban.investor.InvestorCommand.PostponeContact;
import org.zhuanban.investor.InvestorCommand.RecordContact;
import org.zhuanban.investor.InvestorCommand.RecordDueDiligence;
import org.zhuanban.investor.InvestorCommand.RegisterInvestor;
import org.zhuanban.investor.InvestorCommand.RegisterLead;
import org.zhuanban.investor.InvestorCommand.SignLead;
import org.zhuanban.investor.rules.InvestorFeature;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Origin;
import org.zhuanban.party.PersonRef;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.StreamDesk;

class InvestorProperties implements FeatureLaws {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final PersonRef OFFICER = new PersonRef("officer-1");
  private static final RegisterInvestor REGISTER =
      RegisterInvestor.builder()
          .enterprise(Enterprise.of("示例新材料有限公司"))
          .origin(Origin.OUT_OF_PROVINCE)
          .unit(Plans.LEAD_BUREAU)
          .build();

  @Override
  public Feature<?, ?> feature() {
    return InvestorFeature.INSTANCE;
  }

  @Override
  public Set<Severity> breaches() {
    return EnumSet.of(Severity.IMPOSSIBLE, Severity.PREMATURE, Severity.UNLAWFUL);
  }

  private static RegisterLead lead(String lead) {
    return RegisterLead.builder()
        .lead(lead)
        .source(LeadSource.REFERRAL)
        .owner(Plans.LEAD_BUREAU)
        .responsible(OFFICER)
        .build();
  }

  private static Arbitrary<Command> commands() {
    Arbitrary<String> leads = Arbitraries.of("L1", "L2");
    Arbitrary<Department> units = Arbitraries.of(Plans.LEAD_BUREAU, Plans.LAND);
    Arbitrary<LocalDate> days = Arbitraries.integers().between(1, 400).map(FIRST::plusDays);
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(REGISTER)),
        Tuple.of(2, leads.map(InvestorProperties::lead)),
        Tuple.of(
            5,
            Combinators.combine(leads.optional(), units, days.optional(0.4))
                .as(
                    (lead, unit, next) ->
                        RecordContact.builder()
                            .lead(lead)
                            .kind(ContactKind.TALKS)
                            .unit(unit)
                            .by(OFFICER)
                            .next(next)
                            .build())),
        Tuple.of(
            1,
            Arbitraries.of(DueDiligenceResult.class)
                .map(
                    result ->
                        RecordDueDiligence.builder()
                            .unit(Plans.LEAD_BUREAU)
                            .result(result)
                            .paper(PAPER)
                            .build())),
        Tuple.of(
            4,
            Combinators.combine(
                    leads,
                    Arbitraries.of(LeadVerdict.FOLLOW, LeadVerdict.FOLLOW, LeadVerdict.DECLINE))
                .as((lead, verdict) -> JudgeLead.builder().lead(lead).verdict(verdict).build())),
        Tuple.of(2, leads.map(lead -> GiveLeadFeedback.builder().lead(lead).build())),
        Tuple.of(
            2,
            Combinators.combine(leads, days)
                .as(
                    (lead, day) ->
                        PostponeContact.builder().lead(lead).to(day).reason("客商出差。").build())),
        Tuple.of(
            2,
            Combinators.combine(leads, units)
                .as(
                    (lead, unit) ->
                        HandOverLead.builder()
                            .lead(lead)
                            .owner(unit)
                            .responsible(OFFICER)
                            .build())),
        Tuple.of(3, leads.map(lead -> SignLead.of(lead, "P-1"))),
        Tuple.of(
            1,
            Combinators.combine(leads, Arbitraries.of(LeadLoss.class))
                .as((lead, loss) -> GiveUpLead.builder().lead(lead).loss(loss).build())));
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    return Act.histories(FIRST, 200, 16, commands())
        .map(
            acts ->
                Stream.concat(
                        Stream.of(new Act(FIRST, REGISTER), new Act(FIRST, lead("L1"))),
                        acts.stream())
                    .toList());
  }

  private static InvestorView lived(List<Act> history) {
    return Act.lived(StreamDesk.of(StreamKind.INVESTOR).id("K-1").on(FIRST), history).view();
  }

  private static boolean lit(InvestorView view, InvestorLead lead, LocalDate day) {
    return view.duties(day).stream()
        .filter(duty -> duty.subject().equals(lead.lead()))
        .filter(duty -> duty.clock().stateOn(day, view.calendars()) == DutyState.RUNNING)
        .anyMatch(duty -> duty.clock().lightOn(day, view.calendars(), view.lights()).isPresent());
  }

  /** No lead is forgotten without a light, on no day from its registration until its end. */
  @Property(tries = 450)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void an_open_lead_has_a_light_on_every_day(@ForAll("histories") List<Act> history) {
    InvestorView view = lived(history);

    for (InvestorLead lead : view.investor().leads()) {
      LocalDate last = lead.end().map(end -> end.on().minusDays(1)).orElse(FIRST.plusDays(420));
      for (LocalDate day = lead.on(); !day.isAfter(last); day = day.plusDays(7)) {
        assertThat(lit(view, lead, day)).as("%s on %s", lead, day).isTrue();
      }
      Statistics.collect(lead.stage());
    }
    Cases.mustAllBeMet(EnumSet.allOf(LeadStage.class));
  }

  /** After the end of a lead nothing is due, except the feedback on a lead that was declined. */
  @Property(tries = 300)
  void an_ended_lead_owes_nothing_but_the_feedback_on_a_refusal(
      @ForAll("histories") List<Act> history) {
    InvestorView view = lived(history);

    for (InvestorLead lead : view.investor().leads()) {
      List<Duty> open =
          view.duties(FIRST.plusDays(420)).stream()
              .filter(duty -> duty.subject().equals(lead.lead()))
              .filter(duty -> duty.closedOn().isEmpty())
              .toList();
      if (lead.stage() == LeadStage.DECLINED && lead.feedbackOn().isEmpty()) {
        assertThat(open).extracting(Duty::kind).containsExactly(InvestorDuty.FEEDBACK);
      } else {
        assertThat(open.isEmpty()).isEqualTo(!lead.open());
      }
    }
  }

  /** Whoever holds a lead owes what is open about it, and each duty has its own key. */
  @Property(tries = 300)
  void what_is_open_is_owed_by_the_holder(@ForAll("histories") List<Act> history) {
    InvestorView view = lived(history);
    List<Duty> duties = view.duties(FIRST.plusDays(420));

    assertThat(duties).extracting(Duty::key).doesNotHaveDuplicates();
    for (InvestorLead lead : view.investor().leads()) {
      assertThat(duties)
          .filteredOn(duty -> duty.subject().equals(lead.lead()))
          .filteredOn(duty -> duty.closedOn().isEmpty())
          .extracting(Duty::owner)
          .allMatch(lead.holder().owner().code()::equals);
    }
  }

  /** The stage on a day is the stage of a register that ends on that day. */
  @Property(tries = 200)
  void the_stage_of_a_day_is_that_of_a_register_read_then(@ForAll("histories") List<Act> history) {
    InvestorView whole = lived(history);
    LocalDate middle = history.get(history.size() / 2).on();
    InvestorView then = lived(history.stream().filter(act -> !act.on().isAfter(middle)).toList());

    for (InvestorLead lead : whole.investor().leads()) {
      assertThat(lead.stageOn(middle))
          .isEqualTo(then.investor().lead(lead.lead()).map(InvestorLead::stage));
    }
  }
}
