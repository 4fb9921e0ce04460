package org.zhuanban.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the metadata for native images to what is read by reflection and found by its name: all
 * records, enums and sealed families that the codec and the writer of JSON may meet, and all files
 * and bundles beside the classes. {@code -Dapi.write=true} writes it anew.
 */
class NativeImageTest {
  /** Those whose types stand in journals and in JSON. */
  private static final List<String> REFLECTED =
      List.of("core/calendar", "core/catalogue", "core/documents", "core/domain", "spi/exchange");

  private static final Pattern BUNDLE = Pattern.compile("(.*)_zh\\.properties");

  static List<PublishedModule> modules() {
    return PublishedModule.all().stream()
        .filter(module -> Files.isDirectory(module.folder().resolve("src/main/resources")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void what_a_native_image_needs_is_listed(PublishedModule module) throws Exception {
    Path metadata = module.folder().resolve("src/main/resources/META-INF/native-image");
    Path folder = metadata.resolve("org.zhuanban/" + module.artifact());
    String found = resources(module);
    assertThat(found).contains("pattern");
    check(folder.resolve("resource-config.json"), found);
    if (REFLECTED.contains(module.toString())) {
      check(folder.resolve("reflect-config.json"), types(module));
    }
  }

  private static void check(Path file, String found) throws IOException {
    if (Boolean.getBoolean("api.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, found);
    }

    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("%s: -Dapi.write=true writes it", file)
        .isEqualTo(found);
  }

  private static String types(PublishedModule module) throws Exception {
    SortedSet<String> types = new TreeSet<>();
    for (String name : module.allTypes()) {
      collect(Class.forName(name, false, NativeImageTest.class.getClassLoader()), types);
    }
    return list(
        types.stream()
            .map(
                type ->
                    "{\"name\": \"%s\", \"allDeclaredConstructors\": true, \"allDeclaredMethods\": true, "
                            .formatted(type)
                        + "\"allRecordComponents\": true, \"allPermittedSubclasses\": true}"));
  }

  private static void collect(Class<?> type, SortedSet<String> types) {
    if (type.isRecord() || type.isEnum() || type.isSealed()) {
      types.add(type.getName());
    }
    for (Class<?> nested : type.getDeclaredClasses()) {
      collect(nested, types);
    }
  }

  private static String resources(PublishedModule module) throws IOException {
    Path resources = module.folder().resolve("src/main/resources");
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(resources)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> resources.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !file.startsWith("META-INF/native-image/"))
          .sorted()
          .forEach(names::add);
    }
    Stream<String> bundles =
        names.stream()
            .map(BUNDLE::matcher)
            .flatMap(matcher -> matcher.results().map((MatchResult found) -> found.group(1)))
            .map(name -> "{\"name\": \"%s\"}".formatted(name.replace('/', '.')));
    return "{\n\"resources\": {\"includes\": "
        + list(names.stream().map("{\"pattern\": \"\\\\Q%s\\\\E\"}"::formatted))
        + "},\n\"bundles\": "
        + list(bundles)
        + "}\n";
  }

  private static String list(Stream<String> items) {
    return items.collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }
}
