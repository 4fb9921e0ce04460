package org.zhuanban.violation.rules;

import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.violation.ViolationFound;
import org.zhuanban.violation.Violations;

/** The feature of violations, which the features above find; this one only keeps them. */
public final class ViolationFeature implements Feature<Violations, ViolationFound> {
  /** The descriptor. */
  public static final ViolationFeature INSTANCE = new ViolationFeature();

  private ViolationFeature() {}

  @Override
  public String name() {
    return "violation";
  }

  @Override
  public Class<Violations> stateType() {
    return Violations.class;
  }

  @Override
  public Violations initial() {
    return new Violations(List.of());
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.empty();
  }

  @Override
  public Class<ViolationFound> eventFamily() {
    return ViolationFound.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(new EventType("violation.found", 1, ViolationFound.class));
  }
}
