package org.zhuanban.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.HeadSigner;
import org.zhuanban.spi.HeadSigner.Signature;

/**
 * One hash over the heads of all streams at a time. It is kept out of reach of writers to the
 * database: on paper, with a notary, in another office.
 *
 * <p>The root is that of the RFC 6962 tree whose leaves are the {@link StreamHead}s in the order of
 * kind and id. The namespace is not part of it: the anchor of the text names it.
 *
 * @param size the number of streams
 * @param algorithm the hash algorithm of the tree; each chain names its own
 * @param root the root of the tree
 * @param at the time of the checkpoint, as given by the host
 * @param signature the signature; empty without one
 */
public record Checkpoint(
    long size, HashAlgorithm algorithm, Bytes root, Instant at, Optional<Signature> signature) {
  private static final String FIRST_LINE = "zhuanban-checkpoint 1";
  private static final Pattern FORM =
      Pattern.compile(
          FIRST_LINE
              + "\nsize ([0-9]{1,19})"
              + "\nroot ([^:\n]{1,16}):([0-9a-f]{2,2048})"
              + "\nat ([^\n]{1,64})\n"
              + "(?:key ([^\n]{1,128})\nsignature ([0-9a-f]{2,131072})\n)?");

  /**
   * Checks the size.
   *
   * @param size the number of streams
   * @param algorithm the hash algorithm of the tree
   * @param root the root of the tree
   * @param at the time of the checkpoint
   * @param signature the signature
   * @throws IllegalArgumentException if the size is negative or if the root is empty
   */
  public Checkpoint {
    if (size < 0 || root.length() == 0) {
      throw new IllegalArgumentException(
          "a checkpoint has a size from 0 and a root, but those were %s and '%s'"
              .formatted(size, root));
    }
  }

  Checkpoint signedBy(HeadSigner signer) {
    return new Checkpoint(size, algorithm, root, at, signer.sign(content()));
  }

  /** {@return the signed bytes: the text without the lines of the signature} */
  public Bytes content() {
    // String.format would write the digits of the default locale.
    String unsigned =
        FIRST_LINE + "\nsize " + size + "\nroot " + algorithm + ":" + root + "\nat " + at + "\n";
    return Bytes.of(unsigned.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Formats the checkpoint as the only text that {@link #parse} reads: ASCII, each line with a line
   * feed.
   *
   * <pre>{@code
   * zhuanban-checkpoint 1
   * size 128
   * root SHA-256:5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328
   * at 2026-11-23T01:00:00Z
   * key county-2026
   * signature 3045022100
   * }</pre>
   *
   * @return the text
   */
  public String toText() {
    return new String(content().toArray(), StandardCharsets.US_ASCII)
        + signature.map(by -> "key " + by.keyId() + "\nsignature " + by.value() + "\n").orElse("");
  }

  /**
   * Parses a text of {@link #toText}.
   *
   * @param text the text
   * @return the checkpoint; its signature is not verified
   * @throws IllegalArgumentException if the text differs in any character from the output of {@link
   *     #toText}
   */
  public static Checkpoint parse(String text) {
    return Optional.of(FORM.matcher(text))
        .filter(Matcher::matches)
        .map(Checkpoint::of)
        .filter(read -> read.toText().equals(text))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a checkpoint is written in the lines zhuanban-checkpoint 1, size, root, at and, if it is signed, key and signature, each with a line feed and nothing else"));
  }

  private static Checkpoint of(Matcher text) {
    return new Checkpoint(
        Long.parseLong(text.group(1)),
        new HashAlgorithm(text.group(2)),
        bytes(text.group(3)),
        instant(text.group(4)),
        Optional.ofNullable(text.group(5)).map(key -> new Signature(key, bytes(text.group(6)))));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "a checkpoint is taken at an instant such as 2026-11-23T01:00:00Z, but was at '%s'"
              .formatted(text),
          e);
    }
  }

  private static Bytes bytes(String hexadecimal) {
    return Bytes.of(HexFormat.of().parseHex(hexadecimal));
  }
}
