package org.zhuanban.attribute;

import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;

/** A command about attributes of the host. */
public sealed interface AttributeCommand extends Command {
  /**
   * Sets and clears attributes; others stay unchanged.
   *
   * @param item the code of the approval item of the attributes; empty for the project
   * @param attributes the attributes, at least one, each key once
   */
  record SetAttributes(Optional<String> item, List<Attribute> attributes)
      implements AttributeCommand {
    /**
     * Copies the attributes. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the approval item
     * @param attributes the attributes
     * @throws IllegalArgumentException if there is none, or if a key appears twice
     */
    public SetAttributes {
      Input.given("SetAttributes.item", item);
      attributes = Input.some("SetAttributes.attributes", attributes);
      Input.distinct("SetAttributes.attributes", attributes.stream().map(Attribute::key));
    }

    /**
     * Sets and clears attributes; others stay unchanged.
     *
     * @param attributes the attributes, at least one, each key once
     * @return the command
     * @throws IllegalArgumentException if there is none, or if a key appears twice
     */
    public static SetAttributes of(List<Attribute> attributes) {
      return new SetAttributes(Optional.empty(), attributes);
    }

    /**
     * Sets the approval item of the attributes.
     *
     * @param item the code of the approval item
     * @return a copy with the item
     */
    public SetAttributes withItem(String item) {
      return new SetAttributes(Optional.of(Input.given("SetAttributes.item", item)), attributes);
    }
  }
}
