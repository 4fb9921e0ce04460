package org.zhuanban.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.licence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.Messaging;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.ApprovalEvent.PlanAdopted;
import org.zhuanban.audit.Finding;
import org.zhuanban.audit.Finding.Flaw;
import org.zhuanban.audit.Seal;
import org.zhuanban.audit.Verifier;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Notification;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.dispatch.RetryPolicy;
import org.zhuanban.dispatch.Wording;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Directory.Address;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.ForwardingOutbox;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;
import org.zhuanban.testing.domain.Forgery;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

/** Letters that somebody changed or added in the outbox, which never go out. */
class ForgedLettersTest {
  private static final StreamKey STREAM = StreamKind.PROJECT.stream("P-1");

  private final SettableClock clock = new SettableClock(LocalDate.of(2024, 4, 8));
  private final InMemoryStorage storage = new InMemoryStorage();
  private final List<Letter> letters = Collections.synchronizedList(new ArrayList<>());

  /** Whoever has the outbox open, and changes the message to one recipient. */
  private Outbox forged(UnaryOperator<Message> forger) {
    return new ForwardingOutbox(storage.outbox()) {
      @Override
      public List<LeasedMessage> lease(Instant now, Instant until, int max) {
        return super.lease(now, until, max).stream()
            .map(
                each ->
                    new LeasedMessage(
                        each.stream(), changed(each.message()), each.attempt(), each.fence()))
            .toList();
      }

      @Override
      public List<KeptMessage> list(MessageState state, Optional<String> after, int max) {
        return super.list(state, after, max).stream()
            .map(
                each ->
                    new KeptMessage(
                        each.stream(),
                        changed(each.message()),
                        each.state(),
                        each.attempts(),
                        each.at(),
                        each.why()))
            .toList();
      }

      private Message changed(Message message) {
        return message.address().equals("office-13") ? forger.apply(message) : message;
      }
    };
  }

  private Zhuanban library(Outbox outbox, String... recipients) {
    Channel post =
        new Channel() {
          @Override
          public String name() {
            return "post";
          }

          @Override
          public Delivery deliver(Letter letter) {
            letters.add(letter);
            return new Delivery.Delivered();
          }
        };
    List<Notification> told =
        Stream.of(recipients)
            .map(to -> Notification.builder().recipient(to).topic("t").addArguments("1").build())
            .toList();
    return Zhuanban.builder()
        .storage(storage)
        .clock(clock)
        .directory(to -> List.of(new Address("post", to)))
        .messaging(
            Messaging.builder()
                .outbox(outbox)
                .channels(post)
                .notifications(
                    (happened, after, today) ->
                        happened.event() instanceof PlanAdopted ? told : List.of())
                .build())
        .build();
  }

  private static Message with(Message message, String component) {
    return new Message(
        component.equals("id") ? message.id() + "0" : message.id(),
        component.equals("channel") ? "log" : message.channel(),
        component.equals("address") ? "somebody-else" : message.address(),
        component.equals("notBefore") ? message.notBefore().minusSeconds(1) : message.notBefore(),
        component.equals("expires")
            ? Optional.of(message.notBefore().plusSeconds(1))
            : message.expires(),
        component.equals("body") ? Forgery.flipped(message.body()) : message.body());
  }

  @TestFactory
  Stream<DynamicTest> a_letter_with_one_changed_component_is_buried_and_the_others_go_out() {
    return Stream.of(Message.class.getRecordComponents())
        .map(component -> component.getName())
        .map(
            component ->
                DynamicTest.dynamicTest(
                    component, () -> new ForgedLettersTest().changed(component)));
  }

  private void changed(String component) {
    Outbox outbox = forged(message -> with(message, component));
    Zhuanban zhuanban = library(outbox, "office-12", "office-13", "office-14");
    zhuanban.handle(STREAM, adopt(licence("L")), StreamDesk.CLERK);

    assertThat(new Verifier(storage).messages(outbox).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.flaw()).isEqualTo(Flaw.MESSAGE))
        .satisfies(finding -> assertThat(finding.stream()).isEqualTo(STREAM))
        .satisfies(finding -> assertThat(finding.version()).isEqualTo(1))
        .satisfies(
            finding -> {
              assertThat(finding.text(Locale.ENGLISH)).contains(component + " differs");
              assertThat(finding.text(Locale.CHINESE)).contains("与第1号记录不符");
            });
    DispatchReport report = zhuanban.dispatch();

