package org.zhuanban.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clauses as the Javadoc of the ports words them. */
final class Clauses {
  private static final Path PORTS = Path.of("../api/src/main/java/org/zhuanban/spi");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "<li>(<b>[A-Z]\\d+</b>(?:, <b>[A-Z]\\d+</b>)*)(.*?)(?=<li>|</ul>)", Pattern.DOTALL);

  static final List<String> NAMED = List.of("Storage", "Outbox", "Board", "Audit");

  private Clauses() {}

  /** Those that bind adapters. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (String port : NAMED) {
      names.addAll(of(port).keySet());
    }
    names.removeIf(Clauses::bindsTheLibrary);
    return names;
  }

  /** What the library promises to a port, its own tests prove. */
  static boolean bindsTheLibrary(String clause) {
    return clause.startsWith("L");
  }

  /** The clauses of a port, in its order, by name. */
  static Map<String, String> of(String port) {
    Map<String, String> clauses = new LinkedHashMap<>();
    Matcher clause = CLAUSE.matcher(read(PORTS.resolve(port + ".java")));
    while (clause.find()) {
      for (String name : clause.group(1).replaceAll("</?b>", "").split(", ", -1)) {
        clauses.put(name, plain(clause.group(2)));
      }
    }
    return clauses;
  }

  private static String plain(String javadoc) {
    return javadoc
        .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
        .replaceAll("\\{@link(?:plain)?\\s+[^\\s}]+\\s+([^}]+)}", "$1")
        .replaceAll("\\{@(?:link|code)\\s+#?([^}]+)}", "`$1`")
        .strip();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
