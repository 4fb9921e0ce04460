package org.zhuanban.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.StreamKind;
import org.zhuanban.WireNames;
import org.zhuanban.access.RoleTable;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.input.InputException;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Request;
import org.zhuanban.testing.domain.GeneratedDocument;

class CommandJsonTest {
  private static InputException fault(String json) {
    return catchThrowableOfType(InputException.class, () -> CommandJson.readCommand(json));
  }

  @Test
  void names_every_command_of_the_table_of_roles() {
    assertThat(CommandJson.names()).containsAll(RoleTable.USUAL.actions()).isSorted();
  }

  @Test
  void reads_a_request_as_a_host_writes_it() {
    String json =
        """
        {"version": 1, "stream": {"kind": "project", "id": "SL-2024-007"}, "commandKey": "k-1",
         "command": {"type": "approval.record-filing", "data": {"item": "A01"}},
         "actor": {"id": "clerk-nrb"}, "effectiveOn": "2024-10-12", "reason": null}
        """;

    assertThat(CommandJson.readRequest(json))
        .isEqualTo(
            Request.of(
                StreamKind.PROJECT.stream("SL-2024-007"),
                "k-1",
                RecordFiling.of("A01"),
                new PersonRef("clerk-nrb"),
                LocalDate.of(2024, 10, 12)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"version":1,"type":"approval.record-filing","data":{}}              | input.MISSING | Command.data.item
          {"version":1,"type":"approval.record-filing","data":{"item":null}}   | input.MISSING | Command.data.item
          {"version":1,"type":"approval.record-filing"}                        | input.MISSING | Command.data
          {"version":1,"data":{"item":"A01"}}                                | input.MISSING | Command.type
          {"type":"approval.record-filing","data":{"item":"A01"}}              | input.MISSING | Command.version
          {"version":2,"type":"approval.record-filing","data":{"item":"A01"}}  | input.CHOICE  | Command.version
          {"version":1,"type":"approval.record","data":{"item":"A01"}}       | input.UNKNOWN | Command.type
          {"version":1,"type":"approval.record-filing","data":{"item":"A01","itm":1}} | input.UNKNOWN | Command.data
          {"version":1,"type":"approval.record-filing","data":{"item":"A","item":"B"}} | input.REPEATED | Command.data
          {"version":1,"type":"approval.record-filing","data":{"item":7}}      | input.FORM    | Command.data.item
          {"version":1,"type":"approval.record-filing","data":[]}              | input.FORM    | Command.data
          {"version":1,"type":"approval.record-filing","data":{"item":"A\\u202E"}} | input.UNSAFE | Command.data.item
          {"version":1,                                                      | input.FORM    | Command (1:14)
          []                                                                 | input.FORM    | Command
          ``                                                                 | input.MISSING | Command
          """)
  void names_the_fault_and_its_place(String json, String code, String place) {
    InputException fault = fault(json);

    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.place()).isEqualTo(place);
  }

  @Test
  void says_in_words_what_is_wrong() {
    InputException fault =
        fault(
            "{\"version\":1,\"type\":\"approval.decide-item\",\"data\":"
                + "{\"item\":\"A01\",\"result\":\"YES\"}}");

    assertThat(fault.text(Locale.CHINESE)).startsWith("Command.data.result须为[").contains("现为YES");
    assertThat(fault.text(Locale.ENGLISH)).startsWith("Command.data.result is one of [");
  }

  static List<String> names() {
    return CommandJson.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_command_without_data_has_a_fault_or_needs_none(String name) {
    String json = "{\"version\":1,\"type\":\"%s\",\"data\":{}}".formatted(name);
    int components = WireNames.command(name).orElseThrow().getRecordComponents().length;

    if (components == 0) {
      assertThat(WireNames.of(CommandJson.readCommand(json))).isEqualTo(name);
      return;
    }
    try {
      assertThat(WireNames.of(CommandJson.readCommand(json))).isEqualTo(name);
    } catch (InputException e) {
      assertThat(e.place()).startsWith("Command.data");
    }
  }

  @Test
  void a_text_that_is_too_long_is_named_by_its_place() {
    InputException fault =
        fault(
            "{\"version\":1,\"type\":\"approval.record-filing\",\"data\":{\"item\":\"%s\"}}"
                .formatted("长".repeat(4_001)));

    assertThat(fault.code()).isEqualTo("input.LENGTH");
    assertThat(fault.place()).isEqualTo("Command.data.item");
  }

  @Test
  void the_published_schema_is_current() throws IOException {
    GeneratedDocument.check("commands.schema.json", CommandJson.schema());
  }
}
