package org.zhuanban.mybatis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StoragePageTest {
  @Test
  void the_page_shows_the_factories_of_the_storage_test() throws IOException {
    String test =
        Files.readString(Path.of("src/test/java/org/zhuanban/mybatis/MybatisStorageTest.java"));
    int from = test.indexOf("class MybatisStorageTest");
    int to = test.indexOf("\n\n  @Test");

    assertThat(Files.readString(Path.of("../../spi/docs/storage.md")))
        .contains(test.substring(from, to));
  }
}
