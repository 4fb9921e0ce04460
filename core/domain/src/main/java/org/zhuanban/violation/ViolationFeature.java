package org.zhuanban.violation;

import java.util.List;
import java.util.Optional;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.WireType;

/** Violations: found by the features above, and only kept here. */
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
  public Optional<Class<? extends Command>> commandType() {
    return Optional.empty();
  }

  @Override
  public Class<ViolationFound> eventType() {
    return ViolationFound.class;
  }

  @Override
  public List<WireType> wireTypes() {
    return List.of(new WireType("violation.found", 1, ViolationFound.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    return Optional.empty();
  }
}
