package org.zhuanban.investor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;
import org.zhuanban.investor.InvestorEvent.ContactRecorded;
import org.zhuanban.investor.InvestorEvent.DueDiligenceRecorded;
import org.zhuanban.investor.InvestorEvent.InvestorRegistered;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Origin;
import org.zhuanban.party.PersonRef;

/**
 * An investor (客商).
 *
 * @param profile what is known of it; empty before its registration
 * @param contacts the contacts with it, in order
 * @param examinations the due diligences on it, in order
 * @param leads its leads, in order
 */
@Term(zh = "客商", en = "investor")
public record Investor(
    Optional<InvestorProfile> profile,
    List<InvestorContact> contacts,
    List<Examination> examinations,
    List<InvestorLead> leads) {
  /** The investor before its registration. */
  public static final Investor UNKNOWN =
      new Investor(Optional.empty(), List.of(), List.of(), List.of());

  /**
   * What is known of an investor.
   *
   * @param on the day of the first registration
   * @param enterprise the investor by name
   * @param origin where it comes from
   * @param industry the code of its industry
   * @param unit the unit that registered it last
   * @param known what is known of it, in words
   */
  public record InvestorProfile(
      LocalDate on,
      Enterprise enterprise,
      Origin origin,
      Optional<String> industry,
      Department unit,
      Optional<String> known) {}

  /**
   * A contact with an investor.
   *
   * @param on the day
   * @param lead the lead that it was about; empty if it was about none
   * @param kind how it was made
   * @param unit the unit that made it
   * @param by who made it
   * @param met who was met
   * @param outcome what came of it
   */
  public record InvestorContact(
      LocalDate on,
      Optional<String> lead,
      ContactKind kind,
      Department unit,
      PersonRef by,
      List<PersonRef> met,
      Optional<String> outcome) {
    /**
     * Copies the list.
     *
     * @param on the day
     * @param lead the lead that it was about
     * @param kind how it was made
     * @param unit the unit that made it
     * @param by who made it
     * @param met who was met
     * @param outcome what came of it
     */
    public InvestorContact {
      met = List.copyOf(met);
    }
  }

  /**
   * A due diligence on an investor.
   *
   * @param on the day
   * @param unit the unit that examined it
   * @param result the result
   * @param findings the findings in words
   * @param paper the report
   */
  public record Examination(
      LocalDate on,
      Department unit,
      DueDiligenceResult result,
      Optional<String> findings,
      DocumentRef paper) {}

  /**
   * Copies the lists.
   *
   * @param profile what is known of it
   * @param contacts the contacts with it
   * @param examinations the due diligences on it
   * @param leads its leads
   */
  public Investor {
    contacts = List.copyOf(contacts);
    examinations = List.copyOf(examinations);
    leads = List.copyOf(leads);
  }

  /**
   * Finds a lead.
   *
   * @param lead the identifier
   * @return the lead; empty if there is none
   */
  public Optional<InvestorLead> lead(String lead) {
    return leads.stream().filter(known -> known.lead().equals(lead)).findFirst();
  }

  /** {@return every unit that takes part: of the register, of contacts, examinations and leads} */
  public Stream<Department> units() {
    return Stream.of(
            profile.stream().map(InvestorProfile::unit),
            contacts.stream().map(InvestorContact::unit),
            examinations.stream().map(Examination::unit),
            leads.stream()
                .flatMap(lead -> lead.tenures().stream())
                .map(InvestorLead.LeadHolder::owner))
        .flatMap(units -> units);
  }

  Investor describedAs(InvestorRegistered registered, LocalDate day) {
    return new Investor(
        Optional.of(
            new InvestorProfile(
                profile.map(InvestorProfile::on).orElse(day),
                registered.enterprise(),
                registered.origin(),
                registered.industry(),
                registered.unit(),
                registered.known())),
        contacts,
        examinations,
        leads);
  }

  Investor contacted(ContactRecorded recorded, LocalDate day) {
    Investor noted =
        new Investor(
            profile,
            InvestorLead.more(
                contacts,
                new InvestorContact(
                    day,
                    recorded.lead(),
                    recorded.kind(),
                    recorded.unit(),
                    recorded.by(),
                    recorded.met(),
                    recorded.outcome())),
            examinations,
            leads);
    return recorded
        .lead()
        .map(lead -> noted.inLead(lead, it -> it.contacted(recorded.next(), day)))
        .orElse(noted);
  }

  Investor examined(DueDiligenceRecorded recorded, LocalDate day) {
    return new Investor(
        profile,
        contacts,
        InvestorLead.more(
            examinations,
            new Examination(
                day, recorded.unit(), recorded.result(), recorded.findings(), recorded.paper())),
        leads);
  }

  Investor with(InvestorLead lead) {
    return new Investor(profile, contacts, examinations, InvestorLead.more(leads, lead));
  }

  Investor inLead(String lead, UnaryOperator<InvestorLead> change) {
    return new Investor(
        profile,
        contacts,
        examinations,
        leads.stream().map(it -> it.lead().equals(lead) ? change.apply(it) : it).toList());
  }
}
