package org.zhuanban.attribute;

import java.util.List;
import java.util.Optional;
import org.zhuanban.feature.Command;

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
      attributes = List.copyOf(attributes);
      if (attributes.isEmpty()
          || attributes.stream().map(Attribute::key).distinct().count() < attributes.size()) {
        throw new IllegalArgumentException(
            "at least one attribute is set, and each key once, but they were "
                + attributes.stream().map(Attribute::key).toList());
      }
    }
  }
}
