package org.zhuanban.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.zhuanban.input.InputFault.DIGITS;
import static org.zhuanban.input.InputFault.LENGTH;
import static org.zhuanban.input.InputFault.RANGE;
import static org.zhuanban.input.InputFault.TOO_MANY;
import static org.zhuanban.input.InputFault.UNSAFE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Office;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.StreamDesk;

class BoundsTest {
  private record Paper(String title, List<Part> parts, Optional<String> note) {}

  private record Part(int number, String text) {}

  private record Pile(List<Paper> papers) {}

  private record Sum(BigDecimal number, LocalDate day) {}

  private static final LocalDate DAY = LocalDate.of(2024, 9, 9);

  @ParameterizedTest
  @CsvSource({
    "0, U+0000",
    "7, U+0007",
    "13, U+000D",
    "27, U+001B",
    "127, U+007F",
    "133, U+0085",
    "0xAD, U+00AD",
    "0x200B, U+200B",
    "0x200F, U+200F",
    "0x202E, U+202E",
    "0x2066, U+2066",
    "0xFEFF, U+FEFF",
    "0xD800, U+D800",
    "0xDFFF, U+DFFF",
    "0xFFFE, U+FFFE",
    "0xFDD0, U+FDD0",
    "0xE0001, U+E0001"
  })
  void what_databases_and_people_would_read_differently_is_found_wherever_it_stands(
      String point, String shown) {
    String bad = "甲" + Character.toString(Integer.decode(point)) + "乙";

    assertFault(new Paper(bad, List.of(), Optional.empty()), UNSAFE, "Paper.title", shown);
    assertFault(
        new Paper("t", List.of(new Part(1, "a"), new Part(2, bad)), Optional.empty()),
        UNSAFE,
        "Paper.parts[1].text",
        shown);
    assertFault(new Paper("t", List.of(), Optional.of(bad)), UNSAFE, "Paper.note", shown);
  }

  @Test
  void text_is_kept_up_to_its_longest() {
    Bounds.check(new Part(1, "长".repeat(4_000)));
    assertFault(new Part(1, "长".repeat(4_001)), LENGTH, "Part.text", "4000", "4001");
    assertFault(new Part(1, "x".repeat(100_000)), LENGTH, "Part.text", "4000", "100000");
  }

  @Test
  void a_list_is_kept_up_to_its_longest_and_a_record_up_to_its_largest() {
    List<Part> most = Collections.nCopies(Bounds.MOST, new Part(1, "a"));
    Bounds.check(new Paper("t", most, Optional.empty()));
    assertFault(
        new Paper("t", Collections.nCopies(1_001, new Part(1, "a")), Optional.empty()),
        TOO_MANY,
        "Paper.parts",
        "1000",
        "1001");
    assertFault(
        new Pile(Collections.nCopies(100, new Paper("t", most, Optional.empty()))),
        TOO_MANY,
        "Pile",
        "50000",
        "> 50000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+30", "1E+2147483647", "1E-2147483646", "0.00000000001", "0E+99"})
  void a_number_is_looked_at_before_anything_is_counted_with_it(String number) {
    assertFault(new Sum(new BigDecimal(number), DAY), DIGITS, "Sum.number");
    Bounds.check(new Sum(new BigDecimal("-1.5E+20"), DAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-999999999-01-01", "1799-12-31", "+10000-01-01", "+999999999-12-31"})
  void a_day_is_one_that_people_write_down(String day) {
    assertFault(
        new Sum(BigDecimal.ONE, LocalDate.parse(day)),
        RANGE,
        "Sum.day",
        "1800-01-01",
        "9999-12-31");
  }

  private static void assertFault(Record record, InputFault fault, String place, String... values) {
    InputException found = catchThrowableOfType(InputException.class, () -> Bounds.check(record));
    assertThat(found.fault()).isEqualTo(fault);
    assertThat(found.place()).isEqualTo(place);
    assertThat(found.values().subList(0, values.length)).containsExactly(values);
  }

  @Property
  void ordinary_text_has_no_fault(
      @ForAll
          @StringLength(max = 50)
          @CharRange(from = ' ', to = '~')
          @CharRange(from = '\u4E00', to = '\u9FFF')
          @CharRange(from = '\u3000', to = '\u303F')
          @CharRange(from = '\uFF01', to = '\uFF5E')
          @CharRange(from = '\n', to = '\n')
          String text) {
    // The ideographs of names that lie beyond the basic plane come as pairs.
    assertThatCode(() -> Bounds.check(new Part(1, text + "\uD842\uDFB7")))
        .doesNotThrowAnyException();
  }

  @Test
  void a_command_with_such_a_text_is_refused_and_the_character_shown_by_its_number() {
    InMemoryStorage storage = new InMemoryStorage();
    Zhuanban zhuanban = Zhuanban.builder().storage(storage).build();
    StreamKey stream = StreamKind.PROJECT.stream("P-1");
    Office office = Office.of(Office.Rank.OTHER, "县长\u202E");

    InputException fault =
        catchThrowableOfType(
            InputException.class,
            () -> zhuanban.handle(stream, ChangeLeader.of(office, office), StreamDesk.CLERK));

    assertThat(fault)
        .hasMessage(
            "ChangeLeader.from.title holds the character U+202E, which is not kept; remove it");
    assertThat(fault.text(Locale.CHINESE))
        .isEqualTo("ChangeLeader.from.title含有不予保存的字符U+202E；请删除该字符");
    assertThat(storage.head(stream)).isEmpty();
  }
}
