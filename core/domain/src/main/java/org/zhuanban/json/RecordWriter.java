package org.zhuanban.json;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.WireNames;
import org.zhuanban.command.Command;
import org.zhuanban.engine.wire.Shape;

/**
 * Writes records of the library as trees that {@link RecordReader} reads, such as a catalogue for
 * another system.
 *
 * @since 0.1
 */
public final class RecordWriter {
  private RecordWriter() {}

  /**
   * Writes a record as JSON.
   *
   * @param record a record of texts, numbers, days, codes, and of records, lists and optional
   *     values of them
   * @return the JSON, with a line for each field
   */
  public static String json(Record record) {
    return JsonText.indented(of(record));
  }

  /**
   * Writes a record as a tree.
   *
   * @param record a record of texts, numbers, days, codes, and of records, lists and optional
   *     values of them
   * @return a map of its components, without empty optional ones and empty lists
   */
  public static Map<String, Object> of(Record record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Shape shape = Shape.of(record.getClass());
    for (int i = 0; i < shape.size(); i++) {
      Object part = shape.part(record, i);
      if (part instanceof Optional<?> optional) {
        String name = shape.name(i);
        optional.ifPresent(value -> fields.put(name, value(value)));
      } else if (shape.content(i) == Command.class) {
        fields.put(shape.name(i), of((Command) part));
      } else if (!(part instanceof List<?> list && list.isEmpty())) {
        fields.put(shape.name(i), value(part));
      }
    }
    return fields;
  }

  /** A command with its name, as it stands in a request or a fact. */
  static Map<String, Object> of(Command command) {
    Map<String, Object> typed = new LinkedHashMap<>();
    typed.put(RecordReader.TYPE, WireNames.of(command));
    typed.put(RecordReader.DATA, of((Record) command));
    return typed;
  }

  private static Object value(Object value) {
    if (value instanceof Record record) {
      return of(record);
    } else if (value instanceof List<?> list) {
      return list.stream().map(RecordWriter::value).toList();
    } else if (value instanceof Enum<?> constant) {
      return constant.name();
    } else if (value instanceof LocalDateTime time) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
    return value instanceof Integer || value instanceof Long || value instanceof Boolean
        ? value
        : value.toString();
  }
}
