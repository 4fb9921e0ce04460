package org.zhuanban.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.zhuanban.audit.Finding.Flaw;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.StreamKey;

/**
 * The hash chain of a stream. Each hash covers the stream, the version and the digest of an entry,
 * and the chain before it. The digest covers every other column. Each column has its length, so
 * that no two entries have the same input.
 *
 * <p>A chain needs no more of an entry than its digest. An entry may therefore be destroyed by
 * order, and its digest still bears the chain.
 *
 * <p>A chain value is the name of its algorithm in ASCII, a colon, and the hash. Every entry is
 * verified by the algorithm that its own value names, so that a stream may change its algorithm.
 */
public final class HashChain {
  /** The prefixes that separate hashes of links and of entries from each other and all others. */
  private static final byte LINK = 0x10;

  private static final byte ENTRY = 0x11;

  private static final char COLON = ':';

  /** The number of bytes of salt before a text. */
  private static final int SALT = 16;

  private HashChain() {}

  /** {@return the chain before the first entry} */
  public static Bytes start() {
    return Bytes.empty();
  }

  /**
   * Calculates the chain of an entry.
   *
   * @param algorithm the algorithm
   * @param stream the stream of the entry
   * @param entry the entry; its own chain is not read
   * @param before the chain before it
   * @return the chain with the entry
   * @throws IllegalStateException if the algorithm is not {@linkplain HashAlgorithm#offered()
   *     offered}
   */
  public static Bytes next(HashAlgorithm algorithm, StreamKey stream, Entry entry, Bytes before) {
    byte[] content =
        new Fields()
            .add(new byte[] {LINK})
            .add(algorithm.name())
            .add(stream.kind())
            .add(stream.id())
            .add(entry.version())
            .add(digest(algorithm, entry))
            .add(before)
            .toArray();
    ByteArrayOutputStream chain = new ByteArrayOutputStream();
    chain.writeBytes((algorithm.name() + COLON).getBytes(StandardCharsets.US_ASCII));
    chain.writeBytes(algorithm.hash(content));
    return Bytes.of(chain.toByteArray());
  }

  /**
   * Creates the residue of a destroyed entry. It has the same version and chain, and keeps nothing
   * but the digest that the chain covers.
   *
   * @param entry the entry, whose chain was verified
   * @return its residue
   * @throws IllegalArgumentException if its chain names no algorithm
   * @throws IllegalStateException if the algorithm is not {@linkplain HashAlgorithm#offered()
   *     offered}
   */
  public static Entry residue(Entry entry) {
    HashAlgorithm algorithm =
        algorithm(entry.chain())
            .orElseThrow(() -> new IllegalArgumentException("the chain names no algorithm"));
    return Residue.of(entry.version(), digest(algorithm, entry), entry.chain());
  }

  /**
   * {@return whether an entry is a residue, to the last column}
   *
   * @param entry the entry
   */
  public static boolean isResidue(Entry entry) {
    return Residue.digest(entry).isPresent();
  }

  /** The digest of all that an entry says; of a residue the one that it keeps. */
  private static byte[] digest(HashAlgorithm algorithm, Entry entry) {
    return Residue.digest(entry).orElseGet(() -> columns(algorithm, entry));
  }

  private static byte[] columns(HashAlgorithm algorithm, Entry entry) {
    return algorithm.hash(
        new Fields()
            .add(new byte[] {ENTRY})
            .add(algorithm.name())
            .add(entry.type())
            .add(entry.schema())
            .add(entry.effectiveOn().toEpochDay())
            .add(entry.recordedAt().toString())
            .add(entry.actor())
            .add(entry.commandKey())
            .add(entry.body())
            .add(entry.seal())
            .toArray());
  }

  /**
   * Verifies the chain of an entry by its own algorithm.
   *
   * @param stream the stream of the entry
   * @param entry the entry
   * @param before the chain before it
   * @return the flaw, {@link Flaw#HASH} or {@link Flaw#ALGORITHM}; empty if the entry matches
   */
  public static Optional<Finding> check(StreamKey stream, Entry entry, Bytes before) {
    Optional<HashAlgorithm> named = algorithm(entry.chain());
    if (named.isPresent() && !named.get().offered()) {
      return Optional.of(
          new Finding(
              stream,
              entry.version(),
              Flaw.ALGORITHM,
              named.get().missing(),
              "本系统没有所载的哈希算法“%s”，不能核验".formatted(named.get().name())));
    }
    return named
            .filter(algorithm -> next(algorithm, stream, entry, before).equals(entry.chain()))
            .isPresent()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                stream,
                entry.version(),
                Flaw.HASH,
                "the entry does not fit its hash",
                "第%s号记录与其校验值不符，该号记录或者此前的记录被改动过".formatted(entry.version())));
  }

  /**
   * Hashes a text beside its entry, which holds the hash.
   *
   * @param content sixteen bytes of salt, and the text in UTF-8
   * @return the SHA-256 of salt and text, each with its length
   */
  public static Bytes ofText(Bytes content) {
    byte[] all = content.toArray();
    int salt = Math.min(SALT, all.length);
    return digest(Arrays.copyOf(all, SALT), Arrays.copyOfRange(all, salt, all.length));
  }

  /**
   * Hashes parts, each with its length.
   *
   * @param parts the parts
   * @return their SHA-256
   */
  public static Bytes digest(byte[]... parts) {
    Fields fields = new Fields();
    for (byte[] part : parts) {
      fields.add(part);
    }
    return Bytes.of(HashAlgorithm.SHA_256.hash(fields.toArray()));
  }

  private static Optional<HashAlgorithm> algorithm(Bytes chain) {
    String text = new String(chain.toArray(), StandardCharsets.ISO_8859_1);
    try {
      return Optional.of(new HashAlgorithm(text.substring(0, Math.max(0, text.indexOf(COLON)))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
