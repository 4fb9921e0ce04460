package org.zhuanban.investor.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.investor.InvestorDuty;
import org.zhuanban.investor.InvestorLead;
import org.zhuanban.investor.InvestorLead.ContactRound;
import org.zhuanban.investor.InvestorLead.LeadHolder;
import org.zhuanban.investor.LeadStage;
import org.zhuanban.local.LocalLimit;

/**
 * The duties about a lead. A lead that is handed over leaves what was missed with the unit that
 * missed it, and begins the time of the next unit again.
 */
record LeadDuties(InvestorLead lead, DecisionContext context) {
  List<Duty> all() {
    List<Duty> duties = new ArrayList<>();
    Optional<Ending> over = lead.end().map(end -> Ending.replaced(end.on()));
    held(
        duties,
        InvestorDuty.ANSWER,
        "answer",
        lead.on(),
        Optional.empty(),
        lead.answeredOn().map(Ending::done).or(() -> over));
    held(
        duties,
        InvestorDuty.JUDGE,
        "judge",
        lead.on(),
        Optional.empty(),
        lead.judgement().map(judged -> Ending.done(judged.on())).or(() -> over));
    lead.judgement()
        .ifPresent(
            judged ->
                held(
                    duties,
                    InvestorDuty.FEEDBACK,
                    "feedback",
                    judged.on(),
                    Optional.empty(),
                    lead.feedbackOn()
                        .map(Ending::done)
                        .or(() -> over.filter(end -> lead.stage() != LeadStage.DECLINED))));
    for (int i = 0; i < lead.rounds().size(); i++) {
      ContactRound round = lead.rounds().get(i);
      held(
          duties,
          InvestorDuty.CONTACT,
          "contact-" + (i + 1),
          round.from(),
          round.appointed(),
          round.ending());
    }
    return duties;
  }

  /** Adds the duty of each unit that held the lead in the time of the duty. */
  private void held(
      List<Duty> duties,
      InvestorDuty kind,
      String key,
      LocalDate from,
      Optional<LocalDate> appointed,
      Optional<Ending> ending) {
    List<LeadHolder> holders = holders(from, ending.map(Ending::on));
    for (int i = 0; i < holders.size(); i++) {
      LeadHolder holder = holders.get(i);
      LocalDate began = i == 0 ? from : holder.from();
      Optional<Ending> ended =
          Stream.concat(
                  holders.stream().skip(i + 1L).map(next -> Ending.replaced(next.from())),
                  ending.stream())
              .findFirst();
      duties.add(
          Duty.builder()
              .key("%s:%s:%s".formatted(key, lead.lead(), i + 1))
              .kind(kind)
              .owner(holder.owner().code())
              .subject(lead.lead())
              .clock(
                  DutyClock.appointed(
                      holder.owner().calendar(),
                      began,
                      Optional.of(clock(kind, began, appointed)),
                      ended))
              .build());
    }
  }

  private LegalClock clock(InvestorDuty kind, LocalDate from, Optional<LocalDate> appointed) {
    return appointed
        .filter(day -> day.isAfter(from))
        .map(day -> LegalClock.upTo(from, day, kind.source()))
        .orElseGet(() -> LegalClock.from(from, context.rules().limit(limit(kind), from)));
  }

  private static LocalLimit limit(InvestorDuty kind) {
    return switch (kind) {
      case ANSWER -> LocalLimit.LEAD_ANSWER;
      case JUDGE -> LocalLimit.LEAD_JUDGEMENT;
      case FEEDBACK -> LocalLimit.LEAD_FEEDBACK;
      case CONTACT -> LocalLimit.LEAD_CONTACT;
    };
  }

  /** The units that held the lead from a day until before another, each once in a row. */
  private List<LeadHolder> holders(LocalDate from, Optional<LocalDate> until) {
    List<LeadHolder> holders = new ArrayList<>(List.of(lead.holder(from)));
    for (LeadHolder next : lead.tenures()) {
      boolean within =
          next.from().isAfter(from) && until.filter(end -> !next.from().isBefore(end)).isEmpty();
      if (within && !next.owner().code().equals(holders.get(holders.size() - 1).owner().code())) {
        holders.add(next);
      }
    }
    return holders;
  }
}
