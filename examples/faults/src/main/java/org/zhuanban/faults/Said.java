package org.zhuanban.faults;

import java.nio.charset.StandardCharsets;

/** What a host says on its standard output to the test that kills it. */
final class Said {
  private Said() {}

  /** One line at once, so that no line of another thread comes between. */
  static void line(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (Said.class) {
      System.out.write(bytes, 0, bytes.length);
      System.out.flush();
    }
  }
}
