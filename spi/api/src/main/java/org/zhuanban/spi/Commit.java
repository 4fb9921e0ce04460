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
 * @param identifiers what becomes of the identifier rows of its entries and of earlier ones, each
 *     entry at most once; those of an entry that is not named stay as they are
 * @param messages the messages that it gives cause to, each id once
 * @param receipt the proof that the command was carried out
 * @param texts what is kept beside the entries of this commit, each place once; empty for a storage
 *     that does not {@linkplain Storage#keepsTexts() keep texts}
 * @param erased the versions of earlier entries whose texts are erased, each once
 */
@Value.Builder
public record Commit(
    StreamKey stream,
    long expectedVersion,
    List<Entry> entries,
    List<DutyChange> duties,
    List<EntryIdentifiers> identifiers,
    List<Message> messages,
    Receipt receipt,
    List<KeptText> texts,
    List<Long> erased) {
  /**
   * Checks that the parts belong together.
   *
   * @param stream the stream it belongs to
   * @param expectedVersion the version the stream must have
   * @param entries what happened
   * @param duties what becomes of the duty rows
   * @param identifiers what becomes of the identifier rows
   * @param messages the messages that it gives cause to
   * @param receipt the proof that the command was carried out
   * @param texts what is kept beside the entries
   * @param erased the versions of earlier entries whose texts are erased
   * @throws IllegalArgumentException if there is no entry or versions are not dense from the
   *     expected one; if a duty key, an entry with identifiers, a message id, place of a text or
   *     erased version appears twice; if receipt, texts or identifiers belong to other entries, or
   *     an erased version is not an earlier one
   */
  public Commit {
    entries = List.copyOf(entries);
    duties = List.copyOf(duties);
    identifiers = List.copyOf(identifiers);
    messages = List.copyOf(messages);
    texts = List.copyOf(texts);
    erased = List.copyOf(erased);
    if (entries.isEmpty() || expectedVersion < 0) {
      throw new IllegalArgumentException(
          "a commit holds at least one entry and expects a version from 0, but had %s and %s"
              .formatted(entries.size(), expectedVersion));
    }
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).version() != expectedVersion + 1 + i) {
        throw new IllegalArgumentException(
            "entry %s of a commit expecting version %s must have version %s, but had %s"
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
    Set<Long> named = new HashSet<>();
    for (EntryIdentifiers change : identifiers) {
      if (change.version() > expectedVersion + entries.size() || !named.add(change.version())) {
        throw new IllegalArgumentException(
            "the identifiers of entry %s are changed twice or before there is such an entry"
                .formatted(change.version()));
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
          "the receipt spans %s to %s, but the entries %s to %s"
              .formatted(
                  receipt.firstVersion(),
                  receipt.lastVersion(),
                  expectedVersion + 1,
                  expectedVersion + entries.size()));
    }
    checkTexts(expectedVersion, expectedVersion + entries.size(), texts, erased);
  }

  private static void checkTexts(long before, long last, List<KeptText> texts, List<Long> erased) {
    Set<List<Object>> places = new HashSet<>();
    for (KeptText text : texts) {
      if (text.version() <= before
          || text.version() > last
          || !places.add(List.of(text.version(), text.place()))) {
        throw new IllegalArgumentException(
            "text %s of entry %s is kept twice or with the commit of other entries"
                .formatted(text.place(), text.version()));
      }
    }
    Set<Long> versions = new HashSet<>();
    for (long version : erased) {
      if (version < 1 || version > before || !versions.add(version)) {
        throw new IllegalArgumentException(
            "the texts of entry %s are erased twice or before there is such an entry"
                .formatted(version));
      }
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
