package org.zhuanban.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhuanban.audit.Finding.Flaw;
import org.zhuanban.dispatch.MaskedText;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;

/**
 * Compares messages with the seals of their entries, many in one call to the storage. The entry
 * itself is compared with its hash, as are those after it on the same page. So a seal that was
 * changed with its message is found as well, unless all hashes were recalculated.
 */
public final class SealedMessages {
  /** The maximum number of entries that are read of a stream. */
  private static final int PAGE = 64;

  private final Storage storage;

  /**
   * Creates a comparison.
   *
   * @param storage the storage over the same place and namespace as the outbox
   */
  public SealedMessages(Storage storage) {
    this.storage = storage;
  }

  /**
   * A message of an outbox.
   *
   * @param stream the stream that it names
   * @param message the message
   */
  public record Posted(StreamKey stream, Message message) {
    private long version() {
      return Seal.entry(message);
    }
  }

  /**
   * Finds the messages that do not fit the seals of their entries.
   *
   * @param posted the messages
   * @return a finding for each such message
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Map<Posted, Finding> findings(List<Posted> posted) {
    Map<Posted, Finding> findings = new LinkedHashMap<>();
    List<Posted> open = new ArrayList<>();
    for (Posted each : posted) {
      if (each.version() > 0) {
        open.add(each);
      } else {
        findings.put(each, added(each, 1));
      }
    }
    while (!open.isEmpty()) {
      Map<StreamKey, Page> pages = pages(open);
      List<Posted> beyond = new ArrayList<>();
      for (Posted each : open) {
        Page page = pages.getOrDefault(each.stream, Page.NONE);
        if (page.endsBefore(each.version())) {
          beyond.add(each);
        } else {
          page.finding(each).ifPresent(finding -> findings.put(each, finding));
        }
      }
      open = beyond;
    }
    return findings;
  }

  /** The pages from the first entry with a message in each stream. */
  private Map<StreamKey, Page> pages(List<Posted> posted) {
    Map<StreamKey, Long> first =
        posted.stream().collect(Collectors.toMap(Posted::stream, Posted::version, Math::min));
    List<StreamPosition> positions = new ArrayList<>();
    // The entry before the first one has the chain before it.
    first.forEach(
        (stream, version) -> positions.add(new StreamPosition(stream, Math.max(0, version - 2))));
    Map<StreamKey, Page> pages = new HashMap<>();
    for (StreamPage page : storage.readAll(positions, PAGE)) {
      long version = first.getOrDefault(page.stream(), 1L);
      pages.put(page.stream(), Page.of(page, version));
    }
    return pages;
  }

  /**
   * A page of entries.
   *
   * @param entries the entries by their versions
   * @param last the version of the last entry of a full page; empty at the end of the stream
   * @param damage the first entry that does not match its hash
   */
  private record Page(Map<Long, Entry> entries, Optional<Long> last, Optional<Finding> damage) {
    static final Page NONE = new Page(Map.of(), Optional.empty(), Optional.empty());

    static Page of(StreamPage page, long first) {
      Map<Long, Entry> entries = new HashMap<>();
      Optional<Finding> damage = Optional.empty();
      Bytes chain = HashChain.start();
      for (Entry entry : page.entries()) {
        if (entry.version() >= first && damage.isEmpty()) {
          damage = HashChain.check(page.stream(), entry, chain);
        }
        chain = entry.chain();
        entries.put(entry.version(), entry);
      }
      return new Page(
          entries,
          page.entries().size() < PAGE
              ? Optional.empty()
              : entries.keySet().stream().max(Long::compareTo),
          damage);
    }

    boolean endsBefore(long version) {
      return last.filter(end -> end < version).isPresent();
    }

    Optional<Finding> finding(Posted posted) {
      Entry entry = entries.get(posted.version());
      if (entry == null) {
        return Optional.of(added(posted, posted.version()));
      }
      Optional<Seal> seal = Seal.read(entry.seal());
      return seal.isEmpty()
          ? damage.or(() -> Optional.of(unreadable(posted)))
          : damage.or(() -> changed(posted, seal.get().differences(posted.message)));
    }
  }

  private static Finding unreadable(Posted posted) {
    return new Finding(
        posted.stream,
        posted.version(),
        Flaw.UNREADABLE,
        "the seal of entry %s has a format of a newer release".formatted(posted.version()),
        "第%s号记录的封存值是更新版本的格式，本版本不能核验".formatted(posted.version()));
  }

  private static Finding added(Posted posted, long version) {
    return new Finding(
        posted.stream,
        version,
        Flaw.MESSAGE,
        "no entry gives cause to message %s".formatted(posted.message.id()),
        "没有记录引发此信件（%s）".formatted(posted.message.id()));
  }

  private static Optional<Finding> changed(Posted posted, List<String> differences) {
    if (differences.isEmpty()) {
      return Optional.empty();
    }
    if (differences.equals(List.of("message"))) {
      return Optional.of(added(posted, posted.version()));
    }
    return Optional.of(
        new Finding(
            posted.stream,
            posted.version(),
            Flaw.MESSAGE,
            "message %s is not the one of entry %s: %s differs (%s)"
                .formatted(
                    posted.message.id(),
                    posted.version(),
                    String.join(", ", differences),
                    differences.stream()
                        .map(each -> "now " + met(posted.message, each))
                        .collect(Collectors.joining(", "))),
            "信件（%s）与第%s号记录不符：%s"
                .formatted(
                    posted.message.id(),
                    posted.version(),
                    differences.stream()
                        .map(SealedMessages::chinese)
                        .collect(Collectors.joining("、")))));
  }

  private static String chinese(String component) {
    return switch (component) {
      case "id" -> "编号";
      case "channel" -> "渠道";
      case "address" -> "收件地址";
      case "notBefore" -> "最早发出时间";
      case "expires" -> "失效时间";
      case "body" -> "内容";
      default -> "摘要";
    };
  }

  /** The present value of a component; that of an address in part. */
  private static String met(Message message, String component) {
    return switch (component) {
      case "id" -> message.id();
      case "channel" -> message.channel();
      case "address" -> MaskedText.address(message.address());
      case "notBefore" -> message.notBefore().toString();
      case "expires" -> message.expires().map(Object::toString).orElse("never");
      default -> message.body().length() + " bytes";
    };
  }
}
