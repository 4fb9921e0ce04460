package org.zhuanban.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The entries of a map, by key, with the place at which they stand. */
final class YamlFields {
  private final String file;
  private final int line;
  private final String owner;
  private final Map<String, YamlValue> values = new LinkedHashMap<>();
  private final Map<String, Integer> keyLines = new LinkedHashMap<>();

  /**
   * Takes a map apart.
   *
   * @param file the name to use in errors
   * @param mapping the map
   * @param owner what it describes, such as {@code item A03}
   */
  YamlFields(String file, MappingNode mapping, String owner) {
    this.file = file;
    this.line = YamlDocument.line(mapping);
    this.owner = owner;
    for (NodeTuple tuple : mapping.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      keyLines.put(key, YamlDocument.line(tuple.getKeyNode()));
      values.put(
          key,
          new YamlValue(file, tuple.getValueNode(), "%s: %s".formatted(owner, Quoted.of(key))));
    }
  }

  /** {@return the line at which the map begins, from 1} */
  int line() {
    return line;
  }

  /** {@return what the map describes} */
  String owner() {
    return owner;
  }

  /** {@return the keys in their order} */
  List<String> keys() {
    return List.copyOf(values.keySet());
  }

  /**
   * Refuses keys that nobody would read.
   *
   * @param known the keys that may stand here
   * @return this
   * @throws InputException if there is another one
   */
  YamlFields only(Collection<String> known) {
    List<InputException> unknown = new ArrayList<>();
    keyLines.forEach(
        (key, at) -> {
          if (!known.contains(key)) {
            unknown.add(
                new InputException(
                    file,
                    at,
                    "%s: the key %s is unknown; known are %s"
                        .formatted(owner, Quoted.of(key), Quoted.list(known))));
          }
        });
    if (!unknown.isEmpty()) {
      throw InputException.all(unknown);
    }
    return this;
  }

  /**
   * Gets an entry that must be there.
   *
   * @param key its key
   * @return its value, not null
   * @throws InputException if it is missing
   */
  YamlValue required(String key) {
    return optional(key)
        .orElseThrow(() -> fault("'%s' is missing; it must be given".formatted(key)));
  }

  /**
   * Gets an entry that may be left out, or be null.
   *
   * @param key its key
   * @return its value; empty if it is missing or null
   */
  Optional<YamlValue> optional(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isNull());
  }

  /**
   * Gets a length that may be left out, be null, or be none.
   *
   * @param key its key
   * @return the length; empty if there is none
   */
  Optional<Length> length(String key) {
    return optional(key).filter(value -> !value.isNone()).map(YamlValue::length);
  }

  /**
   * Makes a fault of the map as a whole.
   *
   * @param what what is wrong, and what would be right
   * @return the fault
   */
  InputException fault(String what) {
    return new InputException(file, line, owner + ": " + what);
  }
}
