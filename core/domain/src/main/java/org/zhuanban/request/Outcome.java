package org.zhuanban.request;

import java.util.List;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.ReviewResult;

/** What became of a {@link Request} or a {@link Fact}. */
public sealed interface Outcome {
  /**
   * It was carried out, and what happened is kept.
   *
   * @param events what happened, effects of silence that had come about before included; empty if
   *     there was nothing to do
   * @param version the version of the stream afterwards
   * @param repeated whether it had been carried out before, under the same key
   * @param consequences what it unsettled, having been late or an annulment, and what follows now
   */
  record Done(
      List<DatedEvent> events, long version, boolean repeated, List<EntryReview> consequences)
      implements Outcome {
    /**
     * Copies the lists.
     *
     * @param events what happened
     * @param version the version of the stream afterwards
     * @param repeated whether it had been carried out before
     * @param consequences what it unsettled
     */
    public Done {
      events = List.copyOf(events);
      consequences = List.copyOf(consequences);
    }

    /**
     * Makes the outcome of a command that unsettled nothing.
     *
     * @param events what happened
     * @param version the version of the stream afterwards
     * @param repeated whether it had been carried out before
     */
    public Done(List<DatedEvent> events, long version, boolean repeated) {
      this(events, version, repeated, List.of());
    }
  }

  /**
   * It is a fact that presupposes what nobody has told yet. It is kept, has no effect, and is taken
   * as soon as what it presupposes has been told; or it is annulled by its entry.
   *
   * @param entry the version of the entry that holds it
   * @param rule the code of the rule that it met
   * @param repeated whether it had been reported before
   */
  record Deferred(long entry, String rule, boolean repeated) implements Outcome {}

  /**
   * What becomes of something that the journal holds, since something was entered late or annulled.
   *
   * @param entry the version of the entry that tells of it
   * @param told what the entry tells, as it was told
   * @param result what becomes of it
   */
  record EntryReview(long entry, DatedEvent told, ReviewResult result) {}

  /**
   * It was refused; nothing of it is kept.
   *
   * @param all every reason why, at least one; the first one is the {@link #refusal}
   */
  record Refused(List<Refusal> all) implements Outcome {
    /**
     * Copies the reasons.
     *
     * @param all every reason why
     * @throws IllegalArgumentException if there is none
     */
    public Refused {
      all = List.copyOf(all);
      if (all.isEmpty()) {
        throw new IllegalArgumentException("a refusal has at least one reason, but had none");
      }
    }

    /**
     * Refuses for a single reason.
     *
     * @param refusal why
     */
    public Refused(Refusal refusal) {
      this(List.of(refusal));
    }

    /** {@return why; of several reasons the first} */
    public Refusal refusal() {
      return all.get(0);
    }
  }
}
