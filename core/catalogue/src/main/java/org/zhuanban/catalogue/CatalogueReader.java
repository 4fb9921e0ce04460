package org.zhuanban.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.catalogue.yaml.YamlDocument;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;
import org.zhuanban.json.RecordReader;
import org.zhuanban.json.RecordReader.Reading;
import org.zhuanban.json.RecordReader.Unquoted;
import org.zhuanban.json.RecordSchema;
import org.zhuanban.json.RecordWriter;
import org.zhuanban.party.Department;

/**
 * Reads catalogues and plans from YAML or JSON in UTF-8. The keys are the components of {@link
 * Catalogue}, {@link ApprovalPlan} and their parts.
 *
 * <p>Lists and optional components may be left out. An item without {@code correction} has the
 * limit of the law, {@link ApprovalItem#CORRECTION_LIMIT}. Every department that an item names must
 * be there. Other rules of plans are checked when a plan is adopted.
 *
 * <p>A file with faults is refused as a whole, with all of them. {@link #schema} describes the form
 * for editors; it is also in the jar, as {@code org/zhuanban/catalogue/catalogue.schema.json}.
 *
 * @since 0.1
 */
public final class CatalogueReader {
  /** The maximum number of bytes of a file. */
  private static final int LIMIT = 4 << 20;

  private static final String CATALOGUE = "Catalogue";
  private static final String PLAN = "ApprovalPlan";
  private static final String ITEMS = "items";
  private static final String CORRECTION = "correction";
  private static final Set<String> NOTHING = Set.of("", "null", "~");

  private final String file;
  private final String root;
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final List<CatalogueFault> faults = new ArrayList<>();

  private CatalogueReader(String file, String root) {
    this.file = file;
    this.root = root;
  }

  /**
   * Reads a catalogue.
   *
   * @param file the file, at most 4 MiB
   * @return the catalogue
   * @throws CatalogueException if the content is malformed
   * @throws IOException if the file cannot be read or is no UTF-8
   */
  public static Catalogue read(Path file) throws IOException {
    return read(file.toString(), content(file));
  }

  /**
   * Reads a catalogue.
   *
   * @param file the name of the file, for messages
   * @param text the YAML or JSON
   * @return the catalogue
   * @throws CatalogueException if the text is malformed
   */
  public static Catalogue read(String file, String text) {
    return new CatalogueReader(file, CATALOGUE).catalogue(text);
  }

  /**
   * Reads a plan.
   *
   * @param file the file, at most 4 MiB
   * @return the plan
   * @throws CatalogueException if the content is malformed
   * @throws IOException if the file cannot be read or is no UTF-8
   */
  public static ApprovalPlan readPlan(Path file) throws IOException {
    return readPlan(file.toString(), content(file));
  }

  /**
   * Reads a plan.
   *
   * @param file the name of the file, for messages
   * @param text the YAML or JSON
   * @return the plan
   * @throws CatalogueException if the text is malformed
   */
  public static ApprovalPlan readPlan(String file, String text) {
    return new CatalogueReader(file, PLAN).plan(text);
  }

  /**
   * Writes a catalogue as JSON that {@link #read} reads.
   *
   * @param catalogue the catalogue
   * @return the JSON
   */
  public static String write(Catalogue catalogue) {
    return RecordWriter.json(catalogue);
  }

  /** {@return the JSON Schema (draft 2020-12) of a catalogue} */
  public static String schema() {
    return RecordSchema.of(
        Catalogue.class,
        "urn:zhuanban:catalogue:1",
        "审批事项目录 / Catalogue of approval items",
        List.of("ApprovalItem." + CORRECTION));
  }

