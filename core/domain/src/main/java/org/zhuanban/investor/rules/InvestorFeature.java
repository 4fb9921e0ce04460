package org.zhuanban.investor.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.command.Command;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamClosing;
import org.zhuanban.feature.StreamState;
import org.zhuanban.investor.Investor;
import org.zhuanban.investor.Investor.Examination;
import org.zhuanban.investor.Investor.InvestorContact;
import org.zhuanban.investor.Investor.InvestorProfile;
import org.zhuanban.investor.InvestorCommand;
import org.zhuanban.investor.InvestorCommand.LeadCommand;
import org.zhuanban.investor.InvestorCommand.RecordContact;
import org.zhuanban.investor.InvestorCommand.RecordDueDiligence;
import org.zhuanban.investor.InvestorCommand.RegisterInvestor;
import org.zhuanban.investor.InvestorCommand.RegisterLead;
import org.zhuanban.investor.InvestorEvent;
import org.zhuanban.investor.InvestorEvent.ContactPostponed;
import org.zhuanban.investor.InvestorEvent.ContactRecorded;
import org.zhuanban.investor.InvestorEvent.DueDiligenceRecorded;
import org.zhuanban.investor.InvestorEvent.InvestorRegistered;
import org.zhuanban.investor.InvestorEvent.LeadFeedbackGiven;
import org.zhuanban.investor.InvestorEvent.LeadGivenUp;
import org.zhuanban.investor.InvestorEvent.LeadHandedOver;
import org.zhuanban.investor.InvestorEvent.LeadJudged;
import org.zhuanban.investor.InvestorEvent.LeadRegistered;
import org.zhuanban.investor.InvestorEvent.LeadSigned;
import org.zhuanban.investor.InvestorLead;
import org.zhuanban.investor.InvestorLead.LeadEnd;
import org.zhuanban.investor.LeadStage;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.party.Department;

/** The feature of investors and their leads, each investor in a stream of its own. */
public final class InvestorFeature implements Feature<Investor, InvestorEvent> {
  /** The descriptor. */
  public static final InvestorFeature INSTANCE = new InvestorFeature();

  /** The kind of the streams of investors. */
  public static final String KIND = "investor";

  private InvestorFeature() {}

  @Override
  public String name() {
    return "investor";
  }

  @Override
  public Optional<String> streamKind() {
    return Optional.of(KIND);
  }

  @Override
  public Class<Investor> stateType() {
    return Investor.class;
  }

  @Override
  public Investor initial() {
    return Investor.UNKNOWN;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(InvestorCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return InvestorDecider.commands();
  }

  @Override
  public Class<InvestorEvent> eventFamily() {
    return InvestorEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("investor.registered", 1, InvestorRegistered.class),
        new EventType("investor.contact-recorded", 1, ContactRecorded.class),
        new EventType("investor.due-diligence-recorded", 1, DueDiligenceRecorded.class),
        new EventType("investor.lead-registered", 1, LeadRegistered.class),
        new EventType("investor.lead-judged", 1, LeadJudged.class),
        new EventType("investor.lead-feedback-given", 1, LeadFeedbackGiven.class),
        new EventType("investor.contact-postponed", 1, ContactPostponed.class),
        new EventType("investor.lead-handed-over", 1, LeadHandedOver.class),
        new EventType("investor.lead-signed", 1, LeadSigned.class),
        new EventType("investor.lead-given-up", 1, LeadGivenUp.class));
  }

  /** A lead that has ended, with the feedback on it if it was declined. */
  private static boolean settled(InvestorLead lead) {
    return lead.end().isPresent()
        && (lead.stage() != LeadStage.DECLINED || lead.feedbackOn().isPresent());
  }

  /** The register of an investor is closed once nothing is owed about any of its leads. */
  @Override
  public Optional<StreamClosing> closing(StreamState state) {
    Investor investor = state.of(this);
    return investor.leads().stream().allMatch(InvestorFeature::settled)
        ? Stream.of(
                investor.leads().stream().flatMap(lead -> lead.end().stream()).map(LeadEnd::on),
                investor.leads().stream().flatMap(lead -> lead.feedbackOn().stream()),
                investor.contacts().stream().map(InvestorContact::on),
                investor.examinations().stream().map(Examination::on))
            .flatMap(days -> days)
            .max(LocalDate::compareTo)
            .filter(on -> !investor.leads().isEmpty())
            .map(on -> new StreamClosing(on, LocalLimit.INVESTOR_RETENTION))
        : Optional.empty();
  }

  @Override
  public Optional<String> title(StreamState state, LocalDate day) {
    return state.of(this).profile().map(InvestorProfile::enterprise).map(it -> it.name());
  }

  @Override
  public Optional<String> subject(String kind, String subject, StreamState state) {
    return kind.startsWith(KIND + ".")
        ? state.of(this).lead(subject).flatMap(InvestorLead::title)
        : Optional.empty();
  }

  @Override
  public Map<String, String> organs(StreamState state, LocalDate day) {
    return state
        .of(this)
        .units()
        .collect(Collectors.toMap(Department::code, Department::name, (earlier, later) -> later));
  }

  @Override
  public Set<String> participants(StreamState state) {
    return state.of(this).units().map(Department::code).collect(Collectors.toSet());
  }

  /** A unit registers and records in its own name; the holder of a lead acts on it. */
  @Override
  public Set<String> competentOrgans(Command command, StreamState state) {
    if (command instanceof RegisterInvestor register) {
      return Set.of(register.unit().code());
    }
    if (command instanceof RecordContact record) {
      return Set.of(record.unit().code());
    }
    if (command instanceof RecordDueDiligence record) {
      return Set.of(record.unit().code());
    }
    if (command instanceof RegisterLead) {
      return Set.of();
    }
    return command instanceof LeadCommand about
        ? state
            .of(this)
            .lead(about.lead())
            .map(lead -> Set.of(lead.holder().owner().code()))
            .orElse(Set.of())
        : Set.of();
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    return state.of(this).leads().stream()
        .flatMap(lead -> new LeadDuties(lead, context).all().stream())
        .toList();
  }
}
