package org.zhuanban.request;

import java.util.List;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.ReviewResult;

/** The outcome of a {@link Request} or a {@link Fact}. */
public sealed interface Outcome {
  /**
   * The command was executed, and its events are stored.
   *
   * @param events the events, also earlier effects of silence; empty if there was nothing to do
   * @param version the version of the stream afterwards
   * @param repeated whether it was executed before, under the same key
   * @param consequences the reviews of entries that a late act or an annulment affected
   */
  record Done(
      List<DatedEvent> events, long version, boolean repeated, List<EntryReview> consequences)
      implements Outcome {
    /**
     * Copies the lists.
     *
     * @param events the events
     * @param version the version of the stream afterwards
     * @param repeated whether it was executed before
     * @param consequences the reviews of affected entries
     */
    public Done {
      events = List.copyOf(events);
      consequences = List.copyOf(consequences);
    }

    /**
     * Creates the outcome of a command that affected no other entry.
     *
     * @param events the events
     * @param version the version of the stream afterwards
     * @param repeated whether it was executed before
     */
    public Done(List<DatedEvent> events, long version, boolean repeated) {
      this(events, version, repeated, List.of());
    }
  }

  /**
   * The fact needs an unknown one. It is stored without effect, until the needed fact is recorded
   * or its entry is annulled.
   *
   * @param entry the version of its entry
   * @param rule the code of the rule that defers it
   * @param repeated whether it was reported before
   */
  record Deferred(long entry, String rule, boolean repeated) implements Outcome {}

  /**
   * The review of an entry after a late act or an annulment.
   *
   * @param entry the version of the entry
   * @param event the event of the entry, in its original form
   * @param result the result of the review
   */
  record EntryReview(long entry, DatedEvent event, ReviewResult result) {}

  /**
   * The command was refused; nothing of it is stored.
   *
   * @param all the reasons, at least one; the first one is the {@link #refusal}
   */
  record Refused(List<Refusal> all) implements Outcome {
    /**
     * Copies the reasons.
     *
     * @param all the reasons
     * @throws IllegalArgumentException if there is none
     */
    public Refused {
      all = List.copyOf(all);
      if (all.isEmpty()) {
        throw new IllegalArgumentException("a refusal has at least one reason, but had none");
      }
    }

    /**
     * Creates a refusal for a single reason.
     *
     * @param refusal the reason
     */
    public Refused(Refusal refusal) {
      this(List.of(refusal));
    }

    /** {@return the reason; of several the first} */
    public Refusal refusal() {
      return all.get(0);
    }
  }
}
