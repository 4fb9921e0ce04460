package org.zhuanban.benchmarks.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts this release beside an older one. Each part is run by both in turn, each time in a process
 * of its own over a new database of the same kind, so that a busy machine is busy for both.
 *
 * <p>The older jar has benchmarks of the same parts, whose findings have the same names. Where it
 * lacks a part, a database or a finding, nothing stands before.
 */
final class Beside {
  /** Runs a jar. */
  interface Jar {
    /** {@return the lines that it prints} */
    List<String> run(List<String> words) throws IOException, InterruptedException;
  }

  /** What both found under one name. */
  private static final class Pair {
    private final List<Finding> before = new ArrayList<>();
    private final List<Finding> now = new ArrayList<>();
  }

  private final Jar old;
  private final Jar present;

  Beside(Jar old, Jar present) {
    this.old = old;
    this.present = present;
  }

  /** Puts the jar of which this class is a part beside another one. */
  static Beside jar(Path old) throws URISyntaxException {
    Path own = Path.of(Beside.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new Beside(words -> run("before", old, words), words -> run("now", own, words));
  }

  /** {@return what both found, line by line} */
  List<Compared> compare(Options options) throws IOException, InterruptedException {
    Map<String, Pair> found = new LinkedHashMap<>();
    int round = 0;
    for (List<String> place : options.places().values()) {
      for (String part : options.parts()) {
        for (int turn = 0; turn < options.turns(); turn++) {
          List<String> words =
              Stream.of(options.said(), place, List.of(part)).flatMap(List::stream).toList();
          if (round % 2 == 0) {
            findings(old, words).forEach(each -> of(found, each).before.add(each));
            findings(present, words).forEach(each -> of(found, each).now.add(each));
          } else {
            findings(present, words).forEach(each -> of(found, each).now.add(each));
            findings(old, words).forEach(each -> of(found, each).before.add(each));
          }
          round++;
        }
      }
    }
    return found.values().stream()
        .filter(pair -> !pair.now.isEmpty())
        .map(pair -> Compared.of(pair.before, pair.now))
        .toList();
  }

  private static Pair of(Map<String, Pair> found, Finding finding) {
    return found.computeIfAbsent(finding.what(), what -> new Pair());
  }

  private static List<Finding> findings(Jar jar, List<String> words)
      throws IOException, InterruptedException {
    return jar.run(words).stream().flatMap(line -> Finding.parse(line).stream()).toList();
  }

  /** Runs a jar by the Java and with the settings of this process, and passes on what it prints. */
  private static List<String> run(String which, Path jar, List<String> words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(words);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        System.out.printf(Locale.ROOT, "%6s | %s%n", which, line);
        lines.add(line);
      }
    }
    process.waitFor();
    return lines;
  }
}
