package org.zhuanban.tck;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Storage;

/** Storages that take some namespaces for others by their names. */
final class NamespaceLiars {
  static final List<Lie> ALL =
      List.of(
          new NamespaceLie("J11_namespaces_by_prefix", (mine, other) -> other.startsWith(mine)),
          new NamespaceLie(
              "J11_namespaces_without_case",
              (mine, other) ->
                  other.toLowerCase(Locale.ROOT).equals(mine.toLowerCase(Locale.ROOT))),
          new NamespaceLie(
              "J11_namespaces_by_pattern",
              (mine, other) -> other.matches(mine.replace(".", "\\.").replace("_", "."))),
          new NamespaceLie(
              "J11_namespaces_without_punctuation",
              (mine, other) -> bare(other).equals(bare(mine))));

  private NamespaceLiars() {}

  private static String bare(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "");
  }

  /**
   * A lie about namespaces.
   *
   * @param name its name
   * @param sees whether who opened one namespace sees duties of another
   */
  private record NamespaceLie(String name, BiPredicate<String, String> sees) implements Lie {
    @Override
    public Class<?> suite() {
      return Suite.class;
    }

    @Override
    public void tell() {
      Suite.CURRENT.set(this);
    }
  }

  /** The suite over the current lie. */
  static class Suite implements ValueContract {
    private static final AtomicReference<NamespaceLie> CURRENT = new AtomicReference<>();

    private Map<String, MemoryPlace> places = new TreeMap<>();

    private Storage open(String name) {
      Map<String, MemoryPlace> all = places;
      MemoryPlace honest = all.computeIfAbsent(name, n -> new MemoryPlace());
      return new LyingStorage(honest)
          .onDuties(
              stream ->
                  all.entrySet().stream()
                      .filter(each -> CURRENT.get().sees().test(name, each.getKey()))
                      .flatMap(each -> each.getValue().duties(stream).stream())
                      .collect(
                          TreeMap<String, DutyRow>::new,
                          (rows, row) -> rows.put(row.key(), row),
                          TreeMap::putAll)
                      .values()
                      .stream()
                      .toList());
    }

    @Override
    public Storage emptyStorage() {
      places = new TreeMap<>();
      return open("n");
    }

    @Override
    public Storage otherNamespace() {
      return open("other");
    }

    @Override
    public Optional<Storage> namespaceEndingIn(String end) {
      return Optional.of(open("n" + end));
    }
  }
}
