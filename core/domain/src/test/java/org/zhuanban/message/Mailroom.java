package org.zhuanban.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.Messaging;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.command.Command;
import org.zhuanban.dispatch.RetryPolicy;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.Directory.Address;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

/** A county whose letters are read here; its addresses name the role and the organ. */
final class Mailroom implements Channel {
  static final StreamKey PROJECT = StreamKind.PROJECT.stream("P-1");

  static final Directory ROLES =
      new Directory() {
        @Override
        public List<Address> addresses(String recipient) {
          return List.of(new Address("mail", "ORGAN:" + recipient));
        }

        @Override
        public List<Address> addresses(Post post) {
          return List.of(new Address("mail", post.role() + ":" + post.organ()));
        }
      };

  private final SettableClock clock;
  private final InMemoryStorage storage = new InMemoryStorage();
  private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
  private final Zhuanban zhuanban;
  private Channel way = this;
  private int sent;
  private boolean again;

  /** A letter and the instant at which it came. */
  record Heard(Instant at, Letter letter) {}

  Mailroom(String day, BiFunction<ZhuanbanBuilder, Messaging.Builder, ZhuanbanBuilder> choose) {
    this(LocalDate.parse(day), choose);
  }

  Mailroom(LocalDate day, BiFunction<ZhuanbanBuilder, Messaging.Builder, ZhuanbanBuilder> choose) {
    clock = new SettableClock(day);
    Messaging.Builder mail =
        Messaging.builder()
            .outbox(storage.outbox())
            .retries(RetryPolicy.DEFAULT)
            .channels(new Way());
    zhuanban =
        choose
            .apply(
                Zhuanban.builder()
                    .storage(storage)
                    .clock(clock)
                    .directory(ROLES)
                    .messaging(mail.build()),
                mail)
            .build();
  }

  static Mailroom telling(String day) {
    return new Mailroom(
        day, (builder, mail) -> builder.messaging(mail.messages(MessagePolicy.USUAL).build()));
  }

  /** What carries letters now. */
  private final class Way implements Channel {
    @Override
    public String name() {
      return "mail";
    }

    @Override
    public Delivery deliver(Letter letter) throws Exception {
      return way.deliver(letter);
    }
  }

  void by(Channel other) {
    way = other;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Delivery deliver(Letter letter) {
    heard.add(new Heard(clock.instant(), letter));
    return new Delivery.Delivered();
  }

  Mailroom day(String day) {
    return day(LocalDate.parse(day));
  }

  Mailroom day(LocalDate day) {
    clock.set(day);
    return this;
  }

  SettableClock clock() {
    return clock;
  }

  InMemoryStorage storage() {
    return storage;
  }

  Zhuanban zhuanban() {
    return zhuanban;
  }

  List<Heard> heard() {
    return heard;
  }

  Outcome record(StreamKey stream, Command command) {
    return record(stream, command, zhuanban.today());
  }

  Outcome record(StreamKey stream, Command command, LocalDate on) {
    Fact fact =
        Fact.of(stream, StreamDesk.CLERK, "f-" + ++sent, command, on).withEarly(Fact.Early.REFUSE);
    Outcome outcome = zhuanban.record(fact);
    if (again && outcome instanceof Outcome.Done) {
      assertThat(zhuanban.record(fact)).isInstanceOf(Outcome.Done.class);
    }
    return outcome;
  }

  /** From now on everything is sent twice, as by a source that got no answer. */
  Mailroom again() {
    again = true;
    return this;
  }

  /** Does something that must be taken, and says who was told of what by it. */
  List<String> told(Command command) {
    return told(PROJECT, command);
  }

  List<String> told(StreamKey stream, Command command) {
    assertThat(record(stream, command)).as("%s", command).isInstanceOf(Outcome.Done.class);
    return told();
  }

  /** Enters something late, which must be taken. */
  List<String> late(Command command, String on) {
    assertThat(
            zhuanban.handle(
                Request.of(PROJECT, "l-" + ++sent, command, StreamDesk.CLERK, LocalDate.parse(on))
                    .because("补录")))
        .isInstanceOf(Outcome.Done.class);
    return told();
  }

  /** Who is told of what by what goes out now. */
  List<String> told() {
    heard.clear();
    zhuanban.dispatch();
    return heard.stream()
        .map(each -> each.letter().topic() + " " + each.letter().address())
        .sorted()
        .toList();
  }

  List<String> texts() {
    return heard.stream().map(each -> each.letter().text()).distinct().toList();
  }

  /** All messages that were ever kept, whatever became of them. */
  List<KeptMessage> messages() {
    return List.of(MessageState.values()).stream()
        .flatMap(
            state -> storage.outbox().list(state, Optional.empty(), Integer.MAX_VALUE).stream())
        .toList();
  }
}