    assertThat(letters).extracting(Letter::address).containsOnly("office-12", "office-14");
    assertThat(report.sent()).isEqualTo(2);
    assertThat(report.unrecorded())
        .singleElement()
        .asString()
        .contains("project", "P-1", component + " differs", "与第1号记录不符");
  }

  @Test
  void a_buried_letter_says_why_and_is_buried_again_once_it_is_revived() {
    Outbox outbox = forged(message -> with(message, "address"));
    Zhuanban zhuanban = library(outbox, "office-13");
    zhuanban.handle(STREAM, adopt(licence("L")), StreamDesk.CLERK);

    assertThat(zhuanban.dispatch().buried()).isEqualTo(1);
    KeptMessage buried = storage.outbox().list(MessageState.BURIED, Optional.empty(), 9).get(0);
    assertThat(buried.why().orElseThrow())
        .contains("P-1", "address differs (now so***se)", "收件地址")
        .doesNotContain("somebody-else");
    assertThat(outbox.revive(buried.message().id(), clock.instant())).isTrue();
    assertThat(zhuanban.dispatch().unrecorded()).hasSize(1);
    assertThat(letters).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> an_added_letter_is_not_sent() {
    return Stream.of(
            Seal.messageId(1, Bytes.of(new byte[] {1, 2})),
            Seal.messageId(7, Bytes.of(new byte[] {1, 2})),
            "m-1")
        .map(id -> DynamicTest.dynamicTest(id, () -> new ForgedLettersTest().added(id)));
  }

  private void added(String id) {
    Zhuanban zhuanban = library(storage.outbox(), "office-12");
    zhuanban.handle(STREAM, adopt(licence("L")), StreamDesk.CLERK);
    Message added =
        new Message(
            id,
            "post",
            "office-66",
            clock.instant(),
            Optional.empty(),
            Bytes.of(
                "{\"recipient\":\"a\",\"topic\":\"pay\",\"arguments\":[]}"
                    .getBytes(StandardCharsets.UTF_8)));
    Outbox outbox =
        new ForwardingOutbox(storage.outbox()) {
          @Override
          public List<LeasedMessage> lease(Instant now, Instant until, int max) {
            return List.of(new LeasedMessage(STREAM, added, 1, 1));
          }
        };

    DispatchReport report = library(outbox).dispatch();

    assertThat(letters).isEmpty();
    assertThat(report.unrecorded()).singleElement().asString().contains("没有记录引发此信件", id);
  }

  @Test
  void a_letter_whose_seal_was_changed_with_it_is_not_sent() {
    Zhuanban zhuanban = library(storage.outbox(), "office-13");
    zhuanban.handle(STREAM, adopt(licence("L")), StreamDesk.CLERK);
    Outbox outbox = forged(message -> with(message, "address"));
    Message wanted = outbox.list(MessageState.WAITING, Optional.empty(), 1).get(0).message();
    ForwardingStorage resealed =
        new ForwardingStorage(storage) {
          @Override
          public List<StreamPage> readAll(List<StreamPosition> positions, int max) {
            return super.readAll(positions, max).stream()
                .map(page -> new StreamPage(page.stream(), resealed(page.entries()), page.texts()))
                .toList();
          }

          private List<Entry> resealed(List<Entry> entries) {
            return entries.stream()
                .map(
                    entry ->
                        Forgery.copy(entry, "seal")
                            .seal(Seal.of(List.of(wanted), Optional.empty()))
                            .build())
                .toList();
          }
        };

    DispatchReport report =
        new Dispatcher(
                outbox,
                resealed,
                List.of(),
                Wording.PLAIN,
                RetryPolicy.DEFAULT,
                clock,
                new Timetable(CalendarBook.bundled(), Zhuanban.LEGAL_TIME, Map.of()))
            .run();

    assertThat(report.unrecorded())
        .singleElement()
        .asString()
        .contains("the entry does not fit its hash");
  }

  @Test
  void a_batch_costs_one_call_to_the_storage_however_many_letters_it_has() {
    List<Integer> calls = new ArrayList<>();
    ForwardingStorage counting =
        new ForwardingStorage(storage) {
          @Override
          public List<StreamPage> readAll(List<StreamPosition> positions, int max) {
            calls.add(positions.size());
            return super.readAll(positions, max);
          }
        };
    List<Told> all =
        IntStream.rangeClosed(1, 16)
            .mapToObj(i -> new Told(StreamKind.PROJECT.stream("P-" + i), i))
            .toList();
    for (Told each : all) {
      library(storage.outbox(), "office-" + each.number)
          .handle(each.stream, adopt(licence("L")), StreamDesk.CLERK);
    }
    clock.set(clock.instant().plus(Duration.ofMinutes(1)));

    List<Finding> findings = new Verifier(counting).messages(storage.outbox()).findings();

    assertThat(findings).isEmpty();
    assertThat(calls).containsExactly(16);
  }

  /** A stream with one message. */
  private record Told(StreamKey stream, int number) {}
}
