package org.zhuanban.tck;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Any work at an outbox, in two namespaces and through two nodes, compared with a model after every
 * step. Run by jqwik, which prints its seed and the shortest work that fails.
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
      @ForAll(supplier = PageSizes.class) int page) {
    Race.within(
        () -> {
          Desk desk = new Desk(this);
          for (Work.Step step : work) {
            take(desk.in(step.space()), step);
            desk.check(page);
          }
          return true;
        });
  }

  private static void take(Desk desk, Work.Step step) {
    if (step instanceof Work.Tell tell) {
      desk.tell(tell.stream(), List.of(tell.message()));
    } else if (step instanceof Work.TellLate late) {
      desk.tellLate(late.stream(), late.message());
    } else if (step instanceof Work.Refresh refresh) {
      desk.refresh(refresh.stream(), refresh.changes());
    } else if (step instanceof Work.Lease lease) {
      desk.lease(lease.now(), lease.until(), lease.max());
    } else if (step instanceof Work.Settle settle) {
      desk.settleBack(settle.ago(), settle.settlement());
    } else if (step instanceof Work.Revive revive) {
      desk.revive(revive.id(), revive.next());
    } else if (step instanceof Work.Purge purge) {
      desk.purge(purge.before());
    }
  }
}
