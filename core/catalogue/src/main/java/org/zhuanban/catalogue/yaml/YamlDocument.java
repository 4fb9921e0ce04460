package org.zhuanban.catalogue.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.zhuanban.catalogue.yaml.YamlFault.YamlFaultKind;
import org.zhuanban.input.SafeText;

/**
 * A YAML text as a tree with its lines. Anchors, aliases, tags, deep nesting, and keys that are no
 * text or occur twice are faults. JSON is YAML, too.
 *
 * @param root the root; empty if the text cannot be parsed
 * @param faults the faults, in the order of their lines
 * @since 0.1
 */
public record YamlDocument(Optional<Node> root, List<YamlFault> faults) {
  /** Far more than a file needs; the composer calls itself once for each level. */
  private static final int DEEPEST = 20;

  /** The number of characters of a key that a fault shows. */
  private static final int SHOWN = 60;

  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  /**
   * Copies the faults.
   *
   * @param root the root
   * @param faults the faults
   */
  public YamlDocument {
    faults = List.copyOf(faults);
  }

  /**
   * Parses a text.
   *
   * @param text the text
   * @return its tree, and its faults
   */
  public static YamlDocument of(String text) {
    try {
      Optional<YamlFault> refused = refused(text);
      if (refused.isPresent()) {
        return failed(refused.get());
      }
      Optional<Node> root = new Compose(SETTINGS).composeString(text);
      List<YamlFault> faults = new ArrayList<>();
      root.ifPresentOrElse(
          node -> check(node, faults), () -> faults.add(fault(YamlFaultKind.EMPTY, 0)));
      return new YamlDocument(root, faults);
    } catch (ReaderException e) {
      int line = (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count() + 1;
      return failed(
          fault(
              YamlFaultKind.CHARACTER,
              line,
              String.format(Locale.ROOT, "U+%04X", e.getCodePoint())));
    } catch (MarkedYamlEngineException e) {
      return failed(fault(YamlFaultKind.SYNTAX, line(e.getProblemMark()), problem(e)));
    } catch (YamlEngineException e) {
      return failed(
          fault(YamlFaultKind.SYNTAX, 0, "'" + shown(String.valueOf(e.getMessage())) + "'"));
    }
  }

  /**
   * Finds the line of a node.
   *
   * @param node a node of a document
   * @return the line, from 1
   */
  public static int line(Node node) {
    return line(node.getStartMark());
  }

  private static YamlDocument failed(YamlFault fault) {
    return new YamlDocument(Optional.empty(), List.of(fault));
  }

  private static YamlFault fault(YamlFaultKind kind, int line, String... values) {
    return new YamlFault(kind, line, List.of(values));
  }

  /** The parser quotes the character that it stumbled over, and that may be the end of a line. */
  private static String problem(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    return visible(
        Optional.ofNullable(e.getContext())
            .map(context -> context + ", " + problem)
            .orElse(problem));
  }

  /** Looks at the flat events first: they neither expand aliases nor need a deep stack. */
  private static Optional<YamlFault> refused(String text) {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      int line = line(event.getStartMark());
      if (event instanceof AliasEvent) {
        return Optional.of(fault(YamlFaultKind.ALIAS, line));
      }
      if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
        return Optional.of(fault(YamlFaultKind.ANCHOR, line));
      }
      boolean tagged =
          (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
              || (event instanceof CollectionStartEvent start && start.getTag().isPresent());
      if (tagged) {
        return Optional.of(fault(YamlFaultKind.TAG, line));
      }
      if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        return Optional.of(fault(YamlFaultKind.DEPTH, line, String.valueOf(DEEPEST)));
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
    return Optional.empty();
  }

  private static void check(Node node, List<YamlFault> faults) {
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(each -> check(each, faults));
    } else if (node instanceof MappingNode mapping) {
      checkKeys(mapping, faults);
    }
  }

  private static void checkKeys(MappingNode mapping, List<YamlFault> faults) {
    Map<String, Integer> lines = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      if (key instanceof ScalarNode scalar) {
        Integer before = lines.putIfAbsent(scalar.getValue(), line(key));
        if (before != null) {
          faults.add(
              fault(
                  YamlFaultKind.REPEATED,
                  line(key),
                  shown(scalar.getValue()),
                  String.valueOf(before)));
        }
      } else {
        faults.add(fault(YamlFaultKind.KEY, line(key)));
      }
      check(key, faults);
      check(tuple.getValueNode(), faults);
    }
  }

  /** A text of the file as a message shows it: short, and without hidden characters. */
  private static String shown(String text) {
    return text.codePointCount(0, text.length()) > SHOWN
        ? visible(text.substring(0, text.offsetByCodePoints(0, SHOWN))) + '…'
        : visible(text);
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .map(point -> hidden(point) ? '\uFFFD' : point)
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static boolean hidden(int point) {
    return Character.isISOControl(point) || SafeText.unsafe(Character.toString(point)).isPresent();
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(found -> found.getLine() + 1).orElse(0);
  }
}
