package org.zhuanban.testing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that a test writes: it stands as generated, or is written anew on demand. */
public final class GeneratedDocument {
  private GeneratedDocument() {}

  /**
   * Compares a document with what it should be, which {@code -Drules.write=true} writes first.
   *
   * @param name its name, such as {@code roles.md}
   * @param expected what stands in it
   * @throws IOException if it cannot be read or written
   */
  public static void check(String name, String expected) throws IOException {
    Path document = Path.of("../docs/generated", name);
    if (Boolean.getBoolean("rules.write")) {
      Files.writeString(document, expected);
    }
    assertThat(Files.exists(document) ? Files.readString(document).replace("\r\n", "\n") : "")
        .isEqualTo(expected);
  }
}
