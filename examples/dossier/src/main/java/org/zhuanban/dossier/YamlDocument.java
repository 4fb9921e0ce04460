package org.zhuanban.dossier;

import java.util.HashMap;
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

/**
 * A YAML text as a tree that remembers its lines, after everything is refused that a dossier has no
 * use for: anchors, aliases, tags, deep nesting, duplicate keys, keys that are no text, and texts
 * with unfit characters.
 */
final class YamlDocument {
  /** Far more than a dossier needs; the composer calls itself once per level. */
  private static final int DEEPEST = 20;

  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private final String file;
  private final Faults faults = new Faults();

  private YamlDocument(String file) {
    this.file = file;
  }

  /**
   * Reads a text.
   *
   * @param file the name to use in errors
   * @param text the text
   * @return its root
   * @throws InputException if it is no YAML, or holds what is refused
   */
  static Node read(String file, String text) {
    return new YamlDocument(file).root(text);
  }

  private Node root(String text) {
    try {
      checkEvents(text);
      Node root =
          new Compose(SETTINGS)
              .composeString(text)
              .orElseThrow(() -> new InputException(file, 0, "the file is empty"));
      checkNode(root);
      faults.check();
      return root;
    } catch (ReaderException e) {
      int line = (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count() + 1;
      throw new InputException(
          file,
          line,
          String.format(
              Locale.ROOT, "the character U+%04X is not accepted in YAML", e.getCodePoint()));
    } catch (MarkedYamlEngineException e) {
      throw new InputException(file, line(e.getProblemMark()), "this is not YAML: " + problem(e));
    } catch (YamlEngineException e) {
      throw new InputException(
          file, 0, "this is not YAML: " + Quoted.of(String.valueOf(e.getMessage())));
    }
  }

  private static String problem(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    return Optional.ofNullable(e.getContext())
        .map(context -> context + ", " + problem)
        .orElse(problem);
  }

  /** Looks at the flat events first: they neither expand aliases nor need a deep stack. */
  private void checkEvents(String text) {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      if (event instanceof AliasEvent) {
        throw fault(event, "aliases (*name) are not accepted; write the value out");
      }
      if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
        throw fault(
            event, "anchors (&name) are not accepted; write the value out where it is used");
      }
      boolean tagged =
          (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
              || (event instanceof CollectionStartEvent start && start.getTag().isPresent());
      if (tagged) {
        throw fault(event, "tags (!name) are not accepted; write the plain value");
      }
      if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        throw fault(event, "lists and maps are nested more than %s levels deep".formatted(DEEPEST));
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
  }

  private InputException fault(Event event, String what) {
    return new InputException(file, line(event.getStartMark()), what);
  }

  private void checkNode(Node node) {
    if (node instanceof ScalarNode scalar) {
      TextRules.fault(scalar.getValue()).ifPresent(what -> faults.add(fault(node, what)));
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(this::checkNode);
    } else if (node instanceof MappingNode mapping) {
      checkKeys(mapping);
    }
  }

  private void checkKeys(MappingNode mapping) {
    Map<String, Integer> lines = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      if (key instanceof ScalarNode scalar) {
        Integer before = lines.putIfAbsent(scalar.getValue(), line(key));
        if (before != null) {
          faults.add(
              fault(
                  key,
                  "the key %s stands here a second time; the first one is in line %s"
                      .formatted(Quoted.of(scalar.getValue()), before)));
        }
      } else {
        faults.add(fault(key, "a key must be a text"));
      }
      checkNode(key);
      checkNode(tuple.getValueNode());
    }
  }

  private InputException fault(Node node, String what) {
    return new InputException(file, line(node), what);
  }

  /**
   * Tells where something stands.
   *
   * @param node what was read
   * @return its line, from 1
   */
  static int line(Node node) {
    return line(node.getStartMark());
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(found -> found.getLine() + 1).orElse(0);
  }
}
