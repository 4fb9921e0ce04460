package org.zhuanban.attribute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;

/** An event of attributes of the host. */
public sealed interface AttributeEvent extends Event<AttributeSet> {
  /**
   * Attributes were set or cleared.
   *
   * @param item the code of the approval item of the attributes; empty for the project
   * @param attributes the attributes; one without a value was cleared
   */
  record AttributesSet(Optional<String> item, List<Attribute> attributes)
      implements AttributeEvent {
    /**
     * Copies the attributes.
     *
     * @param item the code of the approval item
     * @param attributes the attributes
     */
    public AttributesSet {
      attributes = List.copyOf(attributes);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new SetAttributes(item, attributes));
    }

    @Override
    public AttributeSet applyTo(AttributeSet state, LocalDate effectiveOn) {
      return state.with(item, attributes);
    }
  }
}
