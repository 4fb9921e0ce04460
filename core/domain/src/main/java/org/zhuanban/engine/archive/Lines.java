package org.zhuanban.engine.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.zhuanban.archive.ArchiveAnchor;
import org.zhuanban.audit.Checkpoint;
import org.zhuanban.audit.InclusionProof;
import org.zhuanban.audit.StreamHead;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.engine.wire.WireFormatException;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;

/**
 * The lines of a package, whose records the codec reads; each with one form only: canonical JSON in
 * UTF-8 and a line feed.
 */
public final class Lines {
  static final String MANIFEST = "manifest.json";
  static final String ENTRIES = "entries.jsonl";
  static final String TEXTS = "texts.jsonl";
  static final String RECEIPTS = "receipts.jsonl";
  static final String PROOFS = "proofs.jsonl";

  /** The parts after the manifest, in order. */
  static final List<String> PARTS = List.of(ENTRIES, TEXTS, RECEIPTS, PROOFS);

  /** The most bytes of a package without its frame: an import holds it in memory. */
  static final long LARGEST = 1L << 30;

  private static final int SALT = 16;

  private Lines() {}

  /** The manifest. */
  public record Manifest(
      int format, String kind, String id, long version, String chain, List<Part> parts) {
    static final int FORMAT = 1;
  }

  /** A part of a package, with what proves it. */
  public record Part(String name, long bytes, long lines, String crc32, String sha256) {}

  /** An entry; its body is text, or hexadecimal where it is none. */
  public record EntryLine(
      long version,
      String type,
      int schema,
      LocalDate effectiveOn,
      String recordedAt,
      String actor,
      String commandKey,
      Optional<String> body,
      Optional<String> bodyHex,
      String seal,
      String chain) {
    static EntryLine of(Entry entry) {
      Optional<String> text = text(entry.body().toArray());
      return new EntryLine(
          entry.version(),
          entry.type(),
          entry.schema(),
          entry.effectiveOn(),
          entry.recordedAt().toString(),
          entry.actor(),
          entry.commandKey(),
          text,
          text.isPresent() ? Optional.empty() : Optional.of(entry.body().toString()),
          entry.seal().toString(),
          entry.chain().toString());
    }

    Entry entry() {
      return Entry.builder()
          .version(version)
          .type(type)
          .schema(schema)
          .effectiveOn(effectiveOn)
          .recordedAt(Instant.parse(recordedAt))
          .actor(actor)
          .commandKey(commandKey)
          .body(
              body.map(text -> Bytes.of(text.getBytes(StandardCharsets.UTF_8)))
                  .orElseGet(() -> bytes(bodyHex.orElseThrow())))
          .seal(bytes(seal))
          .chain(bytes(chain))
          .build();
    }
  }

  /** A text with its salt; hexadecimal where it is none. */
  public record TextLine(
      long version, int place, Optional<String> salt, Optional<String> text, Optional<String> hex) {
    static TextLine of(KeptText kept) {
      byte[] content = kept.content().toArray();
      Optional<String> text =
          content.length < SALT
              ? Optional.empty()
              : Lines.text(Arrays.copyOfRange(content, SALT, content.length));
      return new TextLine(
          kept.version(),
          kept.place(),
          text.map(said -> HexFormat.of().formatHex(content, 0, SALT)),
          text,
          text.isPresent() ? Optional.empty() : Optional.of(kept.content().toString()));
    }

    KeptText kept() {
      byte[] content = bytes(hex.or(() -> salt).orElseThrow()).toArray();
      byte[] said = text.orElse("").getBytes(StandardCharsets.UTF_8);
      byte[] all = Arrays.copyOf(content, content.length + said.length);
      System.arraycopy(said, 0, all, content.length, said.length);
      return new KeptText(version, place, Bytes.of(all));
    }
  }

  /** A receipt. */
  public record ReceiptLine(String commandKey, String digest, long firstVersion, long lastVersion) {
    static ReceiptLine of(Receipt receipt) {
      return new ReceiptLine(
          receipt.commandKey(),
          receipt.digest().toString(),
          receipt.firstVersion(),
          receipt.lastVersion());
    }

    Receipt receipt() {
      return new Receipt(commandKey, bytes(digest), firstVersion, lastVersion);
    }
  }

  /** A proof against a checkpoint. */
  public record ProofLine(
      String checkpoint, long version, String chain, long index, List<String> path) {
    static ProofLine of(ArchiveAnchor anchor) {
      InclusionProof proof = anchor.proof();
      return new ProofLine(
          anchor.checkpoint().toText(),
          proof.head().version(),
          proof.head().chain().toString(),
          proof.index(),
          proof.path().stream().map(Bytes::toString).toList());
    }

    ArchiveAnchor anchor(StreamKey stream) {
      return new ArchiveAnchor(
          Checkpoint.parse(checkpoint),
          new InclusionProof(
              new StreamHead(stream, version, bytes(chain)),
              index,
              path.stream().map(Lines::bytes).toList()));
    }
  }

  static byte[] encode(Record line) {
    byte[] json = RecordCodec.encode(line);
    byte[] all = Arrays.copyOf(json, json.length + 1);
    all[json.length] = '\n';
    return all;
  }

  /**
   * Decodes a line, which has its only form.
   *
   * @throws WireFormatException if it has another
   */
  static <T extends Record> T decode(Class<T> type, byte[] line) {
    if (line.length == 0 || line[line.length - 1] != '\n') {
      throw new WireFormatException("it does not end with a line feed");
    }
    T decoded = RecordCodec.decode(type, Arrays.copyOf(line, line.length - 1));
    if (!Arrays.equals(encode(decoded), line)) {
      throw new WireFormatException("it is not written in its only form");
    }
    return decoded;
  }

  private static Bytes bytes(String hexadecimal) {
    return Bytes.of(HexFormat.of().parseHex(hexadecimal));
  }

  /** Bytes as text, if they are UTF-8. */
  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
