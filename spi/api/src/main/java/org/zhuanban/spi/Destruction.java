package org.zhuanban.spi;

import java.util.List;

/**
 * The destruction of a stream by order: what stays of each entry, and the order itself as the entry
 * after them.
 *
 * @param order the commit of the order, which expects the version of the last entry to destroy. It
 *     has no duties, messages, texts or erased versions, and no identifiers but its own
 * @param residues what stays of the entries, one for each version from 1 up to the expected one
 */
public record Destruction(Commit order, List<Entry> residues) {
  /**
   * Checks that the parts belong together.
   *
   * @param order the commit of the order
   * @param residues what stays of the entries
   * @throws IllegalArgumentException if there is no residue, if one is missing or out of order, or
   *     if the order changes more than entries
   */
  public Destruction {
    residues = List.copyOf(residues);
    if (residues.isEmpty() || residues.size() != order.expectedVersion()) {
      throw new IllegalArgumentException(
          "each of the %s entries of %s leaves a residue, but there were %s"
              .formatted(order.expectedVersion(), order.stream(), residues.size()));
    }
    for (int i = 0; i < residues.size(); i++) {
      if (residues.get(i).version() != i + 1) {
        throw new IllegalArgumentException(
            "residue %s must have version %s, but had %s"
                .formatted(i, i + 1, residues.get(i).version()));
      }
    }
    if (!order.duties().isEmpty()
        || order.identifiers().stream()
            .anyMatch(change -> change.version() <= order.expectedVersion())
        || !order.messages().isEmpty()
        || !order.texts().isEmpty()
        || !order.erased().isEmpty()) {
      throw new IllegalArgumentException(
          "an order to destroy %s changes no duty, message, text or earlier identifier"
              .formatted(order.stream()));
    }
  }

  /** {@return the stream to destroy} */
  public StreamKey stream() {
    return order.stream();
  }
}
