package org.zhuanban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.licence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.command.Command;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Forgery;
import org.zhuanban.testing.domain.StreamDesk;

class HashChainTest {
  private static final StreamKey STREAM = StreamKind.PROJECT.stream("P-1");
  private static final HashAlgorithm SHA3 = new HashAlgorithm("SHA3-256");
  private static final Entry ENTRY =
      Entry.builder()
          .version(1)
          .type("approval.item-filed")
          .schema(1)
          .effectiveOn(LocalDate.of(2024, 4, 8))
          .recordedAt(Instant.parse("2024-04-08T01:00:00.000001Z"))
          .actor("clerk-1")
          .commandKey("c-1")
          .body(Bytes.of("{}".getBytes(StandardCharsets.UTF_8)))
          .seal(Bytes.empty())
          .chain(Bytes.empty())
          .build();

  private static String hash(HashAlgorithm algorithm) {
    String chain =
        new String(
            HashChain.next(algorithm, STREAM, ENTRY, HashChain.start()).toArray(),
            StandardCharsets.ISO_8859_1);
    assertThat(chain).startsWith(algorithm + ":");
    return Bytes.of(
            chain.substring(algorithm.name().length() + 1).getBytes(StandardCharsets.ISO_8859_1))
        .toString();
  }

  /** The expected values come from another implementation of the same format, in Python. */
  @Test
  void the_chain_of_an_entry_is_what_it_always_was() {
    assertThat(hash(HashAlgorithm.SHA_256))
        .isEqualTo("5dd0e5362168333cbc6245203ee21dce119e89d17e8c39c8d4415c02f59ed43d");
    assertThat(hash(SHA3))
        .isEqualTo("4a421724b84844edd5a6455f322577bb0426d95cac8abf0080f42a4da349aabe");
    Sm3.registered(
        () ->
            assertThat(hash(HashAlgorithm.SM3))
                .isEqualTo("585540a8e16fd30131ea374403e0dc63b83d6fefa4cc4638a1852db0743d6a4c"));
  }

  @Test
  void what_leaves_one_column_for_the_next_gives_another_chain() {
    Entry moved =
        Entry.builder()
            .version(1)
            .type("approval.item-filed")
            .schema(1)
            .effectiveOn(ENTRY.effectiveOn())
            .recordedAt(ENTRY.recordedAt())
            .actor("clerk-1c")
            .commandKey("-1")
            .body(ENTRY.body())
            .seal(Bytes.empty())
            .chain(Bytes.empty())
            .build();

    assertThat(HashChain.next(SHA3, STREAM, moved, HashChain.start()))
        .isNotEqualTo(HashChain.next(SHA3, STREAM, ENTRY, HashChain.start()));
  }

  @ParameterizedTest
  @CsvSource({
    "'', HASH",
    "no colon, HASH",
    "':', HASH",
    "sha-256:, HASH",
    "SHA-256:, HASH",
    "SHA-256, HASH",
    "MD5:0123456789abcdef, ALGORITHM",
    "SHA-1:0123456789abcdef0123, ALGORITHM",
    "SM3:0123456789abcdef0123456789abcdef, ALGORITHM"
  })
  void a_chain_that_no_algorithm_here_made_never_fits(String chain, Finding.Flaw flaw) {
    Entry entry =
        Forgery.copy(ENTRY, "chain")
            .chain(Bytes.of(chain.getBytes(StandardCharsets.US_ASCII)))
            .build();

    assertThat(HashChain.check(STREAM, entry, HashChain.start())).map(Finding::flaw).contains(flaw);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sha-256", "SHA_256", "-SHA", "A2345678901234567", "SHA:1"})
  void a_malformed_name_is_refused(String name) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new HashAlgorithm(name))
        .withMessage(
            "a hash algorithm has a name of 1 to 16 characters out of A-Z 0-9 - /, but was '%s'",
            name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SM3", "MD5", "SHA-1"})
  void a_host_cannot_choose_what_is_not_there_or_too_short(String name) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Zhuanban.builder().hashes(new HashAlgorithm(name)))
        .withMessage(
            "no security provider of this process offers the hash algorithm '%s' with at least 256"
                + " bits",
            name);
  }

  private static Zhuanban over(Storage storage, HashAlgorithm hashes) {
    return Zhuanban.builder()
        .storage(storage)
        .clock(Clock.fixed(Instant.parse("2024-04-08T01:00:00Z"), ZoneOffset.UTC))
        .hashes(hashes)
        .build();
  }

  private static void accepted(Zhuanban zhuanban, StreamKey stream, String key, Command command) {
    LocalDate day = LocalDate.of(2024, 4, 8);
    assertThat(zhuanban.handle(Request.of(stream, key, command, StreamDesk.CLERK, day)))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_host_may_change_its_mind_and_everything_stays_verifiable() {
    Storage storage = new InMemoryStorage();
    accepted(over(storage, HashAlgorithm.SHA_256), STREAM, "c-1", adopt(licence("L")));
    Sm3.registered(
        () -> {
          Zhuanban changed = over(storage, HashAlgorithm.SM3);
          accepted(changed, STREAM, "c-2", AcceptApplication.of("L"));

          assertThat(over(storage, SHA3).read(StreamKind.PROJECT, "P-1").history())
              .isEqualTo(changed.read(StreamKind.PROJECT, "P-1").history());
          assertThat(new Verifier(storage).stream(STREAM))
              .isEqualTo(new IntegrityReport(1, 2, List.of()));
          assertThat(storage.read(STREAM, 0, 9))
              .extracting(entry -> new String(entry.chain().toArray(), StandardCharsets.ISO_8859_1))
              .satisfiesExactly(
                  first -> assertThat(first).startsWith("SHA-256:").hasSize(40),
                  second -> assertThat(second).startsWith("SM3:").hasSize(36));
        });
  }

  @Test
  void a_stream_whose_algorithm_went_away_cannot_be_read_and_others_can() {
    Storage storage = new InMemoryStorage();
    Sm3.registered(
        () -> accepted(over(storage, HashAlgorithm.SM3), STREAM, "c-1", adopt(licence("L"))));
    Zhuanban zhuanban = over(storage, HashAlgorithm.SHA_256);
    accepted(zhuanban, StreamKind.PROJECT.stream("P-2"), "c-1", adopt(licence("L")));
    String why =
        "no security provider of this process offers the hash algorithm 'SM3' with at least 256"
            + " bits";

    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(() -> zhuanban.read(StreamKind.PROJECT, "P-1"))
        .withMessage("Stream 'project/P-1' cannot be read from version 1 on: %s", why);
    assertThat(new Verifier(storage).streams("project"))
        .isEqualTo(
            new IntegrityReport(
                2,
                1,
                List.of(
                    new Finding(
                        STREAM, 1, Finding.Flaw.ALGORITHM, why, "本系统没有所载的哈希算法“SM3”，不能核验"))));
  }
}
