package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A JVM of a host, which is killed once it has said enough. */
final class Child {
  private Child() {}

  /**
   * Runs a program until it says something, and kills it there.
   *
   * @param heard takes every line, also what was said before it died
   * @param enough whether it is killed after a line
   * @return whether it was killed; false if it ended by itself, without a failure
   */
  static boolean killed(
      Class<?> program, List<String> arguments, Consumer<String> heard, Predicate<String> enough)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(arguments);
    Process host =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    boolean killed = false;
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        heard.accept(line);
        if (!killed && enough.test(line)) {
          // The handle, unlike the process, leaves its output open.
          host.toHandle().destroyForcibly();
          killed = true;
        }
      }
    }
    assertThat(host.waitFor()).as("exit code").isEqualTo(killed ? 137 : 0);
    return killed;
  }
}
