package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.command.Command;
import org.zhuanban.engine.wire.Bounds;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.RandomRecords;
import org.zhuanban.testing.domain.Samples;
import org.zhuanban.testing.domain.StreamDesk;

class HostileTextProperties {
  private static final StreamKey STREAM = StreamKind.PROJECT.stream("P-1");

  private static final List<Class<?>> COMMANDS =
      Samples.FEATURES.stream()
          .flatMap(feature -> feature.commandFamily().stream())
          .flatMap(HostileTextProperties::records)
          .toList();

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(HostileTextProperties::records)
        : Stream.of(type);
  }

  /** What would be cut, changed or refused by some database, or read differently by people. */
  private static Arbitrary<String> hostile() {
    return Arbitraries.of(
        "甲\u0000乙",
        "\uD842",
        "乙\uDFB7甲",
        "abc\u202Ecba",
        "\u2066x\u2069",
        "\u001B[31m红",
        "x\r\nBcc: y",
        "\u200B局长",
        "\uFEFF局长",
        "\uFFFF",
        "x\u0085y",
        "长".repeat(100_000));
  }

  @Provide
  Arbitrary<Command> commands() {
    return Arbitraries.of(COMMANDS)
        .flatMap(type -> RandomRecords.of(type, hostile()))
        // Some refuse a text by themselves, before it becomes a command.
        .ignoreException(IllegalArgumentException.class)
        .map(Command.class::cast);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void hostile_text_in_any_command_is_a_fault_of_input_and_nothing_is_kept(
      @ForAll("commands") Command command) {
    InMemoryStorage storage = new InMemoryStorage();
    Zhuanban zhuanban = Zhuanban.builder().storage(storage).build();
    Optional<InputException> fault = fault(command);

    if (fault.isPresent()) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> zhuanban.handle(STREAM, command, StreamDesk.CLERK))
          .satisfies(
              thrown -> assertThat(thrown.fault()).isIn(InputFault.UNSAFE, InputFault.LENGTH))
          .withMessage(fault.get().getMessage());
      assertThat(storage.head(STREAM)).isEmpty();
    } else {
      assertThat(zhuanban.handle(STREAM, command, StreamDesk.CLERK)).isNotNull();
    }
  }

  private static Optional<InputException> fault(Command command) {
    return Optional.ofNullable(
        catchThrowableOfType(InputException.class, () -> Bounds.check((Record) command)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void every_hostile_text_is_known(@ForAll("commands") Command command) {
    boolean hasText = command.toString().codePoints().anyMatch(c -> c > 0x2FFF);
    assertThat(fault(command).isPresent() || !hasText).isTrue();
  }
}
