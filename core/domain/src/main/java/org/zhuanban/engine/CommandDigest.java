package org.zhuanban.engine;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.audit.HashChain;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;

/**
 * The digest that distinguishes a repetition from another command under its key, each half a
 * SHA-256.
 *
 * @param sender the digest of the sender, the type of command and the day, which no erasure changes
 * @param content the digest of the whole command
 */
record CommandDigest(Bytes sender, Bytes content) {
  /** Checks whether a receipt has the same sender, type of command and day. */
  boolean sameSender(Receipt receipt) {
    byte[] own = sender.toArray();
    byte[] kept = receipt.digest().toArray();
    return kept.length > own.length && Arrays.equals(own, Arrays.copyOf(kept, own.length));
  }

  /**
   * The digest in a receipt. The salts of texts cover the content, so that it cannot be guessed.
   */
  Bytes covering(List<KeptText> texts) {
    Bytes covered =
        texts.isEmpty()
            ? content
            : HashChain.digest(
                Stream.concat(Stream.of(content.toArray()), texts.stream().map(FreeTextVault::salt))
                    .toArray(byte[][]::new));
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(sender.toArray());
    both.writeBytes(covered.toArray());
    return Bytes.of(both.toByteArray());
  }
}
