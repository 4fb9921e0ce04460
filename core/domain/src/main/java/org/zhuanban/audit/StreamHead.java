package org.zhuanban.audit;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.StreamKey;

/**
 * The head of a stream in a {@link Checkpoint}, which is a leaf of its tree.
 *
 * @param stream the stream
 * @param version the version of its last entry, from 1
 * @param chain the chain of its last entry
 */
public record StreamHead(StreamKey stream, long version, Bytes chain) {
  private static final Pattern FORM =
      Pattern.compile("([^/ ]{1,128})/([^/ ]{1,128}) ([1-9][0-9]{0,18}) ([0-9a-f]{2,2048})");

  /**
   * Checks the version.
   *
   * @param stream the stream
   * @param version the version of its last entry
   * @param chain the chain of its last entry
   * @throws IllegalArgumentException if the version is below 1 or if the chain is empty
   */
  public StreamHead {
    if (version < 1 || chain.length() == 0) {
      throw new IllegalArgumentException(
          "the head of a stream has a version from 1 and a chain, but those of %s were %s and '%s'"
              .formatted(stream, version, chain));
    }
  }

  /**
   * Parses a line of {@link #toText}.
   *
   * @param line the line, without its end
   * @return the head
   * @throws IllegalArgumentException if the line has another form
   */
  public static StreamHead parse(String line) {
    Matcher matcher = FORM.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a head is written as kind/id version chain, with single spaces and the chain in lower-case hexadecimal, but was '%s'"
              .formatted(line));
    }
    return new StreamHead(
        new StreamKey(matcher.group(1), matcher.group(2)),
        Long.parseLong(matcher.group(3)),
        Bytes.of(HexFormat.of().parseHex(matcher.group(4))));
  }

  /** {@return one line of ASCII without its end, such as {@code project/P-1 12 5348412d…}} */
  public String toText() {
    // String.format would write the digits of the default locale.
    return stream + " " + version + " " + chain;
  }

  byte[] leaf() {
    return new Fields().add(stream.kind()).add(stream.id()).add(version).add(chain).toArray();
  }
}
