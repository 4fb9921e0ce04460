package org.zhuanban.dossier;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.calendar.CalendarBook;

/**
 * Reads a dossier, and refuses whatever it does not understand: nothing is passed over in silence.
 */
final class DossierReader {
  private static final int LIMIT = 1 << 20;

  private static final List<String> PARTS =
      List.of(
          "meta",
          "project",
          "departments",
          "task_force",
          "stages",
          "works",
          "items",
          "history",
          "policies",
          "expected");

  private final String file;
  private final Faults faults = new Faults();
  private final boolean keepGoing;

  private DossierReader(String file, boolean keepGoing) {
    this.file = file;
    this.keepGoing = keepGoing;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param calendars the calendars that its departments can name
   * @param keepGoing whether an event at fault is left out and named in the dossier, not fatal
   * @return the dossier
   * @throws InputException if it cannot be read or is refused; the message names every fault
   */
  static Dossier read(Path file, CalendarBook calendars, boolean keepGoing) {
    return new DossierReader(file.toString(), keepGoing)
        .dossier(TextFile.read(file, LIMIT), calendars);
  }

  /**
   * Reads the bytes of a file.
   *
   * @param file the name to use in errors
   * @param content its bytes
   * @param calendars the calendars that its departments can name
   * @return the dossier
   * @throws InputException if it is refused; the message names every fault
   */
  static Dossier read(String file, byte[] content, CalendarBook calendars) {
    return new DossierReader(file, false).dossier(TextFile.decode(file, content, LIMIT), calendars);
  }

  private Dossier dossier(String text, CalendarBook calendars) {
    Node node = YamlDocument.read(file, text);
    YamlFields root = new YamlValue(file, node, "the dossier").fields("the dossier").only(PARTS);
    References references = References.of(root, calendars);

    Optional<Project> project =
        faults.attempt(
            () ->
                ProjectReader.read(
                    root.required("project").fields("project"), references.departments()));
    List<Department> departments = departments(root, references);
    Optional<TaskForcePlan> taskForce =
        faults.attempt(
            () -> TaskForceReader.read(root.required("task_force").fields("task_force")));
    List<Stage> stages = each(root.required("stages"), value -> stage(value, references));
    List<ProjectWork> works =
        root.optional("works")
            .map(value -> each(value, work -> WorkReader.read(work, references)))
            .orElse(List.of());
    List<Item> items = each(root.required("items"), value -> ItemReader.read(value, references));
    Faults eventFaults = keepGoing ? new Faults() : faults;
    List<HistoryEvent> history =
        new HistoryReader(references, eventFaults).read(root.required("history"));
    List<PolicyDef> policies =
        root.optional("policies").map(value -> each(value, PolicyReader::read)).orElse(List.of());
    Optional<Expected> expected = root.optional("expected").flatMap(this::expected);

    Unique unique = new Unique(faults);
    unique.check(root.required("stages"), "number", "stage");
    root.optional("works").ifPresent(value -> unique.check(value, "code", "work"));
    unique.check(root.required("items"), "id", "item");
    root.optional("policies").ifPresent(value -> unique.check(value, "id", "policy"));
    items.forEach(item -> promise(item, departments, calendars).ifPresent(faults::add));
    new PrerequisiteCycle(file, items).find().ifPresent(faults::add);
    new SignedDays(file, faults).check(root, history);
    faults.check();
    return new Dossier(
        file,
        project.orElseThrow(),
        byKey(departments, Department::code),
        taskForce.orElseThrow(),
        stages,
        works,
        byKey(items, Item::id),
        history,
        keepGoing ? eventFaults.found() : List.of(),
        byKey(policies, PolicyDef::id),
        expected);
  }

  private <T> List<T> each(YamlValue list, Function<YamlValue, T> reading) {
    return faults
        .attempt(list::values)
        .map(values -> faults.each(values, reading))
        .orElse(List.of());
  }

  private List<Department> departments(YamlFields root, References references) {
    Optional<YamlFields> codes =
        faults.attempt(() -> root.required("departments").fields("departments"));
    List<Department> departments =
        codes
            .map(
                fields ->
                    faults.each(
                        fields.keys(),
                        code ->
                            DepartmentReader.read(
                                code, fields.required(code), references.calendars())))
            .orElse(List.of());
    List<String> leads =
        departments.stream()
            .filter(it -> it.role().filter(Department.LEAD_BUREAU::equals).isPresent())
            .map(Department::code)
            .toList();
    codes
        .filter(fields -> fields.keys().size() == departments.size() && leads.size() != 1)
        .ifPresent(
            fields ->
                faults.add(
                    fields.fault(
                        "exactly one department must have the role LEAD_BUREAU, but it is "
                            + (leads.isEmpty() ? "none" : Quoted.list(leads)))));
    return departments;
  }

  /** What is promised never ends after what the law gives, by the calendar of whoever promises. */
  private Optional<InputException> promise(
      Item item, List<Department> departments, CalendarBook calendars) {
    return departments.stream()
        .filter(department -> department.code().equals(item.dept()))
        .map(department -> calendars.calendar(department.calendar()))
        .filter(
            calendar ->
                item.committed().isPresent()
                    && item.statutory().isPresent()
                    && item.committed()
                        .get()
                        .limit(item.id())
                        .canEndAfter(item.statutory().get().limit(item.id()), calendar))
        .findFirst()
        .map(
            calendar ->
                new InputException(
                    file,
                    item.line(),
                    "item %s: 'committed' is %s, which can end after the statutory limit of %s; promise a limit that ends by then from whatever day it runs"
                        .formatted(
                            Quoted.of(item.id()),
                            item.committed().orElseThrow(),
                            item.statutory().orElseThrow())));
  }

  private static Stage stage(YamlValue value, References references) {
    YamlFields fields = value.fields("stage").only(List.of("number", "name", "lead"));
    return new Stage(
        fields.required("number").count(1, 99),
        fields.required("name").text(),
        fields.optional("lead").map(lead -> lead.known(references.departments(), "departments")));
  }

  private Optional<Expected> expected(YamlValue value) {
    if (value.node() instanceof MappingNode mapping) {
      return Optional.of(new Expected(YamlTree.map(mapping), value.line()));
    }
    faults.add(value.fault("must be a map of keys and values"));
    return Optional.empty();
  }

  private static <T> Map<String, T> byKey(List<T> values, Function<T, String> key) {
    Map<String, T> map = new LinkedHashMap<>();
    values.forEach(value -> map.put(key.apply(value), value));
    return Collections.unmodifiableMap(map);
  }
}
