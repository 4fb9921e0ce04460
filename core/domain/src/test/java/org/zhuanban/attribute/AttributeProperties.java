package org.zhuanban.attribute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.attribute.rules.AttributeFeature;
import org.zhuanban.command.Command;
import org.zhuanban.feature.Feature;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Plans;

/** Attributes of a project and of its items, one of which no plan has. */
class AttributeProperties implements FeatureLaws {
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 4);

  @Override
  public Feature<?, ?> feature() {
    return AttributeFeature.INSTANCE;
  }

  private static Arbitrary<Command> commands() {
    Arbitrary<Attribute> attributes =
        Combinators.combine(
                Arbitraries.of("oa", "area"), Arbitraries.of("1", "2", "3").optional(0.7))
            .as((String name, Optional<String> value) -> new Attribute(name, value));
    return Combinators.combine(attributes, Arbitraries.of("A01", "A01", "A02").optional(0.6))
        .as(
            (attribute, item) -> {
              SetAttributes set = SetAttributes.of(List.of(attribute));
              return item.map(set::withItem).orElse(set);
            });
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    Act plan = new Act(FIRST, Plans.adopt(Plans.licence("A01")));
    return Act.histories(FIRST, 30, 12, commands())
        .map(acts -> Stream.concat(Stream.of(plan), acts.stream()).toList());
  }

  @Override
  public boolean given(Act act) {
    return act.command() instanceof AdoptPlan;
  }
}
