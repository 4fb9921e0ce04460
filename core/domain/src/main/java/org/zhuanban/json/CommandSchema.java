package org.zhuanban.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhuanban.WireNames;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Request;

/** The JSON Schema of commands, requests and facts. */
final class CommandSchema {
  private static final String ANY_COMMAND = "CommandDocument";

  private CommandSchema() {}

  static Map<String, Object> tree() {
    RecordSchema records = new RecordSchema(List.of());
    records.definitions().put(RecordSchema.COMMAND, commands(records, false));
    records.definitions().put(ANY_COMMAND, commands(records, true));
    List<Object> documents = new ArrayList<>();
    documents.add(RecordSchema.reference(ANY_COMMAND));
    for (Class<?> type : List.of(Request.class, Fact.class)) {
      documents.add(records.reference(type));
      records.definitions().computeIfPresent(RecordReader.name(type), (name, of) -> versioned(of));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", RecordSchema.DRAFT);
    schema.put("$id", "urn:zhuanban:commands:" + CommandJson.VERSION);
    schema.put("title", "专班指令、请求与事实 / Commands, requests and facts of zhuanban");
    schema.put("anyOf", documents);
    schema.put("$defs", records.definitions());
    return schema;
  }

  private static Map<String, Object> commands(RecordSchema records, boolean document) {
    return Map.of(
        "oneOf",
        WireNames.commands().stream().map(name -> command(records, name, document)).toList());
  }

  private static Map<String, Object> command(RecordSchema records, String name, boolean document) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(RecordReader.TYPE, RecordSchema.constant(name, Labels.ofCommand(name)));
    fields.put(RecordReader.DATA, records.reference(WireNames.command(name).orElseThrow()));
    Map<String, Object> schema =
        RecordSchema.object(fields, List.of(RecordReader.TYPE, RecordReader.DATA));
    return document ? versioned(schema) : schema;
  }

  /** Adds the version to the fields of an object. */
  private static Map<String, Object> versioned(Object object) {
    Map<String, Object> schema = new LinkedHashMap<>(fields(object));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(CommandJson.VERSION_FIELD, Map.of("const", CommandJson.VERSION));
    fields.putAll(fields(schema.get("properties")));
    List<Object> required = new ArrayList<>(List.of(CommandJson.VERSION_FIELD));
    required.addAll((List<?>) schema.get("required"));
    schema.put("properties", fields);
    schema.put("required", required);
    return schema;
  }

  private static Map<String, Object> fields(Object object) {
    Map<String, Object> fields = new LinkedHashMap<>();
    ((Map<?, ?>) object).forEach((name, value) -> fields.put((String) name, value));
    return fields;
  }
}
