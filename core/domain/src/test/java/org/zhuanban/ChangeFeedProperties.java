package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.dispatch.RetryPolicy;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.export.Change;
import org.zhuanban.export.ChangeFeed;
import org.zhuanban.export.FlatTable;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Directory.Address;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.History.Dated;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

/** What a consumer of the change feed may rely on. */
@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class ChangeFeedProperties {
  private static final StreamKey STREAM = StreamKind.PROJECT.stream("P-1");
  private static final RetryPolicy PATIENT =
      new RetryPolicy(
          1_000_000, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(20));

  /** A county that feeds a consumer. */
  private static final class County {
    final InMemoryStorage storage = new InMemoryStorage();
    final SettableClock clock;
    final Zhuanban zhuanban;
    private int told;

    County(LocalDate start, Channel consumer) {
      clock = new SettableClock(start);
      zhuanban =
          Zhuanban.builder()
              .storage(storage)
              .messaging(
                  Messaging.builder()
                      .outbox(storage.outbox())
                      .channels(consumer)
                      .retries(PATIENT)
                      .wording(
                          (stream, notification) -> {
                            throw new IllegalStateException(
                                "there are no words for " + notification);
                          })
                      .changes(ChangeFeed.to("warehouse"))
                      .build())
              .clock(clock)
              .directory(recipient -> List.of(new Address(consumer.name(), recipient)))
              .escalation(EscalationTable.NONE)
              .build();
    }

    void lives(History history, Runnable between) {
      record(new Dated(history.start(), AdoptPlan.of(history.plan())));
      for (Dated step : history.commands()) {
        clock.set(step.on());
        record(step);
        zhuanban.sweep();
        between.run();
      }
    }

    private void record(Dated step) {
      Outcome outcome =
          zhuanban.record(
              Fact.of(STREAM, StreamDesk.CLERK, "f-" + ++told, step.command(), step.on()));
      assertThat(outcome).isNotNull();
    }

    void dispatchAll() {
      for (int i = 0; i < 2_000 && waiting() > 0; i++) {
        clock.set(clock.instant().plusSeconds(3));
        zhuanban.dispatch();
      }
      assertThat(waiting()).isZero();
    }

    private int waiting() {
      return storage.outbox().list(MessageState.WAITING, Optional.empty(), 10_000).size();
    }
  }

  private static Channel channel(Taking taking) {
    return new Channel() {
      @Override
      public String name() {
        return "warehouse";
      }

      @Override
      public synchronized Delivery deliver(Letter letter) throws Exception {
        return taking.take(letter);
      }
    };
  }

  private interface Taking {
    Delivery take(Letter letter) throws Exception;
  }

  /** What the facts of a case row are, whatever the day. */
  private static Map<String, List<String>> cases(Zhuanban zhuanban) {
    List<String> names = FlatTable.CASES.columns().stream().map(each -> each.name()).toList();
    return FlatTable.CASES
        .rows("P-1", zhuanban.read(StreamKind.PROJECT, "P-1"), zhuanban.today(), Locale.CHINESE)
        .stream()
        .collect(
            Collectors.toMap(
                row -> row.get(names.indexOf("item")),
                row ->
                    List.of(
                        row.get(names.indexOf("attempt")),
                        row.get(names.indexOf("received_on")),
                        row.get(names.indexOf("accepted_on")),
                        row.get(names.indexOf("closed_on")),
                        row.get(names.indexOf("delivered_on")))));
  }

  @Property(tries = 150)
  void each_commit_is_told_once_and_the_changes_form_a_chain(@ForAll History history) {
    List<Change> taken = new ArrayList<>();
    County county =
        new County(
            history.start(),
            channel(
                letter -> {
                  taken.add(Change.of(letter));
                  return new Delivery.Delivered();
                }));

    county.lives(history, () -> {});
    county.dispatchAll();

    taken.sort((one, other) -> Long.compare(one.version(), other.version()));
    long last = 0;
    for (Change change : taken) {
      assertThat(change.stream()).isEqualTo(STREAM);
      assertThat(change.after()).isEqualTo(last);
      assertThat(change.version()).isGreaterThan(last);
      last = change.version();
    }
    assertThat(last).isEqualTo(county.zhuanban.read(StreamKind.PROJECT, "P-1").version());
  }

  @Property(tries = 150)
  void whoever_reads_the_named_cases_only_misses_no_fact(@ForAll History history) {
    Map<String, List<String>> mirror = new HashMap<>();
    List<Change> taken = new ArrayList<>();
    County county =
        new County(
            history.start(),
            channel(
                letter -> {
                  taken.add(Change.of(letter));
                  return new Delivery.Delivered();
                }));

    county.lives(
        history,
        () -> {
          county.dispatchAll();
          Map<String, List<String>> now = cases(county.zhuanban);
          taken.stream()
              .flatMap(change -> change.items().stream())
              .forEach(
                  item ->
                      mirror.compute(
                          item, (code, was) -> now.containsKey(code) ? now.get(code) : null));
          taken.clear();
          assertThat(mirror).isEqualTo(now);
        });
  }

  @Property(tries = 100)
  void a_consumer_that_reads_anew_never_goes_back_and_ends_with_the_rows_of_now(
      @ForAll History history, @ForAll long seed) {
    Random random = new Random(seed);
    Map<StreamKey, Long> read = new ConcurrentHashMap<>();
    AtomicReference<ProjectView> last = new AtomicReference<>();
    List<Long> versions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    County[] county = new County[1];
    county[0] =
        new County(
            history.start(),
            channel(
                letter -> {
                  ids.add(letter.id());
                  if (random.nextInt(3) == 0) {
                    throw new java.io.IOException("the warehouse is gone for a moment");
                  }
                  Change change = Change.of(letter);
                  if (change.version() > read.getOrDefault(change.stream(), 0L)) {
                    ProjectView view =
                        county[0].zhuanban.read(StreamKind.PROJECT, change.stream().id());
                    read.put(change.stream(), view.version());
                    versions.add(view.version());
                    last.set(view);
                  }
                  if (random.nextInt(3) == 0) {
                    throw new java.io.IOException("the answer was lost");
                  }
                  return new Delivery.Delivered();
                }));

    county[0].lives(
        history,
        () -> {
          if (random.nextInt(4) == 0) {
            county[0].zhuanban.dispatch();
          }
        });
    county[0].dispatchAll();

    ProjectView now = county[0].zhuanban.read(StreamKind.PROJECT, "P-1");
    assertThat(versions).isSorted().doesNotHaveDuplicates();
    assertThat(read).containsEntry(STREAM, now.version());
    for (FlatTable<ProjectView> table : FlatTable.ofProjects()) {
      LocalDate today = county[0].zhuanban.today();
      assertThat(table.rows("P-1", last.get(), today, Locale.UK))
          .isEqualTo(table.rows("P-1", now, today, Locale.UK));
    }
    assertThat(ids)
        .hasSize(
            county[0].storage.outbox().list(MessageState.SENT, Optional.empty(), 10_000).size());
  }

  @Property(tries = 60)
  void a_consumer_that_needs_every_step_gets_them_in_order(
      @ForAll History history, @ForAll long seed) {
    Random random = new Random(seed);
    List<Change> steps = Collections.synchronizedList(new ArrayList<>());
    Map<StreamKey, Long> seen = new ConcurrentHashMap<>();
    County county =
        new County(
            history.start(),
            channel(
                letter -> {
                  Change change = Change.of(letter);
                  long last = seen.getOrDefault(change.stream(), 0L);
                  if (change.after() > last) {
                    return Delivery.Later.of("an earlier change is to come");
                  }
                  if (change.version() > last) {
                    steps.add(change);
                    seen.put(change.stream(), change.version());
                  }
                  if (random.nextInt(3) == 0) {
                    throw new java.io.IOException("the answer was lost");
                  }
                  return new Delivery.Delivered();
                }));

    county.lives(history, () -> {});
    county.dispatchAll();

    long last = 0;
    for (Change step : steps) {
      assertThat(step.after()).isEqualTo(last);
      last = step.version();
    }
    assertThat(last).isEqualTo(county.zhuanban.read(StreamKind.PROJECT, "P-1").version());
  }
}
