package org.zhuanban.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuanban.WireNames;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Request;

/**
 * Commands, requests and facts as JSON, by the {@linkplain WireNames stored names} of commands.
 *
 * <p>A command is written as {@code {"version":1,"type":"approval.decide-item","data":{…}}}, with
 * the components of its record as data. A request and a fact have the {@code version}, and the
 * components of their records. Their {@code command} is an object with {@code type} and {@code
 * data}. Empty optional components are left out.
 *
 * <p>Reading is strict. A name that is missing, unknown or given twice is an {@link
 * InputException}, as is a value of another form or out of bounds. Its place is the way to it, such
 * as {@code Request.command.data.plan.items[3].name}. An absent list is empty, an optional
 * component may be null. {@link #schema} describes the form for editors and for other languages.
 *
 * <p>Outcomes, refusals and faults are written by {@link Json}.
 *
 * @since 0.1
 */
public final class CommandJson {
  /** The version of the form. A form that earlier readers do not understand has a higher one. */
  public static final int VERSION = 1;

  /** The field with the version. */
  static final String VERSION_FIELD = "version";

  private static final String COMMAND = "Command";
  private static final String REQUEST = "Request";
  private static final String FACT = "Fact";

  private CommandJson() {}

  /** {@return the names of all commands that can be read, sorted} */
  public static List<String> names() {
    return WireNames.commands();
  }

  /**
   * Writes a command.
   *
   * @param command a command of the library
   * @return the JSON, without white space
   */
  public static String write(Command command) {
    return versioned(RecordWriter.of(command));
  }

  /**
   * Writes a request.
   *
   * @param request the request
   * @return the JSON, without white space
   */
  public static String write(Request request) {
    return versioned(RecordWriter.of(request));
  }

  /**
   * Writes a fact.
   *
   * @param fact the fact
   * @return the JSON, without white space
   */
  public static String write(Fact fact) {
    return versioned(RecordWriter.of(fact));
  }

  private static String versioned(Map<String, Object> fields) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(VERSION_FIELD, VERSION);
    document.putAll(fields);
    return JsonText.compact(document);
  }

  /**
   * Reads a command.
   *
   * @param json the JSON
   * @return the command
   * @throws InputException if the text is no command; the first of several faults
   */
  public static Command readCommand(String json) {
    return RecordReader.readCommand(COMMAND, fields(COMMAND, json)).orThrow();
  }

  /**
   * Reads a request.
   *
   * @param json the JSON
   * @return the request
   * @throws InputException if the text is no request; the first of several faults
   */
  public static Request readRequest(String json) {
    return RecordReader.read(REQUEST, Request.class, fields(REQUEST, json)).orThrow();
  }

  /**
   * Reads a fact.
   *
   * @param json the JSON
   * @return the fact
   * @throws InputException if the text is no fact; the first of several faults
   */
  public static Fact readFact(String json) {
    return RecordReader.read(FACT, Fact.class, fields(FACT, json)).orThrow();
  }

  /** Parses a document, and takes its version away. */
  private static Map<String, @Nullable Object> fields(String root, String json) {
    if (!(JsonText.parse(root, Input.given(root, json)) instanceof Map<?, ?> document)) {
      throw InputFault.FORM.at(root, "{\"version\":1}", json.strip());
    }
    String place = root + "." + VERSION_FIELD;
    Object version = Input.given(place, document.get(VERSION_FIELD));
    if (!version.equals((long) VERSION)) {
      throw InputFault.CHOICE.at(place, List.of(VERSION), version);
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    document.forEach((name, value) -> fields.put((String) name, value));
    fields.remove(VERSION_FIELD);
    return fields;
  }

  /**
   * Describes the form of commands, requests and facts.
   *
   * @return a JSON Schema (draft 2020-12), with the labels of names and codes in Chinese and
   *     English
   */
  public static String schema() {
    return JsonText.indented(CommandSchema.tree());
  }
}
