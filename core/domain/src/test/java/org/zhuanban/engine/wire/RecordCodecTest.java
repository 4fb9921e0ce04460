package org.zhuanban.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Level;

class RecordCodecTest {
  public record Paper(
      String text,
      int count,
      long big,
      boolean signed,
      BigDecimal sum,
      LocalDate on,
      Level level,
      List<TimeLimit> limits,
      Optional<String> note) {}

  private static final Paper PAPER =
      new Paper(
          "甲",
          -3,
          9_000_000_000L,
          true,
          new BigDecimal("1.50"),
          LocalDate.of(2024, 2, 29),
          Level.CITY,
          List.of(new TimeLimit(20, LimitUnit.WORKING_DAYS, "第四十二条")),
          Optional.empty());

  private static final String WRITTEN =
      "{'text':'甲','count':-3,'big':9000000000,'signed':true,'sum':'1.50','on':'2024-02-29',"
          + "'level':'CITY','limits':[{'amount':20,'unit':'WORKING_DAYS','basis':'第四十二条'}]}";

  private static byte[] json(String quotedSingly) {
    return quotedSingly.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static String changed(String from, String to) {
    assertThat(WRITTEN).contains(from);
    return WRITTEN.replace(from, to);
  }

  @Test
  void writes_components_in_their_order_without_space_and_leaves_empty_ones_out() {
    assertThat(RecordCodec.encode(PAPER)).isEqualTo(json(WRITTEN));
    assertThat(RecordCodec.decode(Paper.class, json(WRITTEN))).isEqualTo(PAPER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'count':-3 | 'count':-3,'colour':'red' | Paper has no field 'colour'",
        "'count':-3, | `` | Paper lacks its field 'count'",
        "'limits':[ | 'limit':[ | Paper has no field 'limit'",
        "'count':-3 | 'count':-3,'count':-3 | cannot read Paper",
        "'count':-3 | 'count':'-3' | expected VALUE_NUMBER_INT for int, but met VALUE_STRING",
        "'count':-3 | 'count':-3.0 | expected VALUE_NUMBER_INT for int, but met VALUE_NUMBER_FLOAT",
        "'count':-3 | 'count':3000000000 | cannot read Paper",
        "9000000000 | 90000000000000000000 | cannot read Paper",
        "'signed':true | 'signed':'true' | expected VALUE_FALSE for boolean, but met VALUE_STRING",
        "'text':'甲' | 'text':null | expected VALUE_STRING for String, but met VALUE_NULL",
        "'text':'甲' | 'text':['甲'] | expected VALUE_STRING for String, but met START_ARRAY",
        "'1.50' | '1,50' | '1,50' is no BigDecimal",
        "2024-02-29 | 2023-02-29 | '2023-02-29' is no LocalDate",
        "CITY | VILLAGE | 'VILLAGE' is no Level",
        "CITY | city | 'city' is no Level",
        "{'amount':20 | {'amount':0 | TimeLimit cannot hold what was read",
        "[{'amount' | ['amount' | expected START_OBJECT for TimeLimit, but met VALUE_STRING",
        "'limits':[ | 'limits':{ | expected START_ARRAY for List, but met START_OBJECT",
        "'basis':'第四十二条'}] | 'basis':'第四十二条'}],'note':null | expected VALUE_STRING for String, but met VALUE_NULL",
        "'sum':'1.50' | 'sum':1.50 | expected VALUE_STRING for BigDecimal, but met VALUE_NUMBER_FLOAT",
      })
  void refuses_what_is_not_the_record(String from, String to, String message) {
    assertThatExceptionOfType(WireFormatException.class)
        .isThrownBy(() -> RecordCodec.decode(Paper.class, json(changed(from, to))))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'count':-3 | 'count': -3",
        "'text':'甲','count':-3 | 'count':-3,'text':'甲'",
        "甲 | \\u7532",
      })
  void reads_another_form_and_writes_the_canonical_one(String from, String to) {
    Paper read = RecordCodec.decode(Paper.class, json(changed(from, to)));

    assertThat(read).isEqualTo(PAPER);
    assertThat(RecordCodec.encode(read)).isEqualTo(json(WRITTEN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|more follows after the end of Paper",
        "1|more follows after the end of Paper",
        "}|cannot read Paper",
      })
  void refuses_what_comes_after_the_end(String more, String message) {
    assertThatExceptionOfType(WireFormatException.class)
        .isThrownBy(() -> RecordCodec.decode(Paper.class, json(WRITTEN + more)))
        .withMessage(message);
  }

  @Test
  void reads_a_list_that_is_absent_as_empty_and_leaves_an_empty_one_out() {
    String limits = ",'limits':[{'amount':20,'unit':'WORKING_DAYS','basis':'第四十二条'}]";

    Paper read = RecordCodec.decode(Paper.class, json(changed(limits, "")));

    assertThat(read.limits()).isEmpty();
    assertThat(RecordCodec.decode(Paper.class, json(changed(limits, ",'limits':[]"))))
        .isEqualTo(read);
    assertThat(RecordCodec.encode(read)).isEqualTo(json(changed(limits, "")));
  }

  @Test
  void refuses_what_ends_too_early() {
    byte[] written = json(WRITTEN);
    for (int length = 0; length < written.length; length++) {
      byte[] part = Arrays.copyOf(written, length);
      assertThatExceptionOfType(WireFormatException.class)
          .isThrownBy(() -> RecordCodec.decode(Paper.class, part));
    }
  }

  public record Unknown(Map<String, String> map) {}

  @Test
  void refuses_component_types_that_it_does_not_know() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordCodec.encode(new Unknown(Map.of())))
        .withMessageStartingWith("a journaled record has no component of type java.util.");
  }

  public record Words(String text) {}

  @Test
  void text_comes_back_whatever_it_holds() {
    for (String text : List.of("\uD842\uDFB7", "\uD842", "\u0000\u2028\"\\/", "e\u0301", "")) {
      assertThat(RecordCodec.decode(Words.class, RecordCodec.encode(new Words(text))))
          .isEqualTo(new Words(text));
    }
  }

  @Test
  void a_decimal_comes_back_with_its_scale() {
    for (String text : List.of("1E+3", "1000", "1000.00", "0.0000001", "1E+1000000000")) {
      Paper paper =
          new Paper(
              "",
              0,
              0,
              false,
              new BigDecimal(text),
              LocalDate.of(2024, 1, 1),
              Level.COUNTY,
              List.of(),
              Optional.of(""));
      assertThat(RecordCodec.decode(Paper.class, RecordCodec.encode(paper))).isEqualTo(paper);
    }
  }

  @Test
  void a_type_is_registered_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new TypeRegister(List.of(ApprovalFeature.INSTANCE, ApprovalFeature.INSTANCE)))
        .withMessage("wire type 'approval.plan-adopted' is registered twice");
  }
}
