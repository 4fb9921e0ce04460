package org.zhuanban.policy.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.feature.Event;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.funds.Money;

/** What has happened about applications to a higher level. */
public sealed interface SupportEvent extends Event<SupportApplications> {
  /** {@return the name of the application inside the project} */
  String application();

  /**
   * A call was taken up for the project.
   *
   * @param application the name of the application inside the project
   * @param call the call
   * @param preparer the organ of the county that prepares the papers and submits them
   */
  record SupportTakenUp(String application, SupportCall call, Department preparer)
      implements SupportEvent {
    @Override
    public SupportApplications applyTo(SupportApplications state, LocalDate effectiveOn) {
      return state.with(
          new SupportApplication(application, call, preparer, effectiveOn, List.of()));
    }
  }

  /**
   * A step was taken about an application.
   *
   * @param application the name of the application inside the project
   * @param step which step
   * @param amount how much was granted or arrived; empty with any other step
   * @param againBy the last day to supplement what was returned; empty with any other step, or if
   *     none was named
   * @param paper the paper that shows it
   * @param effective whether it counts; what was submitted after the last day does not
   */
  @Value.Builder
  record SupportHandled(
      String application,
      SupportStep step,
      Optional<Money> amount,
      Optional<LocalDate> againBy,
      DocumentRef paper,
      boolean effective)
      implements SupportEvent {
    @Override
    public SupportApplications applyTo(SupportApplications state, LocalDate effectiveOn) {
      return state.with(
          application, known -> known.with(new SupportApplication.Taken(effectiveOn, this)));
    }

    static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link SupportHandled}. */
    static final class Builder extends SupportHandledBuilder {
      Builder() {}
    }
  }
}
