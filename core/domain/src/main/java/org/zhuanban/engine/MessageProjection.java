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
import org.zhuanban.dispatch.CommitRule;
import org.zhuanban.engine.replay.Replayer;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.NotificationRule;
import org.zhuanban.feature.NotificationRule.TakenBack;
import org.zhuanban.feature.StreamState;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.StreamKey;

/** The messages of a commit: of its events, of what they withdraw, and of the commit as a whole. */
record MessageProjection(
    EngineConfig config, TypeRegister register, Replayer replayer, StreamLoader streams) {
  private static final Logger LOG = LoggerFactory.getLogger(MessageProjection.class);

  /** The number of entries that are read to find the end of a commit. */
  private static final int LARGEST_COMMIT = 500;

  List<Message> messages(
      StreamKey stream,
      EventStream loaded,
      List<DatedEvent> events,
      EventStream next,
      Instant now) {
    DecisionContext context = config.groundToday();
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
      Stream<Notification> ofEvent =
          withdrawn.contains(version) || silent.contains(version)
              ? Stream.empty()
              : Stream.concat(
                  rules()
                      .flatMap(
                          rule -> rule.notifications(happened, next.state(), context).stream()),
                  endedEntry(happened).stream()
                      .filter(entry -> !silent.contains(entry))
                      .flatMap(entry -> ofWithdrawal(stream, entry, loaded, next, context)));
      Stream<Notification> ofCommit =
          version == next.version() ? ofCommit(stream, loaded, next, context) : Stream.empty();
      List<Notification> notifications =
          Stream.concat(ofEvent, ofCommit)
              .map(notification -> addressed(notification, stream, next.state(), context))
              .toList();
      messages.addAll(config.messages().messages(stream, version, notifications, now));
    }
    return messages;
  }

  private Stream<NotificationRule> rules() {
    return Stream.concat(register.features().stream(), config.notificationRules().stream());
  }

  private Stream<Notification> ofCommit(
      StreamKey stream, EventStream loaded, EventStream next, DecisionContext context) {
    CommitRule.CommitSummary commit =
        new CommitRule.CommitSummary(
            stream, loaded.version(), next.version(), loaded.state(), next.state(), context);
    return config.commitRules().stream().flatMap(rule -> rule.notifications(commit).stream());
  }

  private static Optional<ConsequenceReviewed> withdrawal(DatedEvent happened) {
    return happened.event() instanceof ConsequenceReviewed review
            && review.result() == ReviewResult.WITHDRAWN
        ? Optional.of(review)
        : Optional.empty();
  }

  /** The entry whose recipients learn that it is no longer in effect. */
  private static Optional<Long> endedEntry(DatedEvent happened) {
    return happened.event() instanceof EntryAnnulled annulled
        ? Optional.of(annulled.entry())
        : withdrawal(happened).map(ConsequenceReviewed::entry);
  }

  /** An entry that is added and withdrawn in one commit has no recipients. */
  private Stream<Notification> ofWithdrawal(
      StreamKey stream, long entry, EventStream loaded, EventStream next, DecisionContext context) {
    if (entry > loaded.version()) {
      return Stream.empty();
    }
    TakenBack withdrawn =
        new TakenBack(
            loaded.event(entry),
            loaded.recordedOn(entry),
            loaded.version() + 1,
            loaded.at(lastOfCommit(stream, entry), replayer).state());
    return rules().flatMap(rule -> rule.withdrawn(withdrawn, next.state(), context).stream());
  }

  /** The version of the last entry of the commit that holds an entry. */
  private long lastOfCommit(StreamKey stream, long entry) {
    List<Entry> from = config.storage().read(stream, entry - 1, LARGEST_COMMIT);
    return from.stream()
        .takeWhile(each -> each.commandKey().equals(from.get(0).commandKey()))
        .mapToLong(Entry::version)
        .max()
        .orElse(entry);
  }

  /**
   * The notification to the organ in which the recipient holds its role. An unreadable stream stops
   * no work on others.
   */
  private Notification addressed(
      Notification notification, StreamKey stream, StreamState after, DecisionContext context) {
    if (notification.role().isEmpty()) {
      return notification;
    }
    try {
      return notification.to(
          config
              .recipients()
              .organ(
                  notification.role().get(),
                  notification.recipient(),
                  after,
                  context.today(),
                  other -> other.equals(stream) ? after : streams.load(other).state()));
    } catch (UnreadableStreamException e) {
      LOG.error(
          "Who answers for {} is not known; {} is told instead",
          stream,
          notification.recipient(),
          e);
      return notification;
    }
  }
}
