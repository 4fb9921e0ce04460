package org.zhuanban.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.Messaging;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.command.Command;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Directory.Address;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

class ChangeFeedTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);
  private static final StreamKey STREAM = StreamKind.PROJECT.stream("P-1");

  private final InMemoryStorage storage = new InMemoryStorage();
  private final List<Letter> letters = new ArrayList<>();
  private final Channel channel =
      new Channel() {
        @Override
        public String name() {
          return "warehouse";
        }

        @Override
        public synchronized Delivery deliver(Letter letter) {
          letters.add(letter);
          return new Delivery.Delivered();
        }
      };

  private Messaging.Builder messaging() {
    return Messaging.builder().outbox(storage.outbox()).channels(channel);
  }

  private ZhuanbanBuilder county(Messaging messaging) {
    return Zhuanban.builder()
        .storage(storage)
        .messaging(messaging)
        .clock(new SettableClock(DAY))
        .directory(recipient -> List.of(new Address("warehouse", recipient)));
  }

  private static Outcome request(Zhuanban zhuanban, String key, Command command) {
    return zhuanban.handle(Request.of(STREAM, key, command, StreamDesk.CLERK, DAY));
  }

  @Test
  void a_commit_names_the_cases_that_it_changed() {
    Zhuanban zhuanban = county(messaging().changes(ChangeFeed.to("wh-1")).build()).build();
    request(zhuanban, "c-1", adopt(licence("A"), licence("B")));
    zhuanban.dispatch();
    request(zhuanban, "c-2", AcceptApplication.of("B"));
    zhuanban.dispatch();
    request(zhuanban, "c-3", Plans.sign());
    zhuanban.dispatch();

    assertThat(letters).extracting(Letter::address).containsOnly("wh-1");
    assertThat(letters)
        .extracting(Change::of)
        .containsExactly(
            new Change(STREAM, 0, 1, List.of("A", "B")),
            new Change(STREAM, 1, 2, List.of("B")),
            new Change(STREAM, 2, 3, List.of()));
  }

  @Test
  void what_changed_nothing_is_not_told_and_what_is_sent_again_neither() {
    Zhuanban zhuanban = county(messaging().changes(ChangeFeed.to("wh-1")).build()).build();
    request(zhuanban, "c-1", adopt(licence("A")));

    assertThat(request(zhuanban, "c-1", adopt(licence("A")))).isInstanceOf(Outcome.Done.class);
    assertThat(request(zhuanban, "c-2", adopt(licence("A")))).isInstanceOf(Outcome.Refused.class);
    zhuanban.sweep();
    zhuanban.rebuildDutyRows();
    zhuanban.dispatch();

    assertThat(letters).hasSize(1);
  }

  @Test
  void nobody_is_told_where_it_is_not_switched_on() {
    request(county(messaging().build()).build(), "c-1", adopt(licence("A")));

    assertThat(storage.outbox().list(MessageState.WAITING, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void two_consumers_are_told_each_for_itself() {
    Zhuanban zhuanban =
        county(messaging().changes(ChangeFeed.to("wh-1")).changes(ChangeFeed.to("wh-2")).build())
            .build();
    request(zhuanban, "c-1", adopt(licence("A")));
    zhuanban.dispatch();

    assertThat(letters).extracting(Letter::address).containsExactlyInAnyOrder("wh-1", "wh-2");
    assertThat(letters).extracting(Letter::id).doesNotHaveDuplicates();
  }

  @Test
  void another_letter_is_no_change() {
    Letter other = new Letter("m-1", STREAM, "wh-1", "plan-adopted", "方案", 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Change.of(other))
        .withMessage("letter 'm-1' on 'plan-adopted' tells of no change");
  }
}
