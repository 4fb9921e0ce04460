package org.zhuanban.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.zhuanban.Zhuanban;
import org.zhuanban.engine.InMemoryStorage;
import org.zhuanban.engine.Outcome;
import org.zhuanban.party.Office;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Desk;

class TextFaultTest {
  private record Paper(String title, List<Part> parts, Optional<String> note) {}

  private record Part(int number, String text) {}

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

    assertThat(TextFault.in(new Paper(bad, List.of(), Optional.empty())))
        .contains(new TextFault("title", Optional.of(shown), bad.length()));
    assertThat(
            TextFault.in(
                new Paper("t", List.of(new Part(1, "a"), new Part(2, bad)), Optional.empty())))
        .contains(new TextFault("parts[1].text", Optional.of(shown), bad.length()));
    assertThat(TextFault.in(new Paper("t", List.of(), Optional.of(bad))))
        .contains(new TextFault("note", Optional.of(shown), bad.length()));
  }

  @Test
  void text_is_kept_up_to_its_longest() {
    assertThat(TextFault.in(new Part(1, "长".repeat(4_000)))).isEmpty();
    assertThat(TextFault.in(new Part(1, "长".repeat(4_001))))
        .contains(new TextFault("text", Optional.empty(), 4_001));
    assertThat(TextFault.in(new Part(1, "x".repeat(100_000))))
        .contains(new TextFault("text", Optional.empty(), 100_000));
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
    assertThat(TextFault.in(new Part(1, text + "\uD842\uDFB7"))).isEmpty();
  }

  @Test
  void a_command_with_such_a_text_is_refused_and_the_character_shown_by_its_number() {
    InMemoryStorage storage = new InMemoryStorage();
    Zhuanban zhuanban = Zhuanban.builder().storage(storage).build();
    StreamKey stream = Zhuanban.stream("P-1");
    Office office = new Office(Optional.empty(), Office.Rank.OTHER, "县长\u202E");

    Outcome outcome = zhuanban.handle(stream, new ChangeLeader(office, office), Desk.CLERK);

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    var refusal = ((Outcome.Refused) outcome).refusal();
    assertThat(refusal.text(Locale.ENGLISH))
        .isEqualTo("The text from.title holds the character U+202E, which is not kept; remove it");
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo("文本from.title含有不予保存的字符U+202E; 请删除该字符");
    assertThat(storage.head(stream)).isEmpty();
  }
}
