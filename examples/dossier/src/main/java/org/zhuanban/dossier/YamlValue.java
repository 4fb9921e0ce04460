package org.zhuanban.dossier;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One value of a YAML file; each reading says what the value must be. */
final class YamlValue {
  /** What an id is made of: ASCII, so that it compares by bytes. */
  static final String ID_RULE = "an id of 1 to 64 letters A-Z and a-z, digits, and . _ -";

  private final String file;
  private final Node node;
  private final String label;

  /**
   * Takes a node.
   *
   * @param file the name to use in errors
   * @param node the node
   * @param label how to name it in errors, such as {@code item A03: 'dept'}
   */
  YamlValue(String file, Node node, String label) {
    this.file = file;
    this.node = node;
    this.label = label;
  }

  /** {@return the line, from 1} */
  int line() {
    return YamlDocument.line(node);
  }

  /** {@return the node} */
  Node node() {
    return node;
  }

  /**
   * Makes a fault of this value.
   *
   * @param what what is wrong, and what would be right
   * @return the fault
   */
  InputException fault(String what) {
    return new InputException(file, line(), label + " " + what);
  }

  boolean isNull() {
    return node instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && Set.of("", "null", "~").contains(scalar.getValue());
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  String text() {
    String text = scalar("a text");
    if (text.isBlank()) {
      throw fault("must be a text, but is empty");
    }
    return text;
  }

  String id() {
    String text = scalar("an id");
    if (!isId(text)) {
      throw fault("must be %s, but was %s".formatted(ID_RULE, Quoted.of(text)));
    }
    return text;
  }

  static boolean isId(String text) {
    return text.matches("[A-Za-z0-9._-]{1,64}");
  }

  LocalDate date() {
    String text = scalar("a date");
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      throw fault("must be a date such as 2024-01-31, but was " + Quoted.of(text));
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw fault("must be a day that exists, but was " + Quoted.of(text));
    }
  }

  int count(int least, int most) {
    String text = scalar("a number");
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw fault(
        "must be a whole number from %s to %s, but was %s".formatted(least, most, Quoted.of(text)));
  }

  boolean flag() {
    String text = scalar("true or false");
    if (!text.equals("true") && !text.equals("false")) {
      throw fault("must be true or false, but was " + Quoted.of(text));
    }
    return text.equals("true");
  }

  BigDecimal money() {
    String text = scalar("an amount");
    if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,2})?") || new BigDecimal(text).signum() == 0) {
      throw fault(
          "must be an amount in yuan, greater than 0 and written out, such as 1500000, but was "
              + Quoted.of(text));
    }
    return new BigDecimal(text);
  }

  BigDecimal decimal() {
    String text = scalar("a number");
    if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")) {
      throw fault(
          "must be a number, 0 or more and written out, such as 6.1, but was " + Quoted.of(text));
    }
    return new BigDecimal(text);
  }

  Length length() {
    String text = scalar("a length");
    return Length.parse(text)
        .orElseThrow(
            () ->
                fault(
                    "must be a length such as 20 WD, 30 CD, 3 MONTHS, 2 YEARS or IMMEDIATE, but was "
                        + Quoted.of(text)));
  }

  boolean isNone() {
    return node instanceof ScalarNode scalar && scalar.getValue().equals("NONE");
  }

  <E extends Enum<E>> E oneOf(Class<E> type) {
    String text = scalar("one of " + Quoted.list(Arrays.asList(type.getEnumConstants())));
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw fault(
        "must be one of %s, but was %s"
            .formatted(Quoted.list(Arrays.asList(type.getEnumConstants())), Quoted.of(text)));
  }

  /** Reads the name of something that is described elsewhere in the file. */
  String known(Set<String> names, String things) {
    String text = scalar("one of the " + things);
    if (!names.contains(text)) {
      throw fault(
          "names %s, which is not among the %s; known are %s"
              .formatted(Quoted.of(text), things, Quoted.list(names)));
    }
    return text;
  }

  int knownNumber(Set<String> numbers, String things) {
    known(numbers, things);
    return count(1, 99);
  }

  List<YamlValue> values() {
    if (node instanceof SequenceNode sequence) {
      List<Node> entries = sequence.getValue();
      return IntStream.range(0, entries.size())
          .mapToObj(i -> new YamlValue(file, entries.get(i), label + " entry " + (i + 1)))
          .toList();
    }
    throw fault("must be a list, but was " + met());
  }

  /** Reads a list of texts; a single text counts as a list of one. */
  List<String> texts() {
    return node instanceof ScalarNode
        ? List.of(text())
        : values().stream().map(YamlValue::text).toList();
  }

  YamlFields fields(String owner) {
    if (node instanceof MappingNode mapping) {
      return new YamlFields(file, mapping, owner);
    }
    throw fault("must be a map of keys and values, but was " + met());
  }

  private String scalar(String wanted) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw fault("must be %s, but was %s".formatted(wanted, met()));
  }

  private String met() {
    if (node instanceof ScalarNode scalar) {
      return Quoted.of(scalar.getValue());
    }
    return node instanceof SequenceNode ? "a list" : "a map";
  }
}
