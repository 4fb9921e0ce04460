package org.zhuanban.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigestSpi;
import java.security.Provider;
import java.security.Security;

/** SM3 after GB/T 32905-2016, as the security provider of a host would bring it. */
public final class Sm3 extends MessageDigestSpi {
  private static final int BLOCK = 64;

  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  /** Called by the provider. */
  public Sm3() {}

  /** Runs with the provider registered. */
  static void registered(Runnable action) {
    Provider provider = new HostProvider();
    Security.addProvider(provider);
    try {
      action.run();
    } finally {
      Security.removeProvider(provider.getName());
    }
  }

  private static final class HostProvider extends Provider {
    private static final long serialVersionUID = 1L;

    HostProvider() {
      super("Host", "1", "SM3");
      put("MessageDigest.SM3", Sm3.class.getName());
    }
  }

  @Override
  protected int engineGetDigestLength() {
    return 32;
  }

  @Override
  protected void engineUpdate(byte input) {
    content.write(input);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    content.write(input, offset, length);
  }

  @Override
  protected void engineReset() {
    content.reset();
  }

  @Override
  protected byte[] engineDigest() {
    long bits = content.size() * 8L;
    content.write(0x80);
    while (content.size() % BLOCK != BLOCK - Long.BYTES) {
      content.write(0);
    }
    content.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(bits).array());
    ByteBuffer blocks = ByteBuffer.wrap(content.toByteArray());
    int[] state = {
      0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e
    };
    while (blocks.hasRemaining()) {
      compress(state, blocks);
    }
    engineReset();
    ByteBuffer digest = ByteBuffer.allocate(32);
    for (int word : state) {
      digest.putInt(word);
    }
    return digest.array();
  }

  private static void compress(int[] state, ByteBuffer block) {
    int[] w = new int[68];
    for (int j = 0; j < 16; j++) {
      w[j] = block.getInt();
    }
    for (int j = 16; j < 68; j++) {
      int x = w[j - 16] ^ w[j - 9] ^ turn(w[j - 3], 15);
      w[j] = x ^ turn(x, 15) ^ turn(x, 23) ^ turn(w[j - 13], 7) ^ w[j - 6];
    }
    int[] v = state.clone();
    for (int j = 0; j < 64; j++) {
      boolean early = j < 16;
      int ss1 = turn(turn(v[0], 12) + v[4] + turn(early ? 0x79cc4519 : 0x7a879d8a, j % 32), 7);
      int ff = early ? v[0] ^ v[1] ^ v[2] : (v[0] & v[1]) | (v[0] & v[2]) | (v[1] & v[2]);
      int gg = early ? v[4] ^ v[5] ^ v[6] : (v[4] & v[5]) | (~v[4] & v[6]);
      int tt1 = ff + v[3] + (ss1 ^ turn(v[0], 12)) + (w[j] ^ w[j + 4]);
      int tt2 = gg + v[7] + ss1 + w[j];
      v =
          new int[] {
            tt1,
            v[0],
            turn(v[1], 9),
            v[2],
            tt2 ^ turn(tt2, 9) ^ turn(tt2, 17),
            v[4],
            turn(v[5], 19),
            v[6]
          };
    }
    for (int i = 0; i < 8; i++) {
      state[i] ^= v[i];
    }
  }

  private static int turn(int word, int places) {
    return Integer.rotateLeft(word, places);
  }
}
