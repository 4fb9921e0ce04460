package org.zhuanban.spi;

import java.util.Optional;

/**
 * Signs the head over all streams, so that its holder knows later who vouched for it. Keys,
 * algorithms such as SM2 and the module that guards them are the host's.
 *
 * <p>Without one, a head over all streams is worth as much as the place it is kept in.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface HeadSigner {
  /** Signs nothing: for hosts that rely on the place they keep the head in. */
  HeadSigner NONE = content -> Optional.empty();

  /**
   * Signs.
   *
   * @param content the exact bytes to sign, which are ASCII text
   * @return the signature over these bytes; empty if nothing is signed
   */
  Optional<Signature> sign(Bytes content);

  /**
   * A signature and what it was made with.
   *
   * @param keyId the host's name of the key, like a {@link StreamKey#id}
   * @param value the signature, at least one byte
   */
  record Signature(String keyId, Bytes value) {
    /**
     * Checks both parts.
     *
     * @param keyId the host's name of the key
     * @param value the signature
     * @throws IllegalArgumentException if the name is malformed or the signature is empty
     */
    public Signature {
      Ascii.id("keyId", keyId);
      if (value.length() == 0) {
        throw new IllegalArgumentException("a signature has at least one byte, but had none");
      }
    }
  }
}
