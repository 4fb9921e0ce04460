package org.zhuanban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Receipt;

class SealTest {
  private static final Instant READY = Instant.parse("2024-04-08T01:00:00Z");
  private static final Receipt RECEIPT = new Receipt("c-1", bytes("digest"), 3, 4);

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Message message(int number) {
    return new Message(
        Seal.messageId(4, bytes("m" + number)),
        "sms",
        "p-" + number,
        READY,
        Optional.of(READY.plusSeconds(60)),
        bytes("letter " + number));
  }

  private static Seal seal(List<Message> messages, Optional<Receipt> receipt) {
    return Seal.read(Seal.of(messages, receipt)).orElseThrow();
  }

  /** A message with one component of another. */
  private static Message with(Message message, String component) {
    return new Message(
        component.equals("id") ? message.id() + "0" : message.id(),
        component.equals("channel") ? "mail" : message.channel(),
        component.equals("address") ? "p-13" : message.address(),
        component.equals("notBefore") ? READY.plusSeconds(1) : message.notBefore(),
        component.equals("expires") ? Optional.empty() : message.expires(),
        component.equals("body") ? bytes("letter 1.") : message.body());
  }

  @Test
  void a_seal_fits_each_of_its_messages_and_names_their_entry() {
    for (int count = 0; count < 40; count++) {
      List<Message> messages = IntStream.range(0, count).mapToObj(SealTest::message).toList();
      for (Optional<Receipt> receipt : List.of(Optional.of(RECEIPT), Optional.<Receipt>empty())) {
        Seal seal = seal(messages, receipt);

        assertThat(seal.messages()).isEqualTo(count);
        assertThat(seal.hasReceipt()).isEqualTo(receipt.isPresent());
        assertThat(seal.fits(RECEIPT)).isEqualTo(receipt.isPresent());
        assertThat(messages)
            .allSatisfy(message -> assertThat(seal.differences(message)).isEmpty())
            .allSatisfy(message -> assertThat(Seal.entry(message)).isEqualTo(4));
        assertThat(seal.differences(message(41))).isNotEmpty();
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> a_changed_component_is_named() {
    List<Message> messages = List.of(message(1), message(2));
    return Stream.of(Message.class.getRecordComponents())
        .map(component -> component.getName())
        .map(
            component ->
                DynamicTest.dynamicTest(
                    component,
                    () ->
                        assertThat(
                                seal(messages, Optional.empty())
                                    .differences(with(message(2), component)))
                            .containsExactly(component)));
  }

  @Test
  void a_message_with_another_content_in_most_components_is_none_of_the_entry() {
    Message added =
        new Message(
            "4.ff", "mail", "p-9", READY.plusSeconds(9), Optional.empty(), bytes("pay here"));

    assertThat(seal(List.of(message(1)), Optional.of(RECEIPT)).differences(added))
        .containsExactly("message");
    assertThat(seal(List.of(), Optional.of(RECEIPT)).differences(message(1)))
        .containsExactly("message");
  }

  @Test
  void each_component_of_a_receipt_is_sealed() {
    Seal seal = seal(List.of(), Optional.of(RECEIPT));

    assertThat(
            List.of(
                new Receipt("c-2", RECEIPT.digest(), 3, 4),
                new Receipt("c-1", bytes("digesu"), 3, 4),
                new Receipt("c-1", RECEIPT.digest(), 2, 4),
                new Receipt("c-1", RECEIPT.digest(), 3, 5)))
        .allSatisfy(other -> assertThat(seal.fits(other)).isFalse());
    assertThat(seal.fits(RECEIPT)).isTrue();
  }

  @Test
  void no_two_seals_are_equal_and_what_is_none_is_not_read() {
    List<Bytes> seals = new ArrayList<>();
    for (int count = 0; count < 5; count++) {
      List<Message> messages = IntStream.range(0, count).mapToObj(SealTest::message).toList();
      seals.add(Seal.of(messages, Optional.empty()));
      seals.add(Seal.of(messages, Optional.of(RECEIPT)));
    }

    assertThat(seals).doesNotHaveDuplicates();
    for (Bytes seal : seals) {
      byte[] content = seal.toArray();
      for (int length = 1; length < content.length; length++) {
        Bytes cut = Bytes.of(Arrays.copyOf(content, length));
        assertThat(Seal.read(cut).isPresent()).isEqualTo(isWhole(cut));
      }
    }
    assertThat(Seal.read(Bytes.of(new byte[] {2, 0}))).isEmpty();
    assertThat(Seal.read(Bytes.of(new byte[] {1, 2}))).isEmpty();
  }

  private static boolean isWhole(Bytes seal) {
    int begin = seal.length() < 2 ? 2 : 2 + 32 * seal.toArray()[1];
    return seal.length() >= begin && (seal.length() - begin) % 44 == 0;
  }

  @Test
  void an_id_without_a_version_names_no_entry() {
    assertThat(
            Stream.of("0.ab", "x.ab", "12", "12-ab", "-1.ab", ".ab", "01.ab", "9".repeat(19) + "."))
        .allSatisfy(
            id ->
                assertThat(
                        Seal.entry(
                            new Message(id, "a", "b", READY, Optional.empty(), Bytes.empty())))
                    .isZero());
  }
}
