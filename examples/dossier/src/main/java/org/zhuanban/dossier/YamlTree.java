package org.zhuanban.dossier;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Turns YAML into plain values: maps in their order, lists, texts, {@code Integer}, {@code Long},
 * {@code BigDecimal}, {@code Boolean}, {@code LocalDate} and null. Only what stands without quotes
 * can be anything but text.
 */
final class YamlTree {
  private YamlTree() {}

  /**
   * Turns a node into plain values.
   *
   * @param node a node of a checked document
   * @return its values; null for YAML's null
   */
  static @Nullable Object of(Node node) {
    if (node instanceof MappingNode mapping) {
      return map(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<@Nullable Object> list = new ArrayList<>();
      sequence.getValue().forEach(entry -> list.add(of(entry)));
      return Collections.unmodifiableList(list);
    }
    return node instanceof ScalarNode scalar ? scalar(scalar) : null;
  }

  /**
   * Turns a map into plain values.
   *
   * @param mapping a map of a checked document
   * @return its values by key, in their order
   */
  static Map<String, @Nullable Object> map(MappingNode mapping) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      map.put(((ScalarNode) tuple.getKeyNode()).getValue(), of(tuple.getValueNode()));
    }
    return Collections.unmodifiableMap(map);
  }

  private static @Nullable Object scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return text;
    }
    return switch (text) {
      case "", "null", "~" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> plain(text);
    };
  }

  private static Object plain(String text) {
    if (text.matches("[-+]?[0-9]{1,18}")) {
      long number = Long.parseLong(text);
      return number == (int) number ? (Object) (int) number : (Object) number;
    }
    if (text.matches("[-+]?[0-9]{1,40}(\\.[0-9]{0,40})?([eE][-+]?[0-9]{1,2})?")) {
      return new BigDecimal(text);
    }
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        return text;
      }
    }
    return text;
  }
}
