package org.zhuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that wants only the calendar needs this module, and nothing else. */
class CalendarAloneTest {
  @Test
  void a_host_compiles_without_a_warning_and_runs_with_nothing_else(@TempDir Path folder)
      throws Exception {
    Path source = folder.resolve("Alone.java");
    try (InputStream text =
        Objects.requireNonNull(
            CalendarAloneTest.class.getResourceAsStream("alone/Alone.java.txt"))) {
      Files.copy(text, source);
    }
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(NoticeSource.class.getName()), "Alone\n");
    Path needed = place(WorkCalendar.class);

    assertThat(compile(source, folder, needed)).isEmpty();
    URL[] urls = {url(needed), url(folder)};
    try (URLClassLoader host = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      assertThat(host.loadClass("Alone").getMethod("answer").invoke(null))
          .isEqualTo(
              "WEEKEND 2026-01-04 Due[date=2026-01-05, nominal=2026-01-05, certainty=FINAL]");
    }
  }

  /** What the compiler has to say; nothing if it is content. */
  private static String compile(Path source, Path target, Path classPath) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "-Xlint:all",
            "-Werror",
            "-proc:none",
            "-encoding",
            StandardCharsets.UTF_8.name(),
            "-d",
            target.toString(),
            "-classpath",
            classPath.toString());
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      boolean compiled =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      return compiled ? said.toString() : "failed: " + said;
    }
  }

  private static Path place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static URL url(Path path) throws Exception {
    return path.toUri().toURL();
  }
}
