package org.zhuanban.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Notification;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.correction.CorrectionEvent.ConsequenceReviewed;
import org.zhuanban.correction.CorrectionEvent.EntryAnnulled;
import org.zhuanban.engine.replay.Replayer;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.EventWithdrawal;
import org.zhuanban.feature.StreamState;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.StreamKey;

/** The messages of a commit: of its events, of their withdrawals, and of the commit as a whole. */
final class MessageProjection {
  private static final Logger LOG = LoggerFactory.getLogger(MessageProjection.class);

  /** The maximum number of entries that are read to find the end of a commit. */
  private static final int LARGEST_COMMIT = 500;

  private final EngineConfig config;
  private final TypeRegister register;
  private final Replayer replayer;
  private final StreamLoader streams;
  private final List<MessageSource> sources;

  MessageProjection(
      EngineConfig config, TypeRegister register, Replayer replayer, StreamLoader streams) {
    this.config = config;
    this.register = register;
    this.replayer = replayer;
    this.streams = streams;
    this.sources =
        Stream.concat(
                register.features().stream().map(MessageSource::of), config.sources().stream())
            .toList();
  }

  List<Message> messages(
      StreamKey stream,
      EventStream loaded,
      List<DatedEvent> events,
      EventStream next,
      Instant now) {
    CommitSummary commit = new CommitSummary(stream, loaded, next, config.groundToday());
    Set<Long> withdrawn =
        events.stream()
            .flatMap(happened -> withdrawal(happened).stream())
            .map(ConsequenceReviewed::entry)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<Long> silent =
        withdrawn.isEmpty()
            ? Set.of()
            : new SilentReplacements(register, loaded).among(withdrawn, events);
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      DatedEvent happened = events.get(i);
      long version = loaded.version() + 1 + i;
      List<Notification> found = new ArrayList<>();
      if (!withdrawn.contains(version) && !silent.contains(version)) {
        sources.forEach(source -> found.addAll(source.ofEvent(happened, commit)));
        endedEntry(happened)
            .filter(entry -> !silent.contains(entry))
            .ifPresent(entry -> found.addAll(ofWithdrawal(entry, commit)));
      }
      if (version == next.version()) {
        sources.forEach(source -> found.addAll(source.ofCommit(commit)));
      }
      List<Notification> notifications =
          found.stream().map(notification -> addressed(notification, commit)).toList();
      messages.addAll(config.messages().messages(stream, version, notifications, now));
    }
    return messages;
  }

  private static Optional<ConsequenceReviewed> withdrawal(DatedEvent happened) {
    return happened.event() instanceof ConsequenceReviewed review
            && review.result() == ReviewResult.WITHDRAWN
        ? Optional.of(review)
        : Optional.empty();
  }

  /** The entry whose effect ended, and whose recipients are notified. */
  private static Optional<Long> endedEntry(DatedEvent happened) {
    return happened.event() instanceof EntryAnnulled annulled
        ? Optional.of(annulled.entry())
        : withdrawal(happened).map(ConsequenceReviewed::entry);
  }

  /** The notifications of a withdrawal. An entry added and withdrawn in one commit has none. */
  private List<Notification> ofWithdrawal(long entry, CommitSummary commit) {
    EventStream loaded = commit.before();
    if (entry > loaded.version()) {
      return List.of();
    }
    EventStream then = loaded.at(lastOfCommit(commit.stream(), entry), replayer);
    EventWithdrawal withdrawal =
        new EventWithdrawal(
            loaded.event(entry), loaded.recordedOn(entry), loaded.version() + 1, then.state());
    return sources.stream()
        .flatMap(source -> source.ofWithdrawal(withdrawal, then, commit).stream())
        .toList();
  }

  /** The version of the last entry of the commit of an entry. */
  private long lastOfCommit(StreamKey stream, long entry) {
    List<Entry> from = config.storage().read(stream, entry - 1, LARGEST_COMMIT);
    return from.stream()
        .takeWhile(each -> each.commandKey().equals(from.get(0).commandKey()))
        .mapToLong(Entry::version)
        .max()
        .orElse(entry);
  }

  /**
   * The notification to the organ of the recipient in its role. An unreadable stream stops no work
   * on others.
   */
  private Notification addressed(Notification notification, CommitSummary commit) {
    if (notification.role().isEmpty()) {
      return notification;
    }
    StreamState after = commit.after().state();
    try {
      return notification.to(
          config
              .recipients()
              .organ(
                  notification.role().get(),
                  notification.recipient(),
                  after,
                  commit.context().today(),
                  other -> other.equals(commit.stream()) ? after : streams.load(other).state()));
    } catch (UnreadableStreamException e) {
      LOG.error(
          "The responsible organ for {} is unknown; {} is notified instead",
          commit.stream(),
          notification.recipient(),
          e);
      return notification;
    }
  }
}
