package org.zhuanban.engine;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.engine.audit.HashChain;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;

/**
 * By what the repetition of a command is told from another one under its key, each half a SHA-256.
 *
 * @param sender who sent what sort of command for which day, which outlasts every erasure
 * @param content all that it asked for
 */
record CommandDigest(Bytes sender, Bytes content) {
  /** Whether a receipt is that of the same sort of command, for the same day, by the same one. */
  boolean sameSender(Receipt receipt) {
    byte[] own = sender.toArray();
    byte[] kept = receipt.digest().toArray();
    return kept.length > own.length && Arrays.equals(own, Arrays.copyOf(kept, own.length));
  }

  /**
   * What a receipt holds: the content covered by the salts of its texts, so that nobody can guess
   * by it what was erased.
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
