package org.zhuanban;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.request.UnreadableStreamException;

/**
 * Streams that were asked for together. Each identifier is in exactly one of the four parts.
 *
 * @param <V> the view
 * @param views the views by identifiers, in the order of the question
 * @param unknown the identifiers without a stream, as far as the reader may know
 * @param denied the identifiers of streams that the reader may not read, whether they exist or not
 * @param unreadable the causes of damage, by the identifiers of damaged streams
 */
public record ViewBatch<V extends StreamView>(
    Map<String, V> views, Set<String> unknown, Set<String> denied, Map<String, String> unreadable) {
  /**
   * Copies the parts.
   *
   * @param views the views by identifiers
   * @param unknown the identifiers without a stream
   * @param denied the identifiers of streams that the reader may not read
   * @param unreadable the causes of damage
   */
  public ViewBatch {
    views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
    unknown = Collections.unmodifiableSet(new LinkedHashSet<>(unknown));
    denied = Collections.unmodifiableSet(new LinkedHashSet<>(denied));
    unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
  }

  /** Collects what finding each stream alone answers. */
  static <V extends StreamView> ViewBatch<V> of(
      Collection<String> ids, Function<String, Optional<V>> find) {
    Map<String, V> views = new LinkedHashMap<>();
    Set<String> unknown = new LinkedHashSet<>();
    Set<String> denied = new LinkedHashSet<>();
    Map<String, String> unreadable = new LinkedHashMap<>();
    for (String id : new LinkedHashSet<>(ids)) {
      try {
        find.apply(id).ifPresentOrElse(view -> views.put(id, view), () -> unknown.add(id));
      } catch (NotReadableException e) {
        denied.add(id);
      } catch (UnreadableStreamException e) {
        unreadable.put(id, String.valueOf(e.getMessage()));
      }
    }
    return new ViewBatch<>(views, unknown, denied, unreadable);
  }

  /** {@return the views, in the order of the question} */
  public List<V> all() {
    return List.copyOf(views.values());
  }
}
