package org.zhuanban.message.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.investor.InvestorDuty;
import org.zhuanban.investor.InvestorEvent;
import org.zhuanban.investor.InvestorEvent.LeadHandedOver;
import org.zhuanban.investor.InvestorEvent.LeadRegistered;
import org.zhuanban.investor.InvestorLead;
import org.zhuanban.investor.rules.InvestorFeature;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.party.Department;

/**
 * The matters of leads.
 *
 * @param state the stream after the event
 * @param context the context of today
 */
record LeadMatters(StreamState state, DecisionContext context) {
  List<Matter> of(InvestorEvent event) {
    Optional<String> lead =
        event instanceof LeadRegistered registered
            ? Optional.of(registered.lead())
            : Optional.of(event)
                .filter(LeadHandedOver.class::isInstance)
                .map(moved -> ((LeadHandedOver) moved).lead());
    return lead.flatMap(state.of(InvestorFeature.INSTANCE)::lead).map(this::held).stream().toList();
  }

  private Matter held(InvestorLead lead) {
    Department owner = lead.holder().owner();
    List<Duty> duties = InvestorFeature.INSTANCE.duties(state, context);
    return new Matter(
        MessageTopic.LEAD_HELD,
        context.rules().successions().on(owner.code(), context.today()),
        Optional.of(owner.calendar()),
        false,
        Stream.concat(
                Stream.of(lead.lead(), lead.title().orElse("")),
                Stream.of(InvestorDuty.ANSWER, InvestorDuty.JUDGE, InvestorDuty.CONTACT)
                    .map(kind -> due(duties, kind, lead)))
            .toList());
  }

  private String due(List<Duty> duties, InvestorDuty kind, InvestorLead lead) {
    return duties.stream()
        .filter(duty -> duty.kind() == kind && duty.subject().equals(lead.lead()))
        .filter(duty -> duty.closedOn().isEmpty())
        .findFirst()
        .map(duty -> duty.clock().bindingOn(context.today(), context.calendars()))
        .map(MatterFinder::due)
        .orElse(MatterFinder.NO_DAY);
  }
}
