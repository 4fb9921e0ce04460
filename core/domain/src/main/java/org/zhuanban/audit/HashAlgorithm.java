package org.zhuanban.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A hash function by its name on the Java platform. The name is stored with every hash. So a host
 * may change the algorithm, and old hashes are still verified by their own.
 *
 * <p>A function that the platform lacks, such as {@link #SM3}, comes from a security provider of
 * the host. A function of fewer than 256 bits counts as missing.
 *
 * @param name the name, 1 to 16 characters out of {@code A-Z 0-9 - /}, the first one a letter or
 *     digit
 */
public record HashAlgorithm(String name) {
  private static final Pattern NAME = Pattern.compile("[A-Z0-9][A-Z0-9/-]{0,15}");
  private static final int SHORTEST = 32;

  /** SHA-256, which every Java platform has. */
  public static final HashAlgorithm SHA_256 = new HashAlgorithm("SHA-256");

  /** SM3 (GB/T 32905-2016), from a security provider of the host. */
  public static final HashAlgorithm SM3 = new HashAlgorithm("SM3");

  /**
   * Checks the name, and not whether the function exists.
   *
   * @param name the name
   * @throws IllegalArgumentException if the name is malformed
   */
  public HashAlgorithm {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a hash algorithm has a name of 1 to 16 characters out of A-Z 0-9 - /, but was '%s'"
              .formatted(name));
    }
  }

  /** {@return whether a security provider of this process offers it, with at least 256 bits} */
  public boolean offered() {
    return find().isPresent();
  }

  /**
   * Requires that the algorithm is offered.
   *
   * @return this algorithm
   * @throws IllegalArgumentException if it is not {@linkplain #offered() offered}
   */
  public HashAlgorithm requireOffered() {
    if (!offered()) {
      throw new IllegalArgumentException(missing());
    }
    return this;
  }

  byte[] hash(byte[] content) {
    return find().orElseThrow(() -> new IllegalStateException(missing())).digest(content);
  }

  String missing() {
    return "no security provider of this process offers the hash algorithm '%s' with at least 256 bits"
        .formatted(name);
  }

  private Optional<MessageDigest> find() {
    try {
      MessageDigest digest = MessageDigest.getInstance(name);
      return Optional.of(digest).filter(found -> found.getDigestLength() >= SHORTEST);
    } catch (NoSuchAlgorithmException e) {
      return Optional.empty();
    }
  }

  /** {@return the name} */
  @Override
  public String toString() {
    return name;
  }
}
