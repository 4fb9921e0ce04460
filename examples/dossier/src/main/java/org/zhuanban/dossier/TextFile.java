package org.zhuanban.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads and writes whole files in UTF-8. */
final class TextFile {
  /** The most that a file of cases or of days off may have. */
  static final int TABLE_LIMIT = 16 << 20;

  private TextFile() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @param limit how many bytes it may have
   * @return its text, without a byte order mark
   * @throws InputException if it cannot be read, is too long, or is not UTF-8
   */
  static String read(Path file, int limit) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(limit + 1);
    } catch (IOException e) {
      throw new InputException(file.toString(), 0, "cannot be read: " + reason(e, file));
    }
    return decode(file.toString(), bytes, limit);
  }

  /**
   * Decodes the bytes of a file.
   *
   * @param file the name to use in errors
   * @param bytes its bytes, or the first ones if there are more than the limit
   * @param limit how many bytes it may have
   * @return its text, without a byte order mark
   * @throws InputException if it is too long or is not UTF-8
   */
  static String decode(String file, byte[] bytes, int limit) {
    if (bytes.length > limit) {
      throw new InputException(
          file, 0, "a file has at most %s KiB here, but this one has more".formatted(limit >> 10));
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new InputException(
          file, lineOf(bytes, in.position()), "this is not UTF-8; save the file in UTF-8");
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * Writes a file.
   *
   * @param file the file
   * @param text what to write
   * @throws InputException if it cannot be written
   */
  static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(file.toString(), 0, "cannot be written: " + reason(e, file));
    }
  }

  private static String reason(IOException e, Path file) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    return Files.isDirectory(file) ? "it is a folder" : String.valueOf(e.getMessage());
  }

  private static int lineOf(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
