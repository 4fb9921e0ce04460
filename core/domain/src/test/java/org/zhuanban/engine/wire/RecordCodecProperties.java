package org.zhuanban.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhuanban.command.FreeText;
import org.zhuanban.testing.domain.RandomRecords;
import org.zhuanban.testing.domain.Samples;

class RecordCodecProperties {
  private static final TypeRegister REGISTER = new TypeRegister(Samples.FEATURES);

  @Provide
  Arbitrary<Record> events() {
    return Arbitraries.of(REGISTER.all())
        .flatMap(registered -> RandomRecords.of(registered.wire().type()))
        .map(Record.class::cast);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void every_event_comes_back_and_has_one_form(@ForAll("events") Record event) {
    byte[] written = RecordCodec.encode(event);

    Record read = RecordCodec.decode(event.getClass(), written);

    assertThat(read).isEqualTo(event);
    assertThat(RecordCodec.encode(read)).isEqualTo(written);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void texts_that_are_kept_beside_an_event_come_back_and_go_without_a_trace(
      @ForAll("events") Record event) {
    List<String> kept = new ArrayList<>();
    byte[] written =
        RecordCodec.encode(
            event,
            text -> {
              kept.add(text);
              return String.valueOf(kept.size() - 1);
            });

    assertThat(kept).isEqualTo(RecordCodec.freeTexts(event));
    assertThat(
            RecordCodec.decode(
                event.getClass(), written, place -> kept.get(Integer.parseInt(place))))
        .isEqualTo(event);
    Record erased = RecordCodec.decode(event.getClass(), written, place -> FreeText.ERASED);
    assertThat(RecordCodec.erased(event)).isEqualTo(erased);
    assertThat(RecordCodec.freeTexts(erased)).hasSameSizeAs(kept).allMatch(FreeText.ERASED::equals);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_changed_byte_is_refused_or_gives_a_record_that_can_be_kept(
      @ForAll("events") Record event,
      @ForAll @IntRange(max = 100_000) int place,
      @ForAll @IntRange(min = 1, max = 255) int change) {
    byte[] written = RecordCodec.encode(event);
    written[place % written.length] ^= (byte) change;

    try {
      Record read = RecordCodec.decode(event.getClass(), written);
      assertThat(RecordCodec.decode(event.getClass(), RecordCodec.encode(read))).isEqualTo(read);
    } catch (WireFormatException e) {
      assertThat(e).message().doesNotContainPattern("\\bnull\\b");
    }
  }

  @Property(tries = 300)
  void bytes_of_any_kind_are_read_or_refused(@ForAll byte[] bytes) {
    assertThatExceptionOfType(WireFormatException.class)
        .isThrownBy(
            () ->
                RecordCodec.decode(
                    REGISTER.all().iterator().next().wire().type().asSubclass(Record.class),
                    bytes));
  }
}
