package org.zhuanban.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.licence;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.Messaging;
import org.zhuanban.NotificationRule;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.ApprovalEvent.PlanAdopted;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Notification;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.dispatch.MaskedText;
import org.zhuanban.dispatch.RetryPolicy;
import org.zhuanban.dispatch.Wording;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Directory.Address;
import org.zhuanban.spi.ForwardingOutbox;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.SealedCommit;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

class DispatcherTest {

  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);

  /** More patient than the busiest machine needs for channels that answer. */
  private static final RetryPolicy POLICY = waiting(3, Duration.ofSeconds(50));

  /** For channels that never answer; the others answer within it on any machine. */
  private static final RetryPolicy HASTY = waiting(3, Duration.ofSeconds(2));

  private static final Timetable TIMETABLE =
      new Timetable(CalendarBook.bundled(), ZoneId.of("Asia/Shanghai"), Map.of());

  private final SettableClock clock = new SettableClock(DAY);

  private final InMemoryStorage storage = new InMemoryStorage();

  private final Outbox outbox = storage.outbox();

  private final Post post = new Post();

  /** A channel that remembers what it carried, and does what the address says. */
  private static final class Post implements Channel {
    private final List<Letter> letters = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Channel> ways = new ConcurrentHashMap<>();

    @Override
    public String name() {
      return "post";
    }

    @Override
    public Delivery deliver(Letter letter) throws Exception {
      letters.add(letter);
      Channel way = ways.get(letter.address());
      return way == null ? new Delivery.Delivered() : way.deliver(letter);
    }

    void on(String address, Way way) {
      ways.put(
          address,
          new Channel() {
            @Override
            public String name() {
              return "post";
            }

            @Override
            public Delivery deliver(Letter letter) throws Exception {
              return way.deliver(letter);
            }
          });
    }

    List<String> addresses() {
      return letters.stream().map(Letter::address).sorted().toList();
    }
  }

  private interface Way {
    Delivery deliver(Letter letter) throws Exception;
  }

  private static RetryPolicy waiting(int attempts, Duration patience) {
    return new RetryPolicy(attempts, Duration.ofMinutes(1), Duration.ofMinutes(10), patience);
  }

  private Dispatcher dispatcher() {
    return dispatcher(POLICY, post);
  }

  private Dispatcher dispatcher(RetryPolicy policy, Channel... channels) {
    return new Dispatcher(
        outbox, storage, List.of(channels), Wording.PLAIN, policy, clock, TIMETABLE);
  }

  private static Notification.Builder told(String recipient) {
    return Notification.builder().recipient(recipient).topic("plan-adopted").addArguments("方案");
  }

  private static NotificationRule whenAdopted(Notification... told) {
    return (happened, after, today) ->
        happened.event() instanceof PlanAdopted ? List.of(told) : List.of();
  }

  private void adoptPlan(Notification... told) {
    Zhuanban zhuanban =
        Zhuanban.builder()
            .storage(storage)
            .clock(clock)
            .directory(recipient -> List.of(new Address("post", recipient)))
            .messaging(Messaging.builder().notifications(whenAdopted(told)).build())
            .build();
    assertThat(
            zhuanban.handle(
                StreamKind.PROJECT.stream("P-1"), adopt(licence("L")), StreamDesk.CLERK))
        .isInstanceOf(Outcome.Done.class);
  }

  private void adoptPlanTelling(String... recipients) {
    Notification[] told = new Notification[recipients.length];
    for (int i = 0; i < told.length; i++) {
      told[i] = told(recipients[i]).build();
    }
    adoptPlan(told);
  }

  private List<String> standing(MessageState state) {
    return outbox.list(state, Optional.empty(), 1000).stream()
        .map(kept -> kept.message().address())
        .sorted()
        .toList();
  }

  private void pass(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  private void keep(StreamKey stream, Message... messages) {
    storage.commit(SealedCommit.of(stream, clock.instant(), List.of(messages)));
  }

  /** A channel that hears no interrupt, until it is let go. */
  private static final class Deaf implements Channel {
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final List<Thread> callers = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
      return "deaf";
    }

    @Override
    public Delivery deliver(Letter letter) {
      callers.add(Thread.currentThread());
      boolean held = true;
      while (held) {
        try {
          letGo.await();
          held = false;
        } catch (InterruptedException e) {
          held = true;
        }
      }
      return new Delivery.Delivered();
    }
  }

  @Nested
  class Recipients {
    @Test
    void a_message_goes_out_with_the_commit_that_gave_cause_to_it_and_once() {
      adoptPlanTelling("LAND");

      assertThat(dispatcher().run()).isEqualTo(new DispatchReport(1, 0, 0, 0, 0));
      assertThat(dispatcher().run()).isEqualTo(DispatchReport.NOTHING);

      String id = outbox.list(MessageState.SENT, Optional.empty(), 1).get(0).message().id();
      assertThat(id).matches("1[.][0-9a-f]{64}");
      assertThat(post.letters)
          .containsExactly(
              new Letter(id, StreamKind.PROJECT.stream("P-1"), "LAND", "plan-adopted", "方案", 1));
    }

    @Test
    void whoever_is_reached_in_two_ways_gets_one_letter_of_each_matter_and_the_ids_stay() {
      MessageFactory mail =
          new MessageFactory(
              recipient -> List.of(new Address("post", recipient.equals("ECO") ? "eco" : "desk")),
              TIMETABLE,
              "");
      StreamKey stream = StreamKind.PROJECT.stream("P-1");
      Notification other = told("REFORM").addArguments("另一项").build();

      List<Message> once =
          mail.messages(
              stream,
              1,
              List.of(told("LAND").build(), told("REFORM").build(), told("ECO").build()),
              clock.instant());
      List<Message> twice =
          mail.messages(
              stream,
              1,
              List.of(told("LAND").build(), other, told("ECO").build()),
              clock.instant());

      assertThat(once).extracting(Message::address).containsExactly("desk", "eco");
      assertThat(twice).extracting(Message::address).containsExactly("desk", "desk", "eco");
      assertThat(once)
          .extracting(Message::id)
          .containsExactly(twice.get(0).id(), twice.get(2).id());
    }

    @Test
    void a_recipient_is_told_over_every_address_once() {
      Zhuanban zhuanban =
          Zhuanban.builder()
              .storage(storage)
              .clock(clock)
              .directory(
                  recipient ->
                      recipient.equals("nobody")
                          ? List.of()
                          : List.of(
                              new Address("post", "a"),
                              new Address("post", "b"),
                              new Address("post", "a")))
              .messaging(
                  Messaging.builder()
                      .notifications(whenAdopted(told("LAND").build(), told("nobody").build()))
                      .build())
              .build();
      zhuanban.handle(StreamKind.PROJECT.stream("P-1"), adopt(licence("L")), StreamDesk.CLERK);

      assertThat(dispatcher().run().sent()).isEqualTo(2);
      assertThat(post.addresses()).containsExactly("a", "b");
    }

    @Test
    void a_directory_that_fails_leaves_nothing_half_done() {
      Zhuanban zhuanban =
          Zhuanban.builder()
              .storage(storage)
              .clock(clock)
              .directory(
                  recipient -> {
                    throw new StorageException("directory is gone", false, new IOException("gone"));
                  })
              .messaging(
                  Messaging.builder().notifications(whenAdopted(told("LAND").build())).build())
              .build();

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(
              () ->
                  zhuanban.handle(
                      StreamKind.PROJECT.stream("P-1"), adopt(licence("L")), StreamDesk.CLERK));

      assertThat(zhuanban.find(StreamKind.PROJECT, "P-1")).isEmpty();
    }

    @Test
    void the_same_message_of_two_senders_has_two_ids() {
      Set<String> ids = new HashSet<>();
      for (String sender : List.of("county-a", "county-b", "county-a")) {
        InMemoryStorage own = new InMemoryStorage();
        Zhuanban zhuanban =
            Zhuanban.builder()
                .storage(own)
                .clock(clock)
                .messaging(
                    Messaging.builder()
                        .sender(sender)
                        .notifications(whenAdopted(told("LAND").build()))
                        .build())
                .build();
        zhuanban.handle(StreamKind.PROJECT.stream("P-1"), adopt(licence("L")), StreamDesk.CLERK);
        own.outbox().list(MessageState.WAITING, Optional.empty(), 10).stream()
            .map(kept -> kept.message().id())
            .forEach(ids::add);
      }

      assertThat(ids).hasSize(2);
    }
  }

  @Nested
  class Retries {
    @Test
    void one_bad_message_delays_no_other() {
      List<String> all =
          IntStream.range(0, 100)
              .mapToObj(i -> String.format(Locale.ROOT, "r%02d", i))
              .collect(Collectors.toList());
      post.on(
          "r03",
          letter -> {
            throw new IOException("line is dead\n\u0000");
          });
      post.on(
          "r17",
          letter -> {
            throw new StackOverflowError();
          });
      post.on("r31", letter -> Delivery.Later.of("busy"));
      post.on("r44", letter -> new Delivery.Undeliverable("no such number"));
      post.on(
          "r60",
          letter -> {
            Thread.sleep(60_000);
            return new Delivery.Delivered();
          });
      adoptPlanTelling(all.toArray(String[]::new));

      DispatchReport report = dispatcher(HASTY, post).run();

      assertThat(report).isEqualTo(new DispatchReport(95, 4, 0, 1, 0));
      assertThat(standing(MessageState.WAITING)).containsExactly("r03", "r17", "r31", "r60");
      assertThat(standing(MessageState.BURIED)).containsExactly("r44");
      assertThat(
              outbox.list(MessageState.WAITING, Optional.empty(), 10).stream()
                  .collect(
                      Collectors.toMap(
                          kept -> kept.message().address(), kept -> kept.why().orElse(""))))
          .isEqualTo(
              Map.of(
                  "r03",
                  "channel 'post' failed: java.io.IOException: line is dead??",
                  "r17",
                  "failed: java.util.concurrent.ExecutionException: java.lang.StackOverflowError",
                  "r31",
                  "busy",
                  "r60",
                  "took longer than PT2S"));
    }

    @Test
    void what_fails_is_tried_again_ever_later_and_then_buried_and_can_be_revived() {
      post.on("LAND", letter -> Delivery.Later.of("busy"));
      adoptPlanTelling("LAND");
      List<Instant> tried = new ArrayList<>();

      for (int minute = 0; minute < 30; minute++) {
        int before = post.letters.size();
        dispatcher().run();
        if (post.letters.size() > before) {
          tried.add(clock.instant());
        }
        pass(Duration.ofSeconds(10));
      }

      assertThat(tried).hasSize(3);
      assertThat(Duration.between(tried.get(0), tried.get(1)))
          .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(70));
      assertThat(Duration.between(tried.get(1), tried.get(2)))
          .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(130));
      KeptMessage buried = outbox.list(MessageState.BURIED, Optional.empty(), 1).get(0);
      assertThat(buried.why()).contains("busy");
      assertThat(buried.attempts()).isEqualTo(3);

      post.ways.clear();
      assertThat(outbox.revive(buried.message().id(), clock.instant())).isTrue();
      assertThat(dispatcher().run().sent()).isEqualTo(1);
      assertThat(post.letters).extracting(Letter::attempt).containsExactly(1, 2, 3, 1);
      assertThat(post.letters).extracting(Letter::id).containsOnly(buried.message().id());
    }

    @Test
    void a_channel_that_names_a_time_is_left_alone_until_then() {
      post.on("LAND", letter -> Delivery.Later.of("closed").withAfter(Duration.ofHours(12)));
      adoptPlanTelling("LAND");
      dispatcher().run();

      pass(Duration.ofHours(12).minusSeconds(1));
      assertThat(dispatcher().run()).isEqualTo(DispatchReport.NOTHING);
      pass(Duration.ofSeconds(1));
      assertThat(dispatcher().run().again()).isEqualTo(1);
    }

    @Test
    void a_message_that_kills_its_worker_is_buried_in_the_end() {
      adoptPlanTelling("LAND");
      for (int i = 0; i < POLICY.attempts(); i++) {
        // A worker takes it and dies.
        assertThat(outbox.lease(clock.instant(), clock.instant().plusSeconds(60), 1)).hasSize(1);
        pass(Duration.ofSeconds(60));
      }

      assertThat(dispatcher().run()).isEqualTo(new DispatchReport(0, 0, 0, 1, 0));
      assertThat(post.letters).isEmpty();
      assertThat(outbox.list(MessageState.BURIED, Optional.empty(), 1).get(0).why())
          .contains("tried 3 times without an end");
    }

    @Test
    void what_cannot_be_read_or_has_no_channel_does_not_stop_the_others() {
      StreamKey stream = new StreamKey("project", "P-9");
      Message good =
          Message.builder()
              .id("1.good")
              .channel("post")
              .address("a")
              .notBefore(clock.instant())
              .body(
                  Bytes.of(
                      "{\"recipient\":\"a\",\"topic\":\"t\",\"arguments\":[]}"
                          .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
              .build();
      Message strange =
          Message.builder()
              .id("1.strange")
              .channel("post")
              .address("a")
              .notBefore(clock.instant())
              .body(Bytes.of(new byte[] {1, 2, 3}))
              .build();
      Message homeless =
          Message.builder()
              .id("1.homeless")
              .channel("pigeon")
              .address("a")
              .notBefore(clock.instant())
              .body(good.body())
              .build();
      keep(stream, good, strange, homeless);

      assertThat(dispatcher().run()).isEqualTo(new DispatchReport(1, 1, 0, 1, 0));

      assertThat(post.letters).extracting(Letter::text).containsExactly("t");
      assertThat(outbox.list(MessageState.WAITING, Optional.empty(), 1).get(0).why())
          .contains("there is no channel 'pigeon'");
      assertThat(outbox.list(MessageState.BURIED, Optional.empty(), 1).get(0).why().orElseThrow())
          .startsWith("cannot be read: ");
    }

    @Test
    void a_policy_that_cannot_be_kept_is_refused() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new RetryPolicy(
                      0, Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofSeconds(1)));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new RetryPolicy(
                      1, Duration.ofMinutes(1), Duration.ofSeconds(59), Duration.ofSeconds(1)));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new RetryPolicy(1, Duration.ZERO, Duration.ofSeconds(59), Duration.ofSeconds(1)));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new RetryPolicy(
                      1, Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofSeconds(-1)));
    }

    @Test
    void words_that_are_missing_today_may_be_there_tomorrow() {
      adoptPlanTelling("LAND");
      Wording restarting =
          (stream, notification) -> {
            throw new IllegalStateException("the templates are being loaded");
          };

      DispatchReport report =
          new Dispatcher(outbox, storage, List.of(post), restarting, POLICY, clock, TIMETABLE)
              .run();

      assertThat(report.again()).isEqualTo(1);
      assertThat(outbox.list(MessageState.WAITING, Optional.empty(), 1).get(0).why())
          .contains(
              "cannot be put in words: java.lang.IllegalStateException: the templates are being"
                  + " loaded");
    }

    @Test
    void the_default_outlasts_a_weekend() {
      RetryPolicy policy = RetryPolicy.DEFAULT;
      for (String id : List.of("a", "b", "c", "d", "e")) {
        Duration all = Duration.ZERO;
        for (int attempt = 1; attempt < policy.attempts(); attempt++) {
          all = all.plus(policy.waitAfter(attempt, id));
        }
        assertThat(all).isBetween(Duration.ofDays(2), Duration.ofDays(4));
      }
    }

    @Test
    void waits_grow_to_their_longest_and_differ_between_messages() {
      RetryPolicy policy = RetryPolicy.DEFAULT;
      Set<Duration> waits =
          IntStream.range(0, 100)
              .mapToObj(i -> policy.waitAfter(5, "id" + i))
              .collect(Collectors.toSet());

      assertThat(waits).hasSizeGreaterThan(50);
      assertThat(waits)
          .allSatisfy(
              wait -> assertThat(wait).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(16)));
      assertThat(policy.waitAfter(1_000_000, "id"))
          .isBetween(Duration.ofHours(4), Duration.ofHours(8));
    }
  }

  @Nested
  class DayOfSending {
    @Test
    void what_waits_for_its_day_waits_and_what_is_useless_by_now_is_recorded_and_not_sent() {
      adoptPlan(
          told("tomorrow").notBefore(DAY.plusDays(1)).build(),
          told("today").uselessFrom(DAY.plusDays(1)).build(),
          told("late").uselessFrom(DAY.plusDays(1)).build());
      post.on("late", letter -> Delivery.Later.of("busy"));
      assertThat(dispatcher().run()).isEqualTo(new DispatchReport(1, 1, 0, 0, 0));

      // Midnight in China.
      clock.set(Instant.parse("2024-04-08T15:59:59Z"));
      post.letters.clear();
      assertThat(dispatcher().run().again()).isEqualTo(1);
      clock.set(Instant.parse("2024-04-08T16:05:00Z"));
      assertThat(dispatcher().run()).isEqualTo(new DispatchReport(1, 0, 1, 0, 0));

      assertThat(post.addresses()).containsExactly("late", "tomorrow");
      assertThat(standing(MessageState.EXPIRED)).containsExactly("late");
    }
  }

  @Nested
  class Leases {
    @Test
    void workers_side_by_side_send_each_message_once_while_leases_hold() throws Exception {
      String[] all = IntStream.range(0, 200).mapToObj(i -> "r" + i).toArray(String[]::new);
      adoptPlanTelling(all);
      List<Thread> workers =
          IntStream.range(0, 4).mapToObj(i -> new Thread(() -> dispatcher().run())).toList();

      workers.forEach(Thread::start);
      for (Thread worker : workers) {
        worker.join(60_000);
      }

      assertThat(post.letters).hasSize(200);
      assertThat(Set.copyOf(post.addresses())).containsExactlyInAnyOrder(all);
    }

    @Test
    void a_lease_that_was_lost_is_told() {
      adoptPlanTelling("LAND");
      post.on(
          "LAND",
          letter -> {
            // It took so long that another worker came.
            clock.set(clock.instant().plus(Duration.ofHours(1)));
            List<LeasedMessage> other =
                outbox.lease(clock.instant(), clock.instant().plusSeconds(60), 1);
            assertThat(other).hasSize(1);
            return new Delivery.Delivered();
          });

      assertThat(dispatcher().run()).isEqualTo(new DispatchReport(0, 0, 0, 0, 1));
      assertThat(standing(MessageState.WAITING)).containsExactly("LAND");
    }

    @Test
    void an_interrupt_ends_the_run_and_takes_no_attempt_from_what_waits() throws Exception {
      adoptPlanTelling(IntStream.range(0, 200).mapToObj(i -> "r" + i).toArray(String[]::new));
      CountDownLatch underWay = new CountDownLatch(16);
      for (int i = 0; i < 200; i++) {
        post.on(
            "r" + i,
            letter -> {
              underWay.countDown();
              Thread.sleep(60_000);
              return new Delivery.Delivered();
            });
      }
      AtomicReference<DispatchReport> report = new AtomicReference<>(DispatchReport.NOTHING);
      Thread worker = new Thread(() -> report.set(dispatcher().run()));
      worker.start();
      assertThat(underWay.await(20, TimeUnit.SECONDS)).isTrue();

      worker.interrupt();
      worker.join(20_000);

      assertThat(report.get()).isEqualTo(new DispatchReport(0, 0, 0, 0, 16));
      assertThat(outbox.list(MessageState.WAITING, Optional.empty(), 1000))
          .hasSize(200)
          .filteredOn(kept -> kept.attempts() > 0)
          .hasSize(16);
    }

    @Test
    void a_settlement_that_fails_does_not_double_the_rest_of_its_batch() {
      adoptPlanTelling(IntStream.range(0, 16).mapToObj(i -> "r" + i).toArray(String[]::new));
      AtomicInteger failures = new AtomicInteger();
      Outbox failing =
          new ForwardingOutbox(outbox) {
            @Override
            public boolean settle(LeasedMessage leased, Settlement settlement) {
              if (leased.message().address().equals("r7") && failures.incrementAndGet() <= 3) {
                throw new StorageException("lock timeout", true, new IOException("lock"));
              }
              return super.settle(leased, settlement);
            }
          };
      Dispatcher dispatcher =
          new Dispatcher(failing, storage, List.of(post), Wording.PLAIN, POLICY, clock, TIMETABLE);

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(dispatcher::run)
          .withMessage("lock timeout");

      assertThat(standing(MessageState.SENT)).hasSize(15).doesNotContain("r7");
      pass(Duration.ofHours(1));
      assertThat(dispatcher.run()).isEqualTo(new DispatchReport(1, 0, 0, 0, 0));
      assertThat(post.letters).hasSize(17);
    }
  }

  @Nested
  class Channels {
    @Test
    void the_library_writes_to_the_log_until_channels_are_plugged_in() {
      Zhuanban zhuanban =
          Zhuanban.builder()
              .clock(clock)
              .messaging(
                  Messaging.builder()
                      .channels(post)
                      .notifications(whenAdopted(told("LAND").build()))
                      .build())
              .build();
      zhuanban.handle(StreamKind.PROJECT.stream("P-1"), adopt(licence("L")), StreamDesk.CLERK);

      assertThat(zhuanban.dispatch()).isEqualTo(new DispatchReport(1, 0, 0, 0, 0));
      assertThat(post.letters).isEmpty();
    }

    @Test
    void two_channels_of_one_name_and_a_missing_outbox_are_mistakes_of_the_host() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new Dispatcher(
                      outbox,
                      storage,
                      List.of(post, post),
                      Wording.PLAIN,
                      POLICY,
                      clock,
                      TIMETABLE))
          .withMessage("there are two channels with the name 'post'");
      Zhuanban zhuanban = Zhuanban.builder().storage(storage).build();
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(zhuanban::dispatch)
          .withMessage(
              "there is no outbox to send from; choose it beside the storage, and dispatch outside of"
                  + " joined transactions");
    }

    @Test
    void a_channel_that_does_not_answer_holds_the_others_up_for_its_patience_only() {
      String[] all = new String[220];
      for (int i = 0; i < all.length; i++) {
        all[i] = (i < 200 ? "dead" : "good") + i;
      }
      Zhuanban zhuanban =
          Zhuanban.builder()
              .storage(storage)
              .clock(clock)
              .directory(
                  recipient ->
                      List.of(
                          new Address(recipient.startsWith("dead") ? "sms" : "post", recipient)))
              .messaging(
                  Messaging.builder()
                      .notifications(
                          whenAdopted(
                              Stream.of(all)
                                  .map(who -> told(who).build())
                                  .toArray(Notification[]::new)))
                      .build())
              .build();
      zhuanban.handle(StreamKind.PROJECT.stream("P-1"), adopt(licence("L")), StreamDesk.CLERK);
      AtomicInteger called = new AtomicInteger();
      Channel sms =
          new Channel() {
            @Override
            public String name() {
              return "sms";
            }

            @Override
            public Delivery deliver(Letter letter) throws InterruptedException {
              called.incrementAndGet();
              Thread.sleep(60_000);
              return new Delivery.Delivered();
            }
          };

      DispatchReport report = dispatcher(HASTY, post, sms).run();

      assertThat(report).isEqualTo(new DispatchReport(20, 200, 0, 0, 0));
      // Two letters without an answer are enough: at most two batches of sixteen wait for it.
      assertThat(called).hasValueLessThanOrEqualTo(32);
    }

    @Test
    void a_channel_that_keeps_its_callers_is_left_alone_until_they_come_back() throws Exception {
      Deaf deaf = new Deaf();
      Dispatcher dispatcher = dispatcher(waiting(20, HASTY.patience()), post, deaf);
      Zhuanban zhuanban =
          Zhuanban.builder()
              .storage(storage)
              .clock(clock)
              .directory(who -> List.of(new Address(who.startsWith("d") ? "deaf" : "post", who)))
              .messaging(
                  Messaging.builder()
                      .notifications(
                          whenAdopted(
                              IntStream.range(0, 60)
                                  .mapToObj(i -> told((i < 40 ? "d" : "p") + i).build())
                                  .toArray(Notification[]::new)))
                      .build())
              .build();
      zhuanban.handle(StreamKind.PROJECT.stream("P-1"), adopt(licence("L")), StreamDesk.CLERK);

      DispatchReport all = DispatchReport.NOTHING;
      for (int run = 0; run < 8; run++) {
        all = all.plus(dispatcher.run());
        pass(Duration.ofHours(1));
      }

      assertThat(all.sent()).isEqualTo(20);
      assertThat(all.leftAlone()).containsExactly("deaf");
      assertThat(deaf.callers).hasSizeBetween(16, 31);

      deaf.letGo.countDown();
      for (Thread caller : deaf.callers) {
        caller.join(20_000);
      }

      DispatchReport after = dispatcher.run();
      assertThat(after.leftAlone()).isEmpty();
      assertThat(after.sent()).isEqualTo(40);
    }

    @Test
    @SuppressWarnings("NullAway") // Code without null checks answers it.
    void a_channel_that_answers_nothing_has_not_sent() {
      post.on("LAND", letter -> null);
      adoptPlanTelling("LAND");

      assertThat(dispatcher().run()).isEqualTo(new DispatchReport(0, 1, 0, 0, 0));
      assertThat(outbox.list(MessageState.WAITING, Optional.empty(), 10))
          .extracting(kept -> kept.why().orElseThrow())
          .containsExactly("channel 'post' answered nothing");
    }

    @Test
    void what_is_told_of_a_failure_holds_no_address_and_no_line_of_its_own() {
      post.on(
          "zhang.example",
          letter -> {
            throw new IOException(
                "550 zhang.example <zhang@example.org> unknown\u2028ERROR root\nlogged in");
          });
      adoptPlanTelling("zhang.example");

      dispatcher().run();

      assertThat(outbox.list(MessageState.WAITING, Optional.empty(), 10))
          .extracting(kept -> kept.why().orElseThrow())
          .containsExactly(
              "channel 'post' failed: java.io.IOException: 550 zh***le <***@***> unknown?ERROR"
                  + " root?logged in");
    }

    @Test
    void a_letter_takes_one_line_of_the_log_without_its_address() {
      assertThat(MaskedText.line("一\n2024 ERROR\r\u0085\u2028\u202E𠮷"))
          .isEqualTo("一?2024 ERROR????𠮷");
      assertThat(MaskedText.address("13800000000")).isEqualTo("1***0");
      assertThat(MaskedText.address("zhang@example.org")).isEqualTo("zh***rg");
      assertThat(MaskedText.address("LAND")).isEqualTo("***");
    }
  }
}
