package org.zhuanban.dossier;

import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML text as a tree that remembers its lines, after everything is refused that a dossier has no
 * use for: what {@link org.zhuanban.catalogue.yaml.YamlDocument} refuses, and texts with unfit
 * characters.
 */
final class YamlDocument {
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
    var document = org.zhuanban.catalogue.yaml.YamlDocument.of(text);
    document
        .faults()
        .forEach(
            fault ->
                faults.add(new InputException(file, fault.line(), fault.text(Locale.ENGLISH))));
    Optional<Node> root = document.root();
    root.ifPresent(this::checkTexts);
    faults.check();
    return root.orElseThrow();
  }

  private void checkTexts(Node node) {
    if (node instanceof ScalarNode scalar) {
      TextRules.fault(scalar.getValue())
          .ifPresent(what -> faults.add(new InputException(file, line(node), what)));
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(this::checkTexts);
    } else if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        checkTexts(tuple.getKeyNode());
        checkTexts(tuple.getValueNode());
      }
    }
  }

  /**
   * Tells where something stands.
   *
   * @param node what was read
   * @return its line, from 1
   */
  static int line(Node node) {
    return org.zhuanban.catalogue.yaml.YamlDocument.line(node);
  }
}
