package org.zhuanban.attribute.rules;

import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.attribute.AttributeCommand;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.attribute.AttributeEvent;
import org.zhuanban.attribute.AttributeEvent.AttributesSet;
import org.zhuanban.attribute.AttributeRule;
import org.zhuanban.attribute.AttributeSet;
import org.zhuanban.command.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;

/** The feature of the attributes that a host gives to projects and their approvals. */
public final class AttributeFeature implements Feature<AttributeSet, AttributeEvent> {
  /** The descriptor. */
  public static final AttributeFeature INSTANCE = new AttributeFeature();

  private AttributeFeature() {}

  @Override
  public String name() {
    return "attribute";
  }

  @Override
  public Class<AttributeSet> stateType() {
    return AttributeSet.class;
  }

  @Override
  public AttributeSet initial() {
    return AttributeSet.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(AttributeCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return List.of(new CommandType<>("attribute.set-attributes", SetAttributes.class, this::set));
  }

  @Override
  public Class<AttributeEvent> eventFamily() {
    return AttributeEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(new EventType("attribute.set", 1, AttributesSet.class));
  }

  private Decision set(SetAttributes set, StreamState state, DecisionContext context) {
    Approvals approvals = state.of(ApprovalFeature.INSTANCE);
    if (set.item().filter(item -> !known(item, approvals)).isPresent()) {
      return Decision.refused(AttributeRule.ITEM_NOT_PLANNED, set.item().get());
    }
    int many = state.of(this).with(set.item(), set.attributes()).of(set.item()).size();
    return many > AttributeSet.MOST
        ? Decision.refused(AttributeRule.TOO_MANY_ATTRIBUTES, AttributeSet.MOST, many)
        : Decision.of(context.today(), new AttributesSet(set.item(), set.attributes()));
  }

  /**
   * Checks whether the item is known. An item dropped from the plan after its beginning still is.
   */
  private static boolean known(String item, Approvals approvals) {
    return approvals.plan().flatMap(plan -> plan.item(item)).isPresent()
        || !approvals.attempts(item).isEmpty();
  }
}
