package org.zhuanban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhuanban.audit.OpenStorage.KIND;
import static org.zhuanban.audit.OpenStorage.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.audit.Finding.Flaw;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.HeadSigner;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Forgery;
import org.zhuanban.testing.domain.SingleCallStorage;

class CheckpointTest {

  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

  private final OpenStorage storage =
      new OpenStorage().grow("A", 5).grow("B", 5).grow("C", 5).grow("a", 1);

  private final List<StreamHead> heads = new ArrayList<>();

  private final Checkpoint checkpoint = take(HeadSigner.NONE);

  private Checkpoint take(HeadSigner signer) {
    heads.clear();
    return new Checkpointer(storage, HashAlgorithm.SHA_256, signer)
        .take(Set.of("other", KIND), AT, heads::add);
  }

  private IntegrityReport since() {
    return new Verifier(storage)
        .since(
            Checkpoint.parse(checkpoint.toText()),
            heads.stream().map(StreamHead::toText).map(StreamHead::parse));
  }

  private void only_the_checkpoint_finds(long version, Flaw flaw, String detail) {
    assertThat(new Verifier(storage).streams(KIND).sound()).isTrue();
    assertThat(new Verifier(storage).stream(key("B")).sound()).isTrue();
    assertThat(since().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.text(Locale.CHINESE)).containsPattern("\\p{IsHan}{4}");
              assertThat(finding)
                  .isEqualTo(new Finding(key("B"), version, flaw, detail, finding.chinese()));
            });
  }

  private static Bytes sign(KeyPair keys, Bytes content) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(keys.getPrivate());
      signing.update(content.toArray());
      return Bytes.of(signing.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static final String TEXT =
      """
      zhuanban-checkpoint 1
      size 12
      root SHA-256:5dc9da79
      at 2026-11-23T01:00:00Z
      key county-2026
      signature 30450221
      """;

  static Stream<String> otherTexts() {
    return Stream.of(
        "",
        TEXT + "\n",
        TEXT.strip(),
        TEXT.replace("\n", "\r\n"),
        " " + TEXT,
        TEXT.replace("checkpoint 1", "checkpoint 2"),
        TEXT.replace("size 12", "size 012"),
        TEXT.replace("size 12", "size -12"),
        TEXT.replace("size 12", "size 9999999999999999999"),
        TEXT.replace("size 12", "size  12"),
        TEXT.replace("5dc9da79", "5DC9DA79"),
        TEXT.replace("5dc9da79", "5dc9da7"),
        TEXT.replace("5dc9da79", ""),
        TEXT.replace("SHA-256", "sha-256"),
        TEXT.replace("SHA-256:", ""),
        TEXT.replace("01:00:00Z", "09:00:00+08:00"),
        TEXT.replace("01:00:00Z", "01:00:00.000Z"),
        TEXT.replace("01:00:00Z", "25:00:00Z"),
        TEXT.replace("key county-2026\n", ""),
        TEXT.replace("signature 30450221\n", ""),
        TEXT.replace("county-2026", "county 2026"),
        TEXT.replace("30450221", "3045022"),
        TEXT.replace("30450221", ""),
        TEXT.replace("size 12\n", "size 12\nsize 12\n"));
  }

  @Test
  void every_stream_is_proved_to_whoever_holds_only_the_checkpoint() {
    Checkpoint anchored = Checkpoint.parse(checkpoint.toText());
    for (StreamHead head : heads) {
      InclusionProof proof =
          InclusionProof.of(checkpoint, heads.stream(), head.stream()).orElseThrow();

      assertThat(proof.head()).isEqualTo(head);
      assertThat(proof.holdsIn(anchored)).isTrue();
      StreamHead other = new StreamHead(head.stream(), head.version() + 1, head.chain());
      assertThat(new InclusionProof(other, proof.index(), proof.path()).holdsIn(anchored))
          .isFalse();
    }
    assertThat(InclusionProof.of(checkpoint, heads.stream(), key("Z"))).isEmpty();
  }

  @Nested
  class MakingACheckpoint {
    @Test
    void a_checkpoint_covers_every_head_in_the_order_of_the_streams() {
      assertThat(heads)
          .containsExactlyElementsOf(
              Stream.of("A", "B", "C", "a")
                  .map(
                      id ->
                          new StreamHead(
                              key(id), storage.headOf(id).version(), storage.headOf(id).chain()))
                  .toList());
      assertThat(checkpoint)
          .isEqualTo(
              new Checkpoint(
                  4,
                  HashAlgorithm.SHA_256,
                  NaiveTree.root(heads.stream().map(StreamHead::leaf).toList()),
                  AT,
                  Optional.empty()));
    }

    @Test
    void a_listed_stream_without_a_head_stops_the_checkpoint() {
      Storage headless =
          new SingleCallStorage(storage) {
            @Override
            public Optional<Head> head(StreamKey stream) {
              return stream.equals(key("B")) ? Optional.empty() : super.head(stream);
            }
          };

      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  new Checkpointer(headless, HashAlgorithm.SHA_256, HeadSigner.NONE)
                      .take(Set.of(KIND), AT, head -> {}))
          .withMessage("Stream 'project/B' is listed, but has no head");
    }

    @Test
    void no_stream_at_all_has_the_root_of_nothing() {
      assertThat(
              new Checkpointer(storage, HashAlgorithm.SHA_256, HeadSigner.NONE)
                  .take(Set.of(), AT, heads::add)
                  .toText())
          .isEqualTo(
              """
              zhuanban-checkpoint 1
              size 0
              root SHA-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
              at 2026-11-23T01:00:00Z
              """);
    }
  }

  @Nested
  class ComparingWithACheckpoint {
    @Test
    void what_is_honest_stays_sound_while_streams_move_on() {
      storage.grow("A", 700).grow("D", 3);

      assertThat(since()).isEqualTo(new IntegrityReport(4, 711, List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_stream_rewritten_with_all_its_hashes_is_found(long row) {
      Bytes was = storage.headOf("B").chain();
      storage.rewrite("B", row, "{\"forged\":true}");
      Bytes is = storage.headOf("B").chain();
      storage.grow("B", 8);

      only_the_checkpoint_finds(
          5, Flaw.REWRITTEN, "its chain is %s, but %s was anchored".formatted(is, was));
    }

    @Test
    void a_stream_shortened_together_with_its_head_is_found() {
      storage.alter("B", rows -> rows.subList(0, 3)).withHead("B");

      only_the_checkpoint_finds(
          4, Flaw.SHORTENED, "it ends at version 3, but version 5 was anchored");
    }

    @Test
    void a_stream_shortened_and_grown_again_is_found() {
      Bytes was = storage.headOf("B").chain();
      storage.rewrite("B", 4, "{}x").rewrite("B", 5, "{}y");
      Bytes is = storage.headOf("B").chain();

      only_the_checkpoint_finds(
          5, Flaw.REWRITTEN, "its chain is %s, but %s was anchored".formatted(is, was));
    }

    @Test
    void a_stream_removed_without_a_trace_is_found() {
      storage.alter("B", rows -> List.of()).withHead("B");

      only_the_checkpoint_finds(1, Flaw.REMOVED, "nothing is there, but version 5 was anchored");
    }

    @Test
    void a_stream_whose_head_alone_was_removed_is_found() {
      storage.withoutHead("B");

      assertThat(new Verifier(storage).streams(KIND).sound()).isTrue();
      assertThat(since().findings())
          .containsExactly(
              new Finding(
                  key("B"), 1, Flaw.HEADLESS, "there are 5 entries, but no head", "有5号记录，而没有末号登记"));
    }

    /** The row that was anchored is left as it was, so that only the way there gives it away. */
    @Test
    void a_stream_changed_before_the_anchored_row_is_found_by_its_hashes() {
      storage.alter("B", 2, row -> Forgery.with(row, "body"));

      assertThat(since().findings())
          .containsExactly(
              new Finding(
                  key("B"),
                  2,
                  Flaw.HASH,
                  "the entry does not fit its hash",
                  "第2号记录与其校验值不符，该号记录或者此前的记录被改动过"));
    }

    @Test
    void what_was_written_after_the_checkpoint_is_not_covered_by_it() {
      storage.grow("B", 8).rewrite("B", 6, "{\"forged\":true}");

      assertThat(since().sound()).isTrue();
    }

    @Test
    void heads_that_are_not_those_of_the_checkpoint_prove_nothing() {
      List<StreamHead> fewer = heads.subList(0, 3);
      List<StreamHead> turned = List.of(heads.get(1), heads.get(0));
      Bytes root = NaiveTree.root(fewer.stream().map(StreamHead::leaf).toList());

      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> new Verifier(storage).since(checkpoint, fewer.stream()))
          .withMessage(
              "the heads are not those of the checkpoint: it covers 4 with root %s, but these are 3 with root %s",
              checkpoint.root(), root);
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> InclusionProof.of(checkpoint, turned.stream(), key("A")))
          .withMessage(
              "heads come in the order of their streams, each once, but project/A came after project/B");
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(
              () -> new Verifier(storage).since(checkpoint, Stream.of(heads.get(0), heads.get(0))));
    }
  }

  @Nested
  class TextOfACheckpoint {
    @Test
    void the_signature_is_over_the_text_before_it() throws GeneralSecurityException {
      KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

      Checkpoint signed =
          Checkpoint.parse(
              take(content ->
                      Optional.of(new HeadSigner.Signature("county-2026", sign(keys, content))))
                  .toText());

      assertThat(signed.content()).isEqualTo(checkpoint.content());
      assertThat(signed.toText())
          .startsWith(checkpoint.toText() + "key county-2026\nsignature ")
          .endsWith("\n");
      Signature verifying = Signature.getInstance("Ed25519");
      verifying.initVerify(keys.getPublic());
      verifying.update(signed.content().toArray());
      assertThat(verifying.verify(signed.signature().orElseThrow().value().toArray())).isTrue();
    }

    @Test
    void the_text_is_the_same_in_every_language() {
      Locale before = Locale.getDefault();
      String text = checkpoint.toText();
      String line = heads.get(0).toText();
      try {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(checkpoint.toText()).isEqualTo(text);
        assertThat(heads.get(0).toText()).isEqualTo(line);
      } finally {
        Locale.setDefault(before);
      }
    }

    @ParameterizedTest
    @MethodSource("org.zhuanban.audit.CheckpointTest#otherTexts")
    void a_text_that_differs_anywhere_is_refused(String text) {
      assertThat(Checkpoint.parse(TEXT).toText()).isEqualTo(TEXT);
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> Checkpoint.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "project/P-1 12",
          "project/P-1 12 AB",
          "project/P-1 12 abc",
          "project/P-1 012 ab",
          "project/P-1 0 ab",
          "project/P-1 9999999999999999999 ab",
          "project/P-1  12 ab",
          "project/P-1 12 ab ",
          "project 12 ab",
          "project/P/1 12 ab",
          "project/P一 12 ab",
          "project/P-1 12 ab\n"
        })
    void a_line_that_differs_anywhere_is_refused(String line) {
      assertThat(StreamHead.parse("project/P-1 12 ab").toText()).isEqualTo("project/P-1 12 ab");
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> StreamHead.parse(line));
    }
  }
}
