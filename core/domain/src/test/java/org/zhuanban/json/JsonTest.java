package org.zhuanban.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.StreamKind;
import org.zhuanban.WireNames;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Light;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.ProjectCode;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.Figure;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.Samples;

class JsonTest {
  private static final LocalDate DAY = LocalDate.of(2024, 10, 12);

  static List<Event<?>> events() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_tells_its_type(Event<?> event) {
    Object tree = Json.of(new DatedEvent(event, DAY));

    PlainTree.check(tree);
    assertThat(tree).extracting("event").extracting("type").isEqualTo(WireNames.of(event));
  }

  @Test
  void a_deadline_tells_its_day_and_its_certainty() {
    assertThat(Json.text(new Deadline.Due(DAY, DAY, Certainty.PROVISIONAL)))
        .isEqualTo(
            "{\"type\":\"Due\",\"date\":\"2024-10-12\",\"nominal\":\"2024-10-12\",\"certainty\":"
                + "{\"code\":\"PROVISIONAL\",\"zh\":\"暂定\",\"en\":\"Provisional\"}}");
  }

  @Test
  void a_refusal_has_code_clause_and_words_in_both_languages() {
    ProjectDesk desk = ProjectDesk.on("2024-10-12");
    Outcome outcome = desk.request(RecordFiling.of("A01"));

    Object tree = Json.of(outcome);

    PlainTree.check(tree);
    assertThat(tree).extracting("type").isEqualTo("Refused");
    assertThat(Json.text(tree))
        .contains("\"code\":\"", "\"kind\":{\"code\":", "\"severity\":{\"code\":", "\"source\":\"", "\"text\":{\"zh\":\"");
  }

  @Test
  void malformed_input_has_code_place_and_words() {
    assertThat(Json.of(InputFault.MISSING.at("Request.command.data.item")))
        .isEqualTo(
            Map.of(
                "code",
                "input.MISSING",
                "place",
                "Request.command.data.item",
                "values",
                List.of(),
                "text",
                Map.of(
                    "zh", "Request.command.data.item缺失；请填写",
                    "en", "Request.command.data.item is missing; give it")));
  }

  @Test
  void a_record_of_one_text_is_that_text() {
    assertThat(Json.of(new ProjectCode("2405-530126-04-01-123456")))
        .isEqualTo("2405-530126-04-01-123456");
  }

  @Test
  void a_map_by_codes_has_their_labels_and_one_by_records_is_a_list() {
    assertThat(Json.text(new TreeMap<>(Map.of(Light.RED, 2))))
        .isEqualTo("{\"RED\":{\"zh\":\"红牌\",\"en\":\"Red card\",\"value\":2}}");
    TreeMap<CaseRef, BigDecimal> cases = new TreeMap<>();
    cases.put(new CaseRef("P-1", Optional.of("A01")), BigDecimal.ONE);

    assertThat(Json.text(new Figure(cases)))
        .isEqualTo(
            "{\"cases\":[{\"key\":{\"project\":\"P-1\",\"part\":\"A01\"},\"value\":\"1\"}],"
                + "\"amount\":\"1\"}");
  }

  @Test
  void streams_that_failed_in_a_sweep_are_listed_with_their_reasons() {
    Map<StreamKey, String> failed = new LinkedHashMap<>();
    failed.put(StreamKind.PROJECT.stream("P-1"), "unreadable");

    assertThat(Json.text(new SweepReport(DAY, 3, failed, false)))
        .isEqualTo(
            "{\"day\":\"2024-10-12\",\"changed\":3,\"failed\":[{\"key\":{\"kind\":\"project\","
                + "\"id\":\"P-1\"},\"value\":\"unreadable\"}],\"interrupted\":false}");
  }

  @Test
  void a_view_is_read_on_a_day() {
    ProjectDesk desk = ProjectDesk.on("2024-10-12");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.of(desk.view()))
        .withMessage("a view is read on a day: Json.of(view, day)");
    PlainTree.check(Json.of(desk.view(), DAY));
  }

  @Test
  void what_is_no_data_is_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.of(ProjectDesk.on("2024-10-12").zhuanban()))
        .withMessage("org.zhuanban.Zhuanban is no data");
  }
}
