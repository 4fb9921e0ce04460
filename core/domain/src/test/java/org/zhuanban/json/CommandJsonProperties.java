package org.zhuanban.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhuanban.StreamKind;
import org.zhuanban.WireNames;
import org.zhuanban.command.Command;
import org.zhuanban.engine.wire.Bounds;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.input.InputException;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Request;
import org.zhuanban.testing.domain.RandomRecords;

class CommandJsonProperties {
  private static final LocalDate DAY = LocalDate.of(2024, 10, 12);

  /** Texts that may be stored, since reading checks the bounds of all input. */
  @Provide
  Arbitrary<Command> commands() {
    Arbitrary<String> texts =
        Arbitraries.strings().withChars("ab0-._汉字").ofMinLength(1).ofMaxLength(20);
    return Arbitraries.of(WireNames.commands())
        .flatMap(
            name ->
                RandomRecords.of(WireNames.command(name).orElseThrow(), texts)
                    .ignoreException(IllegalArgumentException.class))
        .map(Command.class::cast)
        .filter(CommandJsonProperties::inBounds);
  }

  private static boolean inBounds(Command command) {
    try {
      Bounds.check((Record) command);
      return true;
    } catch (InputException e) {
      return false;
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void every_command_comes_back(@ForAll("commands") Command command) {
    String json = CommandJson.write(command);

    assertThat(CommandJson.readCommand(json)).isEqualTo(command);
    assertThat(json)
        .isEqualTo(
            "{\"version\":1,\"type\":\"%s\",\"data\":%s}"
                .formatted(
                    WireNames.of(command),
                    new String(RecordCodec.encode((Record) command), StandardCharsets.UTF_8)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void every_request_and_every_fact_come_back(
      @ForAll("commands") Command command, @ForAll boolean full) {
    Request request =
        Request.of(
            StreamKind.PROJECT.stream("P-1"), "key-1", command, new PersonRef("clerk-1"), DAY);
    Fact fact =
        Fact.of(StreamKind.PROJECT.stream("P-1"), new PersonRef("portal"), "7", command, DAY);
    LocalDateTime at = DAY.atTime(9, 30);

    Request asked = full ? request.because("补录").at(at) : request;
    Fact known = full ? fact.withEarly(Fact.Early.REFUSE).at(at) : fact;

    assertThat(CommandJson.readRequest(CommandJson.write(asked))).isEqualTo(asked);
    assertThat(CommandJson.readFact(CommandJson.write(known))).isEqualTo(known);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void a_changed_text_is_read_or_has_a_fault_in_words(
      @ForAll("commands") Command command,
      @ForAll @IntRange(max = 100_000) int place,
      @ForAll char change,
      @ForAll boolean cut) {
    StringBuilder text = new StringBuilder(CommandJson.write(command));
    int at = place % text.length();
    if (cut) {
      text.setLength(at);
    } else {
      text.setCharAt(at, change);
    }

    fault(text.toString())
        .ifPresent(
            fault -> {
              assertThat(fault.place()).startsWith("Command");
              assertThat(fault.text(Locale.CHINESE)).isNotBlank().doesNotContain("null");
              assertThat(fault.text(Locale.ENGLISH)).isNotBlank().doesNotContain("null");
            });
  }

  private static Optional<InputException> fault(String json) {
    try {
      Command read = CommandJson.readCommand(json);
      assertThat(CommandJson.readCommand(CommandJson.write(read))).isEqualTo(read);
      return Optional.empty();
    } catch (InputException e) {
      return Optional.of(e);
    }
  }

  @Property(tries = 300)
  void a_text_of_any_kind_is_no_command(@ForAll String text) {
    assertThat(fault(text)).isPresent();
  }
}
