package org.zhuanban.benchmarks.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user asks for.
 *
 * @param effort how much is measured
 * @param said the words that say so
 * @param places where it is measured: the words that say so
 * @param old the jar of an older release that this one is put beside
 * @param turns how often each part is run by both
 * @param parts what is measured
 */
record Options(
    Effort effort,
    List<String> said,
    Map<Server.Kind, List<String>> places,
    Optional<Path> old,
    int turns,
    List<String> parts) {
  static final String USAGE =
      "[--quick] [--projects 100...9999999] [--h2] [--postgresql] [--mysql jdbc:mysql://...]"
          + " [--beside OLD.jar [--turns 1...9]]";

  /**
   * Reads what a user wrote.
   *
   * @param args the words
   * @param known the parts that there are, in their order
   * @return what is asked for, or empty if the words are no such thing
   */
  static Optional<Options> of(List<String> args, Collection<String> known) {
    List<String> left = new ArrayList<>(args);
    List<String> said = new ArrayList<>();
    Effort effort = Effort.FULL;
    if (left.remove("--quick")) {
      said.add("--quick");
      effort = Effort.QUICK;
    }
    Optional<String> projects = value(left, "--projects", "[1-9][0-9]{2,6}");
    if (projects.isPresent()) {
      said.addAll(List.of("--projects", projects.get()));
      effort = effort.withCounty(Integer.parseInt(projects.get()));
    }
    Map<Server.Kind, List<String>> places = new EnumMap<>(Server.Kind.class);
    if (left.remove("--h2")) {
      places.put(Server.Kind.H2, List.of("--h2"));
    }
    if (left.remove("--postgresql")) {
      places.put(Server.Kind.POSTGRESQL, List.of("--postgresql"));
    }
    value(left, "--mysql", "jdbc:mysql://.+")
        .ifPresent(url -> places.put(Server.Kind.MYSQL, List.of("--mysql", url)));
    if (places.isEmpty()) {
      places.put(Server.Kind.H2, List.of("--h2"));
      places.put(Server.Kind.POSTGRESQL, List.of("--postgresql"));
    }
    Optional<Path> old = value(left, "--beside", ".+\\.jar").map(Path::of);
    Optional<String> turns = value(left, "--turns", "[1-9]");
    if (!known.containsAll(left)
        || !old.map(Files::isRegularFile).orElse(true)
        || (turns.isPresent() && old.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Options(
            effort,
            List.copyOf(said),
            places,
            old,
            turns.map(Integer::parseInt).orElse(1),
            known.stream().filter(part -> left.isEmpty() || left.contains(part)).toList()));
  }

  private static Optional<String> value(List<String> left, String name, String form) {
    int at = left.indexOf(name);
    if (at < 0 || at + 1 >= left.size() || !left.get(at + 1).matches(form)) {
      return Optional.empty();
    }
    left.remove(at);
    return Optional.of(left.remove(at));
  }
}
