package org.zhuanban.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Notification;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.dispatch.RetryPolicy;
import org.zhuanban.dispatch.Wording;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Directory;
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
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.SealedCommit;
import org.zhuanban.testing.domain.SettableClock;

class DigestProperties {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);
  private static final LocalTime MORNING = LocalTime.of(8, 30);
  private static final Timetable DIGEST =
      new Timetable(CalendarBook.bundled(), Engine.LEGAL_TIME, Map.of("mail", MORNING));
  private static final Timetable ALONE =
      new Timetable(CalendarBook.bundled(), Engine.LEGAL_TIME, Map.of());
  private static final RetryPolicy POLICY =
      new RetryPolicy(10_000, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofSeconds(30));

  /** An outbox that fails as often as it is told to, before or after it has written. */
  private static class Shaky extends ForwardingOutbox {
    private final Random random;
    private int faults;

    Shaky(Outbox kept, Random random, int faults) {
      super(kept);
      this.random = random;
      this.faults = faults;
    }

    @Override
    public boolean settle(LeasedMessage leased, Settlement settlement) {
      boolean fails = faults > 0 && random.nextInt(3) == 0;
      if (fails) {
        faults--;
      }
      if (fails && random.nextBoolean()) {
        throw new StorageException("gone", false, new IllegalStateException());
      }
      boolean settled = super.settle(leased, settlement);
      if (fails) {
        throw new StorageException("gone after it was written", false, new IllegalStateException());
      }
      return settled;
    }
  }

  /** A county with messages to a few addresses. */
  private static final class County {
    private final SettableClock clock = new SettableClock(DAY);
    private final InMemoryStorage storage = new InMemoryStorage();
    private final List<Letter> letters = Collections.synchronizedList(new ArrayList<>());
    private final Timetable timetable;
    private int version;

    County(Timetable timetable) {
      this.timetable = timetable;
    }

    void keep(List<Integer> recipients) {
      Directory directory = recipient -> List.of(new Address("mail", recipient));
      List<Notification> told = new ArrayList<>();
      for (int to : recipients) {
        told.add(
            Notification.builder()
                .recipient("r" + to)
                .topic("t")
                .addArguments("words " + told.size())
                .build());
      }
      StreamKey stream = new StreamKey("project", "P-" + ++version);
      List<Message> messages =
          new MessageFactory(directory, timetable, "").messages(stream, 1, told, clock.instant());
      storage.commit(SealedCommit.of(stream, clock.instant(), messages));
    }

    void run(Outbox outbox, Channel channel) {
      try {
        dispatcher(outbox, channel, POLICY).run();
      } catch (StorageException e) {
        assertThat(e).hasMessageStartingWith("gone");
      }
    }

    Dispatcher dispatcher(Outbox outbox, Channel channel, RetryPolicy policy) {
      return new Dispatcher(
          outbox, storage, List.of(channel), Wording.PLAIN, policy, clock, timetable);
    }

    Channel taking(Random random, int oneIn) {
      return new Channel() {
        @Override
        public String name() {
          return "mail";
        }

        @Override
        public Delivery deliver(Letter letter) {
          synchronized (random) {
            if (oneIn > 0 && random.nextInt(oneIn) == 0) {
              return Delivery.Later.of("busy");
            }
          }
          letters.add(letter);
          return new Delivery.Delivered();
        }
      };
    }

    void pass(Duration time) {
      clock.set(clock.instant().plus(time));
    }

    Set<String> kept() {
      Set<String> ids = new HashSet<>();
      for (MessageState state : MessageState.values()) {
        storage.outbox().list(state, Optional.empty(), 10_000).stream()
            .map(kept -> kept.message().id())
            .forEach(ids::add);
      }
      return ids;
    }

    /** The messages in the letters that were delivered, as often as they were. */
    List<String> told() {
      return letters.stream().flatMap(County::messages).toList();
    }

    static Stream<String> messages(Letter letter) {
      return letter.parts().isEmpty()
          ? Stream.of(letter.id())
          : letter.parts().stream().map(Letter.Part::id);
    }
  }

  /** Commits, each with the addresses that it tells. */
  @Provide
  Arbitrary<List<List<Integer>>> commits() {
    return Arbitraries.integers()
        .between(0, 3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<Timetable> timetables() {
    return Arbitraries.of(DIGEST, ALONE);
  }

  private static County busy(
      List<List<Integer>> commits, Timetable timetable, Random random, int faults, int oneIn) {
    County county = new County(timetable);
    Outbox shaky = new Shaky(county.storage.outbox(), random, faults);
    for (List<Integer> commit : commits) {
      county.keep(commit);
      county.run(shaky, county.taking(random, oneIn));
      county.pass(Duration.ofHours(random.nextInt(20)));
    }
    for (int i = 0; i < 60; i++) {
      county.pass(Duration.ofHours(2));
      county.run(shaky, county.taking(random, i < 30 ? oneIn : 0));
    }
    return county;
  }

  @Property(tries = 300)
  void digests_conserve_messages_whatever_fails_and_whoever_dies(
      @ForAll("commits") List<List<Integer>> commits,
      @ForAll("timetables") Timetable timetable,
      @ForAll Random random) {
    County county = busy(commits, timetable, random, 6, 4);

    assertThat(new HashSet<>(county.told())).isEqualTo(county.kept());
    assertThat(county.storage.outbox().list(MessageState.SENT, Optional.empty(), 10_000))
        .hasSameSizeAs(county.kept());
    Cases.mustOccur(timetable.equals(DIGEST) && county.told().size() > county.kept().size());
  }

  @Property(tries = 300)
  void without_a_death_each_message_is_told_once(
      @ForAll("commits") List<List<Integer>> commits,
      @ForAll("timetables") Timetable timetable,
      @ForAll Random random) {
    County county = busy(commits, timetable, random, 0, 3);

    assertThat(county.told()).doesNotHaveDuplicates();
    assertThat(county.told()).hasSameElementsAs(county.kept());
  }

  /** Whoever takes each letter once by its id, and each part once by its own, is told all once. */
  @Property(tries = 300)
  void a_letter_of_one_id_is_always_of_the_same_messages(
      @ForAll("commits") List<List<Integer>> commits, @ForAll Random random) {
    County county = busy(commits, DIGEST, random, 6, 4);

    Map<String, Set<String>> byId = new HashMap<>();
    for (Letter letter : county.letters) {
      Set<String> messages = new HashSet<>(County.messages(letter).toList());
      assertThat(byId.getOrDefault(letter.id(), messages)).isEqualTo(messages);
      byId.put(letter.id(), messages);
    }
  }

  @Property(tries = 200)
  void an_address_gets_one_digest_a_day_at_its_time(
      @ForAll("commits") List<List<Integer>> commits) {
    County county = new County(DIGEST);
    Set<String> seen = new HashSet<>();
    for (List<Integer> commit : commits) {
      county.keep(commit);
      for (int hour = 0; hour < 12; hour++) {
        int before = county.letters.size();
        county.run(county.storage.outbox(), county.taking(new Random(), 0));
        for (Letter letter : county.letters.subList(before, county.letters.size())) {
          LocalDate day = LocalDate.ofInstant(county.clock.instant(), Engine.LEGAL_TIME);
          assertThat(seen.add(day + letter.address())).as("%s", letter).isTrue();
          assertThat(LocalTime.ofInstant(county.clock.instant(), Engine.LEGAL_TIME))
              .isAfterOrEqualTo(MORNING);
        }
        county.pass(Duration.ofHours(1));
      }
    }
  }

  @Example
  void a_digest_whose_end_was_not_written_down_comes_again_under_the_same_id() {
    County county = new County(DIGEST);
    county.keep(List.of(1, 1, 2));
    county.keep(List.of(1));
    county.pass(Duration.ofHours(24));
    Outbox dying =
        new Shaky(county.storage.outbox(), new Random(0), 0) {
          @Override
          public boolean settle(LeasedMessage leased, Settlement settlement) {
            throw new StorageException("gone", false, new IllegalStateException());
          }
        };

    county.run(dying, county.taking(new Random(), 0));
    county.pass(Duration.ofHours(1));
    county.run(county.storage.outbox(), county.taking(new Random(), 0));

    assertThat(county.letters).hasSize(4);
    assertThat(county.letters.stream().map(Letter::id).distinct()).hasSize(2);
    Letter digest =
        county.letters.stream().filter(letter -> letter.address().equals("r1")).findFirst().get();
    assertThat(digest.topic()).isEqualTo(Letter.DIGEST);
    assertThat(digest.text().split("\n\n", -1))
        .containsExactlyInAnyOrder("words 0", "words 1", "words 0");
    assertThat(digest.parts()).hasSize(3);
    // One message alone goes as it is.
    assertThat(county.letters.stream().filter(letter -> letter.address().equals("r2")))
        .allSatisfy(letter -> assertThat(letter.parts()).isEmpty())
        .allSatisfy(letter -> assertThat(letter.topic()).isEqualTo("t"));
  }

  @Example
  void what_is_new_in_a_digest_that_fails_is_tried_as_often_as_it_may() {
    County county = new County(DIGEST);
    RetryPolicy twice =
        new RetryPolicy(2, Duration.ofHours(1), Duration.ofHours(1), Duration.ofSeconds(30));
    Channel busy = county.taking(new Random(), 1);
    county.keep(List.of(1));
    county.pass(Duration.ofHours(24));
    county.dispatcher(county.storage.outbox(), busy, twice).run();
    county.keep(List.of(1));
    county.pass(Duration.ofHours(24));

    assertThat(county.dispatcher(county.storage.outbox(), busy, twice).run())
        .isEqualTo(new DispatchReport(0, 1, 0, 1, 0));
  }

  /** What is refused in a digest is refused to nobody else. */
  @Property(tries = 300)
  void each_message_is_settled_by_its_own_answer_where_a_digest_is_refused(
      @ForAll("commits") List<List<Integer>> commits,
      @ForAll("timetables") Timetable timetable,
      @ForAll @IntRange(min = 1, max = 4) int attempts,
      @ForAll Random random) {
    County county = new County(timetable);
    commits.forEach(county::keep);
    Set<String> poison = new HashSet<>();
    county.kept().stream().sorted().filter(id -> random.nextInt(4) == 0).forEach(poison::add);
    Map<String, Integer> failures = new HashMap<>();
    Channel channel =
        new Channel() {
          @Override
          public String name() {
            return "mail";
          }

          @Override
          public synchronized Delivery deliver(Letter letter) {
            List<String> messages = County.messages(letter).toList();
            if (random.nextInt(4) == 0) {
              messages.forEach(id -> failures.merge(id, 1, Integer::sum));
              return Delivery.Later.of("busy");
            }
            if (messages.stream().anyMatch(poison::contains)) {
              return new Delivery.Undeliverable("poison");
            }
            county.letters.add(letter);
            return new Delivery.Delivered();
          }
        };
    RetryPolicy few =
        new RetryPolicy(attempts, Duration.ofHours(1), Duration.ofHours(1), Duration.ofSeconds(30));
    for (int i = 0; i < 60; i++) {
      county.pass(Duration.ofHours(2));
      county.dispatcher(county.storage.outbox(), channel, few).run();
    }

    Set<String> lost = new HashSet<>();
    for (KeptMessage kept :
        county.storage.outbox().list(MessageState.BURIED, Optional.empty(), 10_000)) {
      lost.add(kept.message().id());
    }
    Set<String> sent = new HashSet<>(county.kept());
    sent.removeAll(lost);
    assertThat(county.told()).doesNotHaveDuplicates().hasSameElementsAs(sent);
    assertThat(lost).containsAll(poison);
    assertThat(lost)
        .allMatch(id -> poison.contains(id) || failures.getOrDefault(id, 0) >= attempts);
    boolean mixed =
        timetable.equals(DIGEST) && !poison.isEmpty() && poison.size() < county.kept().size();
    Cases.mustOccur(mixed);
  }

  @Example
  void what_is_of_no_use_by_the_time_of_the_digest_goes_at_once_and_programs_read_at_once() {
    Notification urgent =
        Notification.builder().recipient("r1").topic("t").uselessFrom(DAY.plusDays(1)).build();
    Notification changed =
        Notification.builder().recipient("r1").topic(Notification.CHANGE_TOPIC).build();
    Instant now = new SettableClock(DAY).instant();

    List<Message> messages =
        new MessageFactory(recipient -> List.of(new Address("mail", recipient)), DIGEST, "")
            .messages(new StreamKey("project", "P-1"), 1, List.of(urgent, changed), now);

    assertThat(messages).extracting(Message::notBefore).containsOnly(now);
    assertThat(messages)
        .extracting(message -> RecordCodec.decode(Notification.class, message.body().toArray()))
        .containsExactly(urgent, changed);
  }
}
