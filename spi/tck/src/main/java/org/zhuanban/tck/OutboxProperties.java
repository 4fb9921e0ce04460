package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhuanban.tck.OutboxProbe.ALL;
import static org.zhuanban.tck.OutboxProbe.lease;
import static org.zhuanban.tck.OutboxProbe.tell;
import static org.zhuanban.tck.OutboxProbe.tellAt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;

/**
 * Any work at an outbox, compared with a model after every step. Run by jqwik.
 *
 * @since 0.1
 */
public interface OutboxProperties extends OutboxFixture {
  /**
   * Compares an outbox with a model after every step.
   *
   * @param work what commits, workers and caretakers do, in any order and under any clock
   * @param page the size of the pages to read
   */
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  default void O3_whatever_happens_an_outbox_does_as_the_model(
      @ForAll(supplier = Work.class) List<Work.Step> work,
      @ForAll @IntRange(min = 1, max = 4) int page) {
    Place place = emptyPlace();
    Outbox outbox = place.outbox();
    OutboxModel model = new OutboxModel();
    // Each lease as the outbox gave it and as the model did: fences may be any growing numbers.
    List<LeasedMessage> real = new ArrayList<>();
    List<LeasedMessage> modelled = new ArrayList<>();
    Map<String, Long> fences = new HashMap<>();

    for (Work.Step step : work) {
      if (step instanceof Work.Tell tell && !model.knows(tell.message().id())) {
        tellAt(place, tell.stream(), tell.message());
        model.tell(tell.stream(), tell.message());
        // A message that was forgotten and is kept again begins from the start.
        fences.remove(tell.message().id());
      } else if (step instanceof Work.Lease lease) {
        List<LeasedMessage> got = outbox.lease(lease.now(), lease.until(), lease.max());
        List<LeasedMessage> expected = model.lease(lease.now(), lease.until(), lease.max());
        assertThat(got)
            .extracting(LeasedMessage::stream, LeasedMessage::message, LeasedMessage::attempt)
            .isEqualTo(
                expected.stream().map(l -> tuple(l.stream(), l.message(), l.attempt())).toList());
        for (LeasedMessage leased : got) {
          Long before = fences.put(leased.message().id(), leased.fence());
          assertThat(before == null || leased.fence() > before).as("fence grew").isTrue();
        }
        real.addAll(got);
        modelled.addAll(expected);
      } else if (step instanceof Work.Settle settle && settle.ago() < real.size()) {
        int index = real.size() - 1 - settle.ago();
        if (!model.leavesOpen(modelled.get(index))) {
          assertThat(outbox.settle(real.get(index), settle.settlement()))
              .isEqualTo(model.settle(modelled.get(index), settle.settlement()));
        }
      } else if (step instanceof Work.Revive revive) {
        assertThat(outbox.revive(revive.id(), revive.next()))
            .isEqualTo(model.revive(revive.id(), revive.next()));
      } else if (step instanceof Work.Purge purge) {
        assertThat(outbox.purge(purge.before(), ALL)).isEqualTo(model.purge(purge.before()));
      }
      for (MessageState state : MessageState.values()) {
        assertThat(Pages.messages(outbox, state, page)).isEqualTo(model.list(state));
      }
    }
  }
}
