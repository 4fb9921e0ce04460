package org.zhuanban.investor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhuanban.duty.Ending;
import org.zhuanban.glossary.Term;
import org.zhuanban.investor.InvestorEvent.ContactPostponed;
import org.zhuanban.investor.InvestorEvent.LeadJudged;
import org.zhuanban.investor.InvestorEvent.LeadRegistered;
import org.zhuanban.party.Department;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.funds.Money;

/**
 * A lead of an investor (线索), from its registration to its end.
 *
 * @param lead the identifier inside the register of the investor
 * @param on the day of the registration
 * @param source the source
 * @param title the intended project
 * @param investment the intended investment
 * @param industry the code of the industry
 * @param activity the id of the activity that it came of
 * @param tenures the units and persons that held it, in order; the last one holds it
 * @param answeredOn the day of the first contact about it (响应); empty before
 * @param judgement the judgement (研判); empty before
 * @param feedbackOn the day of the feedback (反馈); empty before
 * @param rounds the contacts that were due, in order; only the last one can be open
 * @param postponements the postponements of contacts, in order
 * @param end the end; empty while the lead is open
 */
@Value.Builder
@Term(zh = "招商线索", en = "lead")
public record InvestorLead(
    String lead,
    LocalDate on,
    LeadSource source,
    Optional<String> title,
    Optional<Money> investment,
    Optional<String> industry,
    Optional<String> activity,
    List<LeadHolder> tenures,
    Optional<LocalDate> answeredOn,
    Optional<Judgement> judgement,
    Optional<LocalDate> feedbackOn,
    List<ContactRound> rounds,
    List<Postponement> postponements,
    Optional<LeadEnd> end)
    implements WithInvestorLead {
  /**
   * A unit with the person that held a lead.
   *
   * @param from the first day
   * @param owner the unit
   * @param responsible the person, by reference
   */
  public record LeadHolder(LocalDate from, Department owner, PersonRef responsible) {}

  /**
   * The judgement of a lead.
   *
   * @param on the day
   * @param verdict the verdict
   * @param reason the reason in words
   */
  public record Judgement(LocalDate on, LeadVerdict verdict, Optional<String> reason) {}

  /**
   * A contact that is or was due.
   *
   * @param from the day from which it is due
   * @param appointed the appointed day; empty for the limit of the county
   * @param ending the contact, or what replaced it; empty while it is due
   */
  public record ContactRound(
      LocalDate from, Optional<LocalDate> appointed, Optional<Ending> ending) {}

  /**
   * A postponement of a contact.
   *
   * @param on the day of the postponement
   * @param to the new day of the contact
   * @param reason the reason
   */
  public record Postponement(LocalDate on, LocalDate to, String reason) {}

  /**
   * The end of a lead.
   *
   * @param on the day
   * @param project the id of the signed project; empty without one
   * @param loss the kind of reason; empty with a signed project, and if it was judged not to follow
   *     it
   * @param reason the reason in words
   */
  public record LeadEnd(
      LocalDate on, Optional<String> project, Optional<LeadLoss> loss, Optional<String> reason) {
    static LeadEnd signed(LocalDate on, String project) {
      return new LeadEnd(on, Optional.of(project), Optional.empty(), Optional.empty());
    }

    static LeadEnd declined(LocalDate on, Optional<String> reason) {
      return new LeadEnd(on, Optional.empty(), Optional.empty(), reason);
    }

    static LeadEnd givenUp(LocalDate on, LeadLoss loss, Optional<String> reason) {
      return new LeadEnd(on, Optional.empty(), Optional.of(loss), reason);
    }

    /** {@return the stage that the lead ended in} */
    public LeadStage stage() {
      if (project.isPresent()) {
        return LeadStage.SIGNED;
      }
      return loss.isPresent() ? LeadStage.GIVEN_UP : LeadStage.DECLINED;
    }
  }

  /**
   * Copies the lists.
   *
   * @param lead the identifier inside the register of the investor
   * @param on the day of the registration
   * @param source the source
   * @param title the intended project
   * @param investment the intended investment
   * @param industry the code of the industry
   * @param activity the id of the activity that it came of
   * @param tenures the units and persons that held it
   * @param answeredOn the day of the first contact about it
   * @param judgement the judgement
   * @param feedbackOn the day of the feedback
   * @param rounds the contacts that were due
   * @param postponements the postponements of contacts
   * @param end the end
   */
  public InvestorLead {
    tenures = List.copyOf(tenures);
    rounds = List.copyOf(rounds);
    postponements = List.copyOf(postponements);
  }

  static InvestorLead of(LeadRegistered registered, LocalDate day) {
    Builder builder = new Builder();
    return builder
        .lead(registered.lead())
        .on(day)
        .source(registered.source())
        .title(registered.title())
        .investment(registered.investment())
        .industry(registered.industry())
        .activity(registered.activity())
        .addTenures(new LeadHolder(day, registered.owner(), registered.responsible()))
        .build();
  }

  /** {@return the unit and person that hold it, or held it at its end} */
  public LeadHolder holder() {
    return tenures.get(tenures.size() - 1);
  }

  /**
   * Finds the unit and person that held it on a day.
   *
   * @param day the day, not before the registration
   * @return the holder at the end of the day
   */
  public LeadHolder holder(LocalDate day) {
    return tenures.stream()
        .filter(tenure -> !tenure.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(tenures.get(0));
  }

  /** {@return whether it has not ended} */
  public boolean open() {
    return end.isEmpty();
  }

  /** {@return whether it is followed: judged so, and not ended} */
  public boolean negotiating() {
    return stage() == LeadStage.NEGOTIATING;
  }

  /** {@return the stage} */
  public LeadStage stage() {
    if (end.isPresent()) {
      return end.get().stage();
    }
    if (judgement.isPresent()) {
      return LeadStage.NEGOTIATING;
    }
    return answeredOn.isPresent() ? LeadStage.ANSWERED : LeadStage.REGISTERED;
  }

  /** {@return the contact that is due; empty if none is} */
  public Optional<ContactRound> due() {
    return rounds.stream().filter(round -> round.ending().isEmpty()).findFirst();
  }

  /**
   * Returns the lead at the end of a day, as far as its days tell.
   *
   * @param day the day
   * @return the stage on that day; empty before the registration
   */
  public Optional<LeadStage> stageOn(LocalDate day) {
    return on.isAfter(day)
        ? Optional.empty()
        : Optional.of(
            withEnd(end.filter(it -> !it.on().isAfter(day)))
                .withJudgement(judgement.filter(it -> !it.on().isAfter(day)))
                .withAnsweredOn(answeredOn.filter(it -> !it.isAfter(day)))
                .stage());
  }

  InvestorLead contacted(Optional<LocalDate> next, LocalDate day) {
    return withAnsweredOn(answeredOn.or(() -> Optional.of(day)))
        .settled(Ending.done(day))
        .due(day, next);
  }

  InvestorLead judged(LeadJudged judged, LocalDate day) {
    InvestorLead known =
        withJudgement(Optional.of(new Judgement(day, judged.verdict(), judged.reason())));
    if (judged.verdict() == LeadVerdict.DECLINE) {
      return known.ended(LeadEnd.declined(day, judged.reason()));
    }
    return known.due().isPresent() ? known : known.due(day, Optional.empty());
  }

  InvestorLead postponed(ContactPostponed postponed, LocalDate day) {
    return withPostponements(
            more(postponements, new Postponement(day, postponed.to(), postponed.reason())))
        .settled(Ending.replaced(day))
        .due(day, Optional.of(postponed.to()));
  }

  InvestorLead heldBy(LeadHolder tenure) {
    return withTenures(more(tenures, tenure));
  }

  InvestorLead ended(LeadEnd how) {
    return settled(Ending.replaced(how.on())).withEnd(Optional.of(how));
  }

  private InvestorLead settled(Ending ending) {
    return withRounds(
        rounds.stream()
            .map(
                round ->
                    round.ending().isPresent()
                        ? round
                        : new ContactRound(round.from(), round.appointed(), Optional.of(ending)))
            .toList());
  }

  private InvestorLead due(LocalDate from, Optional<LocalDate> appointed) {
    return withRounds(more(rounds, new ContactRound(from, appointed, Optional.empty())));
  }

  static <T> List<T> more(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }

  /** Collects the values of a {@link InvestorLead}. */
  static final class Builder extends InvestorLeadBuilder {
    Builder() {}
  }
}
