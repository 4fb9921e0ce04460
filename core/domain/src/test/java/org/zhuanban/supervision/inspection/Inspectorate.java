package org.zhuanban.supervision.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.InspectionView;
import org.zhuanban.StreamKind;
import org.zhuanban.Views;
import org.zhuanban.Zhuanban;
import org.zhuanban.command.Command;
import org.zhuanban.command.Rule;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.Teller;
import org.zhuanban.violation.Violations;

/** A register of inspections, and who keeps it. */
final class Inspectorate implements Teller {
  private static final PersonRef CLERK = new PersonRef("clerk-1");
  private static final String ID = "COUNTY-1";

  private final SettableClock clock;
  private final Zhuanban zhuanban;
  private int sent;

  private Inspectorate(LocalDate day) {
    clock = new SettableClock(day);
    zhuanban = Zhuanban.builder().clock(clock).build();
  }

  static Inspectorate on(String day) {
    return new Inspectorate(LocalDate.parse(day));
  }

  Inspectorate day(String day) {
    return day(LocalDate.parse(day));
  }

  @Override
  public Inspectorate day(LocalDate day) {
    clock.set(day);
    return this;
  }

  InspectionView view() {
    return Views.of(zhuanban, StreamKind.INSPECTION, ID);
  }

  void sweep() {
    assertThat(zhuanban.sweep().failed()).isEmpty();
  }

  @Override
  public Outcome ask(Command command) {
    return zhuanban.handle(
        Request.of(
            StreamKind.INSPECTION.stream(ID), "c-" + ++sent, command, CLERK, zhuanban.today()));
  }

  @Override
  public Outcome send(Command command) {
    return zhuanban.record(
        Fact.of(StreamKind.INSPECTION.stream(ID), CLERK, "f-" + ++sent, command, zhuanban.today())
            .withEarly(Fact.Early.REFUSE));
  }

  @Override
  public Outcome tell(Command command, LocalDate on) {
    return zhuanban.record(
        Fact.of(StreamKind.INSPECTION.stream(ID), CLERK, "f-" + ++sent, command, on));
  }

  Inspectorate done(Command command) {
    assertThat(send(command)).as("%s", command).isInstanceOf(Outcome.Done.class);
    return this;
  }

  Rule refused(Command command) {
    Outcome outcome = ask(command);
    assertThat(outcome).as("%s", command).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().rule();
  }

  @Override
  public List<Violations.Violation> found() {
    return view().violations().found();
  }

  List<String> violations() {
    return found().stream()
        .map(
            found ->
                "%s %s %s %s %s"
                    .formatted(
                        found.on(),
                        found.what().rule(),
                        found.what().article(),
                        found.what().act(),
                        found.what().subject()))
        .toList();
  }
}
