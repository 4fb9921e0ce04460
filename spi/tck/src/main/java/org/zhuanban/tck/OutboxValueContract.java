package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.OutboxProbe.FAR;
import static org.zhuanban.tck.OutboxProbe.NOW;
import static org.zhuanban.tck.OutboxProbe.STREAM;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;

/**
 * Each component of a message, of a lease and of a settlement over the whole range of its values.
 *
 * @since 0.1
 */
public interface OutboxValueContract extends OutboxFixture {
  /** Bodies are bytes, whatever they look like. */
  @Test
  default void O2_every_sort_of_body_comes_back_identical() {
    Desk desk = new Desk(this);
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < Values.CONTENTS.size(); i++) {
      messages.add(Rows.message("m-" + i, NOW, Values.CONTENTS.get(i)));
    }
    for (int size : new int[] {4_000, 8_001, 32_768, 65_536, 1_048_576}) {
      messages.add(Rows.message("l-" + size, NOW, Values.large(size)));
    }
    desk.tell(STREAM, messages);
    desk.check(1_000);
    desk.lease(NOW, FAR, Integer.MAX_VALUE);
    desk.check(1_000);
  }

  /** Each instant that a message is given, to the microsecond. */
  @Test
  default void O2_every_instant_comes_back_identical() {
    tryInstants(new Desk(this), Values.INSTANTS);
  }

  /** An instant is not a time of day. */
  @Test
  @ResourceLock(Resources.TIME_ZONE)
  default void O2_instants_are_the_same_in_every_zone_and_in_hours_that_come_twice() {
    try (MachineZone machine = new MachineZone()) {
      for (ZoneId zone : Values.ZONES) {
        machine.in(zone);
        Desk desk = new Desk(this);
        tryInstants(desk, Values.doubled(zone));
        machine.elsewhere();
        desk.check(1_000);
      }
    }
  }

  private static void tryInstants(Desk desk, List<Instant> instants) {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < instants.size(); i++) {
      Instant instant = instants.get(i);
      messages.add(Rows.message("first-" + i, instant));
      messages.add(Rows.aMessage("expiry-" + i, NOW).expires(Optional.of(instant)).build());
    }
    desk.tell(STREAM, messages);
    desk.check(1_000);
    List<Instant> inOrder = instants.stream().filter(FAR::isAfter).distinct().sorted().toList();
    for (Instant now : inOrder) {
      // One microsecond before it is too early for what is ready then.
      desk.lease(now.minusNanos(1_000), now, 500);
      desk.lease(now, now.plusNanos(1_000), 500);
    }
    desk.check(1_000);
    List<LeasedMessage> leased = desk.lease(FAR.minusNanos(1_000), FAR, 1_000);
    assertThat(leased).as("O1: all of them are ready in the end").isNotEmpty();
    for (int i = 0; i < leased.size(); i++) {
      Instant at = instants.get(i % instants.size());
      List<Settlement> settlements =
          List.of(
              new Settlement.Sent(at),
              new Settlement.Expired(at),
              new Settlement.Buried(at, "why " + i),
              new Settlement.Again(at, "why " + i));
      desk.settle(i, settlements.get(i % settlements.size()));
    }
    desk.check(1_000);
    for (int i = 0; i < leased.size(); i++) {
      desk.revive(leased.get(i).message().id(), instants.get((i + 1) % instants.size()));
    }
    desk.check(1_000);
    for (Instant before : inOrder) {
      desk.purge(before);
      desk.purge(before.plusNanos(1_000));
    }
    desk.check(1_000);
  }

  /** Reasons that something on the way may tidy up, and each character that they can have. */
  @Test
  default void O7_every_sort_of_reason_comes_back_identical() {
    List<String> reasons = new ArrayList<>(Values.REASONS);
    StringBuilder every = new StringBuilder();
    for (int c = 1; c <= 0xffff; c++) {
      if (!Character.isSurrogate((char) c)) {
        every.append((char) c);
      }
      if (every.length() == Outbox.REASON || c == 0xffff) {
        reasons.add(every.toString());
        every.setLength(0);
      }
    }
    Desk desk = new Desk(this);
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < 2 * reasons.size(); i++) {
      messages.add(Rows.message("m-" + i, NOW));
    }
    desk.tell(STREAM, messages);
    List<LeasedMessage> leased = desk.lease(NOW, FAR, 1_000);
    for (int i = 0; i < leased.size(); i++) {
      String why = reasons.get(i / 2);
      desk.settle(
          i,
          i % 2 == 0
              ? new Settlement.Buried(NOW, why)
              : new Settlement.Again(NOW.plusSeconds(60), why));
    }
    desk.check(1_000);
    // What went wrong stays known, whatever becomes of it.
    leased.forEach(one -> desk.revive(one.message().id(), NOW));
    desk.check(1_000);
  }
}
