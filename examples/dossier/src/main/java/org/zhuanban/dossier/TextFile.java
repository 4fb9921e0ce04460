package org.zhuanban.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

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
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new InputException(file.toString(), 0, "is no regular file; name one that is");
    }
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
    checkTarget(file);
    try (OutputStream out =
        Files.newOutputStream(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new InputException(file.toString(), 0, "cannot be written: " + reason(e, file));
    }
  }

  /**
   * Makes a folder, unless it is there.
   *
   * @param folder the folder
   * @throws InputException if there is something else, or if it cannot be made
   */
  static void folder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InputException(folder.toString(), 0, "cannot be made: " + reason(e, folder));
    }
  }

  /**
   * Checks, before anything is done, that what is to be written destroys nothing that is read, and
   * that no file is written twice.
   *
   * @param read the files that are read
   * @param written the files that are to be written; one that exists is replaced
   * @throws InputException if one of them is read as well or named twice, or is a link or no
   *     regular file
   */
  static void check(List<Path> read, List<Path> written) {
    for (int i = 0; i < written.size(); i++) {
      Path file = written.get(i);
      if (read.stream().anyMatch(other -> same(file, other))) {
        throw new InputException(
            file.toString(), 0, "is read, and would be overwritten; name another file to write");
      }
      if (written.subList(0, i).stream().anyMatch(other -> same(file, other))) {
        throw new InputException(
            file.toString(), 0, "would be written twice; name a file for each result");
      }
      checkTarget(file);
    }
  }

  private static boolean same(Path one, Path other) {
    try {
      if (Files.exists(one) && Files.exists(other)) {
        return Files.isSameFile(one, other);
      }
    } catch (IOException e) {
      // What cannot be looked up is told by its name.
    }
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private static void checkTarget(Path file) {
    if (Files.isSymbolicLink(file)) {
      throw new InputException(
          file.toString(), 0, "is a link to another file; name that file itself");
    }
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new InputException(file.toString(), 0, "is no regular file; name one that is");
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
