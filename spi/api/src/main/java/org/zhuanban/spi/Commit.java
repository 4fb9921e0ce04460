package org.zhuanban.spi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Everything that one command changes, to be kept in one step or not at all.
 *
 * @param stream the stream it belongs to
 * @param expectedVersion the version the stream must have; 0 means that it must not exist
 * @param entries what happened, at least one, with versions from {@code expectedVersion + 1} on
 * @param duties what becomes of the duty rows, each key at most once
 * @param messages what is to be told because of it, each id once
 * @param receipt the proof that the command was carried out
 */
@Value.Builder
public record Commit(
    StreamKey stream,
    long expectedVersion,
    List<Entry> entries,
    List<DutyChange> duties,
    List<Message> messages,
    Receipt receipt) {
  /**
   * Checks that the parts belong together.
   *
   * @param stream the stream it belongs to
   * @param expectedVersion the version the stream must have
   * @param entries what happened
   * @param duties what becomes of the duty rows
   * @param messages what is to be told because of it
   * @param receipt the proof that the command was carried out
   * @throws IllegalArgumentException if there is no entry, versions are not dense from the expected
   *     one, a duty key or a message id appears twice, or the receipt spans other entries
   */
  public Commit {
    entries = List.copyOf(entries);
    duties = List.copyOf(duties);
    messages = List.copyOf(messages);
    if (entries.isEmpty() || expectedVersion < 0) {
      throw new IllegalArgumentException(
          "a commit holds at least one entry and expects a version from 0, but had %d and %d"
              .formatted(entries.size(), expectedVersion));
    }
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).version() != expectedVersion + 1 + i) {
        throw new IllegalArgumentException(
            "entry %d of a commit expecting version %d must have version %d, but had %d"
                .formatted(i, expectedVersion, expectedVersion + 1 + i, entries.get(i).version()));
      }
    }
    Set<String> keys = new HashSet<>();
    for (DutyChange change : duties) {
      if (!keys.add(change.key())) {
        throw new IllegalArgumentException(
            "duty '%s' is changed twice in one commit".formatted(change.key()));
      }
    }
    Set<String> ids = new HashSet<>();
    for (Message message : messages) {
      if (!ids.add(message.id())) {
        throw new IllegalArgumentException(
            "message '%s' is sent twice in one commit".formatted(message.id()));
      }
    }
    if (receipt.firstVersion() != expectedVersion + 1
        || receipt.lastVersion() != expectedVersion + entries.size()) {
      throw new IllegalArgumentException(
          "the receipt spans %d to %d, but the entries %d to %d"
              .formatted(
                  receipt.firstVersion(),
                  receipt.lastVersion(),
                  expectedVersion + 1,
                  expectedVersion + entries.size()));
    }
  }

  /** {@return the head of the stream once this is kept} */
  public Head head() {
    Entry last = entries.get(entries.size() - 1);
    return new Head(last.version(), last.chain());
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link Commit}. */
  public static final class Builder extends CommitBuilder {
    Builder() {}
  }
}
