package org.zhuanban.attribute;

import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;

/** What can be asked about attributes of the host. */
public sealed interface AttributeCommand extends Command {
  /**
   * Sets and clears attributes; those that are not named stay as they are.
   *
   * @param item the code of the approval item that they are about; empty for the project
   * @param attributes the attributes, at least one, each key once
   */
  record SetAttributes(Optional<String> item, List<Attribute> attributes)
      implements AttributeCommand {
    /**
     * Copies the attributes.
     *
     * @param item the code of the approval item
     * @param attributes the attributes
     * @throws IllegalArgumentException if there is none, or a key appears twice
     */
    public SetAttributes {
      attributes = Input.some("SetAttributes.attributes", attributes);
      Input.distinct("SetAttributes.attributes", attributes.stream().map(Attribute::key));
    }
  }
}
