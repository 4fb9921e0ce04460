package org.zhuanban.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.command.Event;
import org.zhuanban.feature.EventType;
import org.zhuanban.testing.domain.Samples;

/** The written form of every event, as released; a file here is never changed, only added. */
class GoldenFilesTest {
  private static final TypeRegister REGISTER = new TypeRegister(Samples.FEATURES);

  static Stream<Event<?>> samples() {
    return Samples.all().stream();
  }

  private static String file(EventType wire) {
    return file(wire, wire.schema());
  }

  private static String file(EventType wire, int schema) {
    return "%s.v%s.json".formatted(wire.name(), schema);
  }

  private static byte[] golden(EventType wire) throws IOException {
    return golden(file(wire));
  }

  private static byte[] golden(String file) throws IOException {
    try (InputStream in = GoldenFilesTest.class.getResourceAsStream("/wire/" + file)) {
      return Objects.requireNonNull(in, () -> "there is no file wire/" + file).readAllBytes();
    }
  }

  private static Stream<String> files(EventType wire) {
    return IntStream.rangeClosed(1, wire.schema()).mapToObj(schema -> file(wire, schema));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_event_is_written_as_it_always_was(Event<?> sample) throws IOException {
    byte[] golden = golden(REGISTER.of(sample).wire());

    assertThat(new String(RecordCodec.encode((Record) sample), StandardCharsets.UTF_8))
        .isEqualTo(new String(golden, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_event_is_read_as_it_always_was(Event<?> sample) throws IOException {
    byte[] golden = golden(REGISTER.of(sample).wire());

    assertThat(RecordCodec.decode(((Record) sample).getClass(), golden)).isEqualTo(sample);
  }

  @Test
  void every_registered_type_has_a_sample_and_a_file_and_no_file_is_left_over()
      throws IOException, URISyntaxException {
    List<EventType> registered =
        REGISTER.all().stream().map(TypeRegister.Registration::wire).toList();

    assertThat(samples().map(sample -> REGISTER.of(sample).wire()))
        .containsExactlyInAnyOrderElementsOf(registered);
    Path folder =
        Path.of(Objects.requireNonNull(GoldenFilesTest.class.getResource("/wire")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              registered.stream().flatMap(GoldenFilesTest::files).toList());
    }
  }
}
