package org.zhuanban.channels;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a webhook carries, and checks it: an HMAC-SHA256 over its id, its time and its body,
 * in the manner of <a href="https://www.standardwebhooks.com">Standard Webhooks</a>.
 */
public final class Signature {
  /** The header that bears the id. */
  public static final String ID = "webhook-id";

  /** The header that bears the time of sending, in seconds since 1970. */
  public static final String TIMESTAMP = "webhook-timestamp";

  /** The header that bears the signatures, parted by blanks. */
  public static final String SIGNATURE = "webhook-signature";

  /** How long a key is at least, in bytes. */
  private static final int SHORTEST = 24;

  private static final String VERSION = "v1,";

  private final List<byte[]> keys;

  private Signature(List<byte[]> keys) {
    this.keys = keys;
  }

  /**
   * Signs and checks with keys that both sides share.
   *
   * @param keys the keys; while one takes the place of another, both. What is sent is signed with
   *     all, and what is received must be signed with one
   * @return the signature
   * @throws IllegalArgumentException if there is no key, or one is shorter than 24 bytes
   */
  public static Signature of(byte[]... keys) {
    if (keys.length == 0) {
      throw new IllegalArgumentException("a signature needs a key");
    }
    for (byte[] key : keys) {
      if (key.length < SHORTEST) {
        throw new IllegalArgumentException(
            "a key has at least %s bytes, but one had %s".formatted(SHORTEST, key.length));
      }
    }
    return new Signature(List.of(keys).stream().map(byte[]::clone).toList());
  }

  /**
   * Signs.
   *
   * @param id the id
   * @param at the time of sending
   * @param body the body
   * @return what the header bears
   */
  public String sign(String id, Instant at, byte[] body) {
    return String.join(
        " ",
        keys.stream()
            .map(key -> VERSION + Base64.getEncoder().encodeToString(mac(key, id, stamp(at), body)))
            .toList());
  }

  static String stamp(Instant at) {
    return String.valueOf(at.getEpochSecond());
  }

  /** What a receiver makes of a request. */
  public enum Verdict {
    /** It was sent by whoever has the key, as it is, and not long ago. */
    GENUINE,
    /** It was not, or something in it was changed. */
    FORGED,
    /** It was sent too long ago, or its time has not come: it may be a replay. */
    STALE
  }

  /**
   * Checks a request, as its receiver does. Within the window a request can still be replayed: a
   * receiver takes each id once.
   *
   * @param id what the header {@value #ID} bears
   * @param timestamp what the header {@value #TIMESTAMP} bears
   * @param signatures what the header {@value #SIGNATURE} bears
   * @param body the body as it came, byte by byte
   * @param now the time of the receiver
   * @param window how far the two times may lie apart, such as five minutes
   * @return what it is
   */
  public Verdict check(
      String id, String timestamp, String signatures, byte[] body, Instant now, Duration window) {
    boolean signed = false;
    for (String given : signatures.split(" ", -1)) {
      for (byte[] key : keys) {
        byte[] right =
            (VERSION + Base64.getEncoder().encodeToString(mac(key, id, timestamp, body)))
                .getBytes(StandardCharsets.US_ASCII);
        // Takes the same time wherever the two differ, so that nobody learns the right one by it.
        signed |= MessageDigest.isEqual(right, given.getBytes(StandardCharsets.UTF_8));
      }
    }
    if (!signed || !timestamp.matches("[0-9]{1,12}")) {
      return Verdict.FORGED;
    }
    Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    return apart.compareTo(window) > 0 ? Verdict.STALE : Verdict.GENUINE;
  }

  private static byte[] mac(byte[] key, String id, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
