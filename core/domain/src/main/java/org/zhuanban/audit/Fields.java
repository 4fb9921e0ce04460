package org.zhuanban.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.zhuanban.spi.Bytes;

/** A sequence of fields with their lengths, so that no two sequences have the same bytes. */
final class Fields {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  Fields add(long number) {
    written.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    return this;
  }

  Fields add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  Fields add(Bytes bytes) {
    return add(bytes.toArray());
  }

  Fields add(byte[] bytes) {
    written.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    written.writeBytes(bytes);
    return this;
  }

  byte[] toArray() {
    return written.toByteArray();
  }
}
