package org.zhuanban;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhuanban.input.Input;
import org.zhuanban.spi.StreamKey;

/**
 * A search of all streams of a kind for an identifier. It reads each of them, so that it takes as
 * long as a report on the county. A host that searches often keeps {@link StreamView#identifiers}
 * in a table of its own, and writes them in the transaction of each act.
 *
 * <pre>{@code
 * List<IdentifierSearch.Found> found =
 *     library.fold(StreamKind.PROJECT, AsOf.NOW)
 *         .run(() -> new IdentifierSearch<ProjectView>("建字第530126202400012号"))
 *         .whole();
 * }</pre>
 *
 * @param <V> the view
 */
public final class IdentifierSearch<V extends StreamView>
    implements ViewFold<V, List<IdentifierSearch.Found>> {
  /**
   * A stream with the identifier.
   *
   * @param stream the stream
   * @param identifier the identifier, with its item and attempt
   */
  public record Found(StreamKey stream, Identifier identifier) {}

  private final String text;
  private final List<Found> found = new ArrayList<>();

  /**
   * Creates a search.
   *
   * @param text the identifier, compared character by character
   * @throws IllegalArgumentException if it is missing
   */
  public IdentifierSearch(String text) {
    this.text = Input.given("IdentifierSearch.text", text);
  }

  @Override
  public void add(V view) {
    view.find(text).forEach(identifier -> found.add(new Found(view.key(), identifier)));
  }

  @Override
  public void addAll(List<Found> part) {
    found.addAll(part);
  }

  /** {@return the streams, in the order of their identifiers, and of the entries of each} */
  @Override
  public List<Found> result() {
    return found.stream()
        .sorted(
            Comparator.comparing((Found each) -> each.stream().id())
                .thenComparing(each -> each.identifier().version()))
        .toList();
  }
}
