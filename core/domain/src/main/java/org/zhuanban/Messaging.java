package org.zhuanban;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.access.rules.ReadScope;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.dispatch.LogChannel;
import org.zhuanban.dispatch.RetryPolicy;
import org.zhuanban.dispatch.Wording;
import org.zhuanban.engine.MessageSource;
import org.zhuanban.engine.dispatch.RecipientResolver;
import org.zhuanban.message.MessagePolicy;
import org.zhuanban.message.rules.CountyMessages;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Outbox;

/**
 * The settings of messages: their rules, wording and channels. Immutable; {@link
 * ZhuanbanBuilder#messaging} takes it.
 *
 * <p>A message goes to the addresses of the {@linkplain ZhuanbanBuilder#directory directory}.
 */
public final class Messaging {
  private final RecipientResolver recipients;
  private final String sender;
  private final Optional<Outbox> outbox;
  private final List<Channel> channels;
  private final List<NotificationRule> notifications;
  private final List<CommitRule> changes;
  private final Optional<MessagePolicy> messages;
  private final Wording wording;
  private final Map<String, LocalTime> digests;
  private final RetryPolicy retries;

  private Messaging(Builder builder) {
    recipients = builder.recipients;
    sender = builder.sender;
    outbox = builder.outbox;
    channels = List.copyOf(builder.channels);
    notifications = List.copyOf(builder.notifications);
    changes = List.copyOf(builder.changes);
    messages = builder.messages;
    wording = builder.wording;
    digests = Map.copyOf(builder.digests);
    retries = builder.retries;
  }

  /** {@return a builder with the log as its channel and no messages of its own} */
  public static Builder builder() {
    return new Builder();
  }

  RecipientResolver recipients() {
    return recipients;
  }

  String sender() {
    return sender;
  }

  Optional<Outbox> outbox() {
    return outbox;
  }

  /** The chosen channels, and the log unless one of them has its name. */
  List<Channel> channels() {
    List<Channel> all = new ArrayList<>(channels);
    if (all.stream().noneMatch(channel -> channel.name().equals("log"))) {
      all.add(new LogChannel());
    }
    return all;
  }

  /** The rules of the host, then the table of the county. */
  List<MessageSource> sources(CalendarBook calendars, Snapshot.Settings settings) {
    MessageSource host =
        new HostNotifications(
            notifications,
            changes,
            (key, stream) ->
                StreamKind.of(key)
                    .map(
                        kind ->
                            kind.view(
                                new Snapshot(
                                    kind,
                                    key,
                                    stream,
                                    ReadScope.everything(),
                                    calendars,
                                    settings))));
    return Stream.concat(
            Stream.of(host),
            messages
                .map(policy -> new CountyMessages(policy, FeatureRegistry.STANDARD))
                .map(MessageSource::of)
                .stream())
        .toList();
  }

  Wording wording() {
    return wording;
  }

  Map<String, LocalTime> digests() {
    return digests;
  }

  RetryPolicy retries() {
    return retries;
  }

  /** Collects the settings of messages. */
  public static final class Builder {
    private RecipientResolver recipients = RecipientResolver.OWNER;
    private String sender = "";
    private Optional<Outbox> outbox = Optional.empty();
    private final List<Channel> channels = new ArrayList<>();
    private final List<NotificationRule> notifications = new ArrayList<>();
    private final List<CommitRule> changes = new ArrayList<>();
    private Optional<MessagePolicy> messages = Optional.empty();
    private Wording wording = Wording.PLAIN;
    private final Map<String, LocalTime> digests = new HashMap<>();
    private RetryPolicy retries = RetryPolicy.DEFAULT;

    private Builder() {}

    /**
     * Sets the organisation whose units are responsible for projects. The holder of a role of a
     * unit is then found in the responsible unit of the day. These are the committee, the lead
     * bureau, the supervision office, and the township or park with the principal responsibility.
     * The directory only has to know the holders of posts in a unit. Without a responsible unit or
     * an organisation, the holder is found in the organ that owns the duty.
     *
     * @param id the id of the organisation, as in {@link StreamKind#ORGANISATION}
     * @return this builder
     */
    public Builder organisation(String id) {
      recipients = new JurisdictionResolver(StreamKind.ORGANISATION.stream(id));
      return this;
    }

    /**
     * Sets the sender, from which the ids of messages derive. Hosts with several counties on one
     * gateway, each from a namespace of its own, need different senders.
     *
     * @param name the name, such as that of the namespace; empty by default
     * @return this builder
     */
    public Builder sender(String name) {
      sender = name;
      return this;
    }

    /**
     * Sets the outbox of the messages in the storage.
     *
     * @param queue the outbox over the same place and namespace as the storage
     * @return this builder
     */
    public Builder outbox(Outbox queue) {
      outbox = Optional.of(queue);
      return this;
    }

    /**
     * Adds channels to that of the log.
     *
     * @param more the channels
     * @return this builder
     */
    public Builder channels(Channel... more) {
      channels.addAll(List.of(more));
      return this;
    }

    /**
     * Adds a rule of the host on the notifications of events.
     *
     * @param rule the rule
     * @return this builder
     */
    public Builder notifications(NotificationRule rule) {
      notifications.add(rule);
      return this;
    }

    /**
     * Sets the county's table of messages. It is off by default, since a message addresses
     * enterprises in the name of an organ. A host sets it once its directory knows {@linkplain
     * org.zhuanban.spi.Directory.Post roles}, and imports a history without it. {@link
     * org.zhuanban.message.text.TemplateSet} has its texts.
     *
     * @param table the table, such as {@link MessagePolicy#USUAL}
     * @return this builder
     */
    public Builder messages(MessagePolicy table) {
      messages = Optional.of(table);
      return this;
    }

    /**
     * Adds a rule of the host on the notifications of commits, such as a {@link
     * org.zhuanban.export.ChangeFeed}.
     *
     * @param rule the rule
     * @return this builder
     */
    public Builder changes(CommitRule rule) {
      changes.add(rule);
      return this;
    }

    /**
     * Sets the wording of notifications.
     *
     * @param words the wording; {@link Wording#PLAIN} by default
     * @return this builder
     */
    public Builder wording(Wording words) {
      wording = words;
      return this;
    }

    /**
     * Sends all messages to one address over a channel in one letter a day (每日汇总). Messages for
     * programs are still sent one by one.
     *
     * @param channel the name of the channel
     * @param at the time of the day, in Chinese legal time; a channel without one sends messages at
     *     once
     * @return this builder
     */
    public Builder digest(String channel, LocalTime at) {
      digests.put(channel, at);
      return this;
    }

    /**
     * Sets the policy of retries.
     *
     * @param policy the policy; {@link RetryPolicy#DEFAULT} by default
     * @return this builder
     */
    public Builder retries(RetryPolicy policy) {
      retries = policy;
      return this;
    }

    /** {@return the settings} */
    public Messaging build() {
      return new Messaging(this);
    }
  }
}
