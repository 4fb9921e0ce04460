package org.zhuanban.example.platform.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.example.platform.demo.Organs;
import org.zhuanban.json.CommandJson;
import org.zhuanban.party.Department;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form with what was filled in.
 *
 * @param act the act
 * @param subject the item, problem or order; empty if the stream is the subject
 * @param department the department of the item; empty for other subjects
 * @param key the key of the request, which a second click repeats
 * @param given what was filled in, by the paths of the fields
 */
record ActForm(Act act, String subject, String department, String key, Map<String, String> given) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The clause that a number of working days rests on, by the path of the field. */
  private static final Map<String, String> BASES =
      Map.of(
          "by", "行政许可法第四十二条第一款",
          "stated", "行政许可法第四十五条",
          "limit", "示例县督查工作规定",
          "promised.0.within", "容缺受理承诺书");

  /** The fields that must be filled in and are not. */
  List<Field> missing() {
    return act.fields().stream()
        .filter(Field::required)
        .filter(field -> value(field).isEmpty())
        .toList();
  }

  private Optional<String> value(Field field) {
    return Optional.ofNullable(given.get(field.path()))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /**
   * Reads the command.
   *
   * @throws org.zhuanban.input.InputException if something is filled in wrongly
   */
  Command command() {
    Map<String, Object> data = presets();
    for (Field field : act.fields()) {
      value(field)
          .ifPresent(text -> put(data, List.of(field.path().split("\\.", -1)), read(field, text)));
    }
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("version", CommandJson.VERSION);
    whole.put("type", act.command());
    whole.put("data", data);
    return CommandJson.readCommand(JSON.writeValueAsString(whole));
  }

  /** What follows from where the form stands. */
  private Map<String, Object> presets() {
    Map<String, Object> data = new LinkedHashMap<>();
    if (!act.subject().component().isEmpty()) {
      data.put(act.subject().component(), subject);
    }
    switch (act) {
      case EXTEND -> put(data, List.of("approvedBy", "rank"), "ORGAN_HEAD");
      case REPORT_PROBLEM -> {
        data.put("problem", "W-" + number());
        data.put("level", 1);
      }
      case ORDER -> {
        data.put("order", "DB-" + number());
        put(data, List.of("about", "kind"), "ITEM");
        data.put(
            "by",
            Map.of(
                "office",
                Map.of(
                    "department", Organs.SUPERVISION, "rank", "ORGAN_HEAD", "title", "县政府督查室主任")));
      }
      default -> {}
    }
    if (act == Act.EXTEND) {
      put(data, List.of("approvedBy", "department"), department);
    }
    return data;
  }

  /** A number of a problem or an order, out of the key of the request. */
  private long number() {
    return Long.parseLong(key.substring(0, 8), 16);
  }

  private Object read(Field field, String text) {
    return switch (field.kind()) {
      case TEXT, WORDS, DAY, CHOICE, PROCEDURE, ITEM -> text;
      case LINES -> text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      case YES_NO -> text.equals("true");
      case DEPARTMENT -> organ(text);
      case WORKING_DAYS -> limit(field, text);
    };
  }

  private static Object limit(Field field, String text) {
    Map<String, Object> limit = new LinkedHashMap<>();
    limit.put("amount", text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : text);
    limit.put("unit", "WORKING_DAYS");
    limit.put("basis", BASES.getOrDefault(field.path(), "工作惯例"));
    return limit;
  }

  private Object organ(String code) {
    Department organ =
        Organs.APPROVING.stream()
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElse(Organs.LAND);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("code", organ.code());
    data.put("name", organ.name());
    if (act == Act.ORDER) {
      data.put("level", organ.level().name());
    }
    data.put("calendar", organ.calendar());
    return data;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> into, List<String> path, Object value) {
    String name = path.get(0);
    if (path.size() == 1) {
      into.put(name, value);
    } else if (path.get(1).equals("0")) {
      List<Map<String, Object>> list =
          (List<Map<String, Object>>)
              into.computeIfAbsent(
                  name, none -> new ArrayList<>(List.of(new LinkedHashMap<String, Object>())));
      put(list.get(0), path.subList(2, path.size()), value);
    } else {
      put(
          (Map<String, Object>)
              into.computeIfAbsent(name, none -> new LinkedHashMap<String, Object>()),
          path.subList(1, path.size()),
          value);
    }
  }
}
