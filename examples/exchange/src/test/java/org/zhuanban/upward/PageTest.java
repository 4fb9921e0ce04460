package org.zhuanban.upward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void the_page_shows_the_method_that_sends() throws IOException {
    String sender =
        Files.readString(Path.of("src/main/java/org/zhuanban/upward/Upward.java"))
            .replace("\r\n", "\n");
    int from = sender.indexOf("  public List<RowFault> send");
    int to = sender.indexOf("  // spotless:on");
    String method =
        sender
            .substring(from, to)
            .lines()
            .map(line -> line.replaceFirst("^ {2}", ""))
            .collect(Collectors.joining("\n"));

    assertThat(Files.readString(Path.of("../../core/docs/exchange.md")).replace("\r\n", "\n"))
        .contains("```java\n" + method.strip() + "\n```");
  }
}