  private static String content(Path file) throws IOException {
    if (Files.size(file) > LIMIT) {
      throw CatalogueException.of(
          List.of(
              CatalogueFault.of(
                  file.toString(), 0, InputFault.LENGTH.at(CATALOGUE, LIMIT, Files.size(file)))));
    }
    String text = Files.readString(file);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Catalogue catalogue(String text) {
    Catalogue catalogue = read(Catalogue.class, text);
    checkDepartments(catalogue.departments(), catalogue.items());
    return checked(catalogue);
  }

  private ApprovalPlan plan(String text) {
    ApprovalPlan plan = read(ApprovalPlan.class, text);
    checkDepartments(plan.departments(), plan.items());
    return checked(plan);
  }

  private <T> T checked(T value) {
    if (!faults.isEmpty()) {
      throw CatalogueException.of(faults);
    }
    return value;
  }

  private <T extends Record> T read(Class<T> type, String text) {
    YamlDocument document = YamlDocument.of(text);
    document.faults().forEach(fault -> faults.add(CatalogueFault.of(file, root, fault)));
    Node node = checked(document.root()).orElseThrow();
    Reading<T> reading = RecordReader.read(root, type, preset(tree(root, node)));
    reading.faults().forEach(this::add);
    return reading.value().orElseThrow(() -> CatalogueException.of(faults));
  }

  private void checkDepartments(List<Department> departments, List<ApprovalItem> items) {
    Set<String> known =
        departments.stream().map(Department::code).collect(Collectors.toCollection(HashSet::new));
    for (int i = 0; i < items.size(); i++) {
      String place = "%s.%s[%s]".formatted(root, ITEMS, i);
      if (!known.contains(items.get(i).department())) {
        add(unknown(place + ".department", items.get(i).department()));
      }
      List<String> joint = items.get(i).jointWith();
      for (int j = 0; j < joint.size(); j++) {
        if (!known.contains(joint.get(j))) {
          add(unknown("%s.jointWith[%s]".formatted(place, j), joint.get(j)));
        }
      }
    }
  }

  private InputException unknown(String place, String code) {
    return InputFault.UNKNOWN.at(place, root + ".departments", code);
  }

  /** Gives every item the limit of the law for its notice, where it names none. */
  private static @Nullable Object preset(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> document && document.get(ITEMS) instanceof List<?> items) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>(document);
      copy.put(ITEMS, items.stream().map(CatalogueReader::item).toList());
      return copy;
    }
    return tree;
  }

  private static @Nullable Object item(@Nullable Object item) {
    if (item instanceof Map<?, ?> fields && fields.get(CORRECTION) == null) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>(fields);
      copy.put(CORRECTION, RecordWriter.of(ApprovalItem.CORRECTION_LIMIT));
      return copy;
    }
    return item;
  }

  private void add(InputException fault) {
    faults.add(CatalogueFault.of(file, line(fault), fault));
  }

  /** The line of a fault: that of a key that is not known, else of the nearest place around it. */
  private int line(InputException fault) {
    if (fault.fault() == InputFault.UNKNOWN && fault.values().size() > 1) {
      Integer key = lines.get(fault.place() + "." + fault.values().get(1));
      if (key != null) {
        return key;
      }
    }
    String place = fault.place();
    Integer line = lines.get(place);
    while (line == null) {
      int end = Math.max(place.lastIndexOf('.'), place.lastIndexOf('['));
      if (end < 0) {
        return 0;
      }
      place = place.substring(0, end);
      line = lines.get(place);
    }
    return line;
  }

  private @Nullable Object tree(String place, Node node) {
    lines.put(place, YamlDocument.line(node));
    if (node instanceof MappingNode mapping) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        String name = ((ScalarNode) tuple.getKeyNode()).getValue();
        map.put(name, tree(place + "." + name, tuple.getValueNode()));
      }
      return map;
    } else if (node instanceof SequenceNode sequence) {
      List<@Nullable Object> list = new ArrayList<>();
      for (Node element : sequence.getValue()) {
        list.add(tree(place + "[" + list.size() + "]", element));
      }
      return list;
    }
    ScalarNode scalar = (ScalarNode) node;
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return scalar.getValue();
    }
    return NOTHING.contains(scalar.getValue()) ? null : new Unquoted(scalar.getValue());
  }
}
