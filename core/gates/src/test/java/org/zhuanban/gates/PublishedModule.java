package org.zhuanban.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A module that lists its public API, and is published therefore.
 *
 * @param folder where it lies
 */
public record PublishedModule(Path folder) {
  static final Path ROOT = Path.of("../..");
  private static final Pattern EXPORTS = Pattern.compile("exports ([\\w.]+);");

  private static final Pattern MODULE = Pattern.compile("module ([\\w.-]+) \\{");

  private static final Pattern ARTIFACT =
      Pattern.compile("</parent>\\s*<artifactId>([\\w-]+)</artifactId>");

  /** All of them. */
  public static List<PublishedModule> all() {
    try (Stream<Path> core = Files.list(ROOT.resolve("core"));
        Stream<Path> spi = Files.list(ROOT.resolve("spi"))) {
      return Stream.concat(core, spi)
          .filter(folder -> Files.exists(folder.resolve("api.txt")))
          .sorted()
          .map(PublishedModule::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name under which it is published. */
  String artifact() throws IOException {
    Matcher name = ARTIFACT.matcher(Files.readString(folder.resolve("pom.xml")));
    if (!name.find()) {
      throw new IllegalStateException(folder + " has no artifact");
    }
    return name.group(1);
  }

  /** Its name as a module of Java; that of its artifact, where it is none. */
  String name() throws IOException {
    Path declaration = sources().resolve("module-info.java");
    Matcher name =
        Files.exists(declaration)
            ? MODULE.matcher(Files.readString(declaration))
            : MODULE.matcher("module " + artifact() + " {");
    if (!name.find()) {
      throw new IllegalStateException(folder + " has no name");
    }
    return name.group(1);
  }

  Path listing() {
    return folder.resolve("api.txt");
  }

  /** The packages that it exports; all that it has, where it is no module of Java. */
  public List<String> packages() throws IOException {
    Path declaration = sources().resolve("module-info.java");
    if (Files.exists(declaration)) {
      return EXPORTS
          .matcher(Files.readString(declaration))
          .results()
          .map(export -> export.group(1))
          .sorted()
          .toList();
    }
    try (Stream<Path> files = Files.walk(sources())) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> sources().relativize(file.getParent()).toString().replaceAll("[/\\\\]", "."))
          .distinct()
          .sorted()
          .toList();
    }
  }

  /** The names of the types that stand at the top of its packages. */
  List<String> allTypes() throws IOException {
    try (Stream<Path> files = Files.walk(sources())) {
      return files
          .map(file -> sources().relativize(file).toString())
          .filter(file -> file.endsWith(".java") && !file.endsWith("-info.java"))
          .map(file -> file.replaceFirst("\\.java$", "").replaceAll("[/\\\\]", "."))
          .sorted()
          .toList();
    }
  }

  /** Those of the packages that it exports. */
  public List<String> exportedTypes() throws IOException {
    List<String> exported = packages();
    return allTypes().stream()
        .filter(type -> exported.contains(type.substring(0, type.lastIndexOf('.'))))
        .toList();
  }

  /** The packages that it exports without a text. */
  List<String> packagesWithoutText() throws IOException {
    return packages().stream()
        .filter(
            name -> !Files.exists(sources().resolve(name.replace('.', '/') + "/package-info.java")))
        .toList();
  }

  private Path sources() {
    return folder.resolve("src/main/java");
  }

  @Override
  public String toString() {
    return ROOT.relativize(folder).toString();
  }
}
