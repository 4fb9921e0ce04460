package org.zhuanban.policy.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhuanban.duty.Ending;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Department;
import org.zhuanban.project.funds.Money;

/**
 * An application to a higher level and how far it has come.
 *
 * @param id its name inside the project
 * @param call the call that it answers
 * @param preparer the organ of the county that prepares the papers and submits them
 * @param registeredOn the day on which the call was registered
 * @param windows the times in which papers are owed, in order, at least one
 * @param conclusion how it was granted, refused or given up; empty while it is open
 * @param instalments the money of the grant that arrived, in order
 */
@Term(zh = "向上申报项目", en = "application for a grant of a higher level")
public record GrantApplication(
    String id,
    GrantCall call,
    Department preparer,
    LocalDate registeredOn,
    List<Window> windows,
    Optional<Conclusion> conclusion,
    List<Instalment> instalments) {
  /**
   * A time in which papers are owed: since the call was registered, or since they came back.
   *
   * @param from the day from which they are owed
   * @param last the last day; empty if none was named
   * @param submittedOn the day on which papers were first submitted in it, be they late
   * @param ending how it ended; empty while papers are owed
   */
  public record Window(
      LocalDate from,
      Optional<LocalDate> last,
      Optional<LocalDate> submittedOn,
      Optional<Ending> ending) {
    static Window open(LocalDate from, Optional<LocalDate> last) {
      return new Window(from, last, Optional.empty(), Optional.empty());
    }

    private Window submitted(LocalDate on, boolean inTime) {
      return new Window(
          from,
          last,
          submittedOn.or(() -> Optional.of(on)),
          inTime ? ending.or(() -> Optional.of(Ending.done(on))) : ending);
    }

    private Window lapsed(LocalDate on) {
      return new Window(from, last, submittedOn, ending.or(() -> Optional.of(Ending.lapsed(on))));
    }

    private Window asOf(LocalDate day) {
      return new Window(
          from,
          last,
          submittedOn.filter(on -> !on.isAfter(day)),
          ending.filter(ended -> !ended.on().isAfter(day)));
    }
  }

  /**
   * The end of an application.
   *
   * @param on the day
   * @param status whether it was granted, refused or given up
   * @param granted how much was granted; empty if nothing was
   */
  public record Conclusion(LocalDate on, GrantStatus status, Optional<Money> granted) {}

  /**
   * Money of the grant that arrived.
   *
   * @param on the day
   * @param amount how much
   */
  public record Instalment(LocalDate on, Money amount) {}

  /**
   * Copies the lists.
   *
   * @param id its name inside the project
   * @param call the call that it answers
   * @param preparer the organ that prepares the papers
   * @param registeredOn the day on which the call was registered
   * @param windows the times in which papers are owed
   * @param conclusion how it was granted, refused or given up
   * @param instalments the money of the grant that arrived
   */
  public GrantApplication {
    windows = List.copyOf(windows);
    instalments = List.copyOf(instalments);
  }

  static GrantApplication registered(String id, GrantCall call, Department preparer, LocalDate on) {
    return new GrantApplication(
        id,
        call,
        preparer,
        on,
        List.of(Window.open(on, call.lastDay())),
        Optional.empty(),
        List.of());
  }

  /**
   * Goes back to the end of a day.
   *
   * @param day the day
   * @return the application without what was done later; empty before its call was registered
   */
  public Optional<GrantApplication> asOf(LocalDate day) {
    if (registeredOn.isAfter(day)) {
      return Optional.empty();
    }
    return Optional.of(
        with(
            windows.stream()
                .filter(window -> !window.from().isAfter(day))
                .map(window -> window.asOf(day))
                .toList(),
            conclusion.filter(end -> !end.on().isAfter(day)),
            instalments.stream().filter(each -> !each.on().isAfter(day)).toList()));
  }

  /** {@return how far it has come; what was submitted late moves nothing} */
  public GrantStatus status() {
    return conclusion
        .map(Conclusion::status)
        .orElseGet(
            () -> {
              if (lastWindow().ending().isPresent()) {
                return GrantStatus.SUBMITTED;
              }
              return windows.size() > 1 ? GrantStatus.RETURNED : GrantStatus.IN_PREPARATION;
            });
  }

  /** {@return how much was granted; empty if nothing was, or not yet} */
  public Optional<Money> granted() {
    return conclusion.flatMap(Conclusion::granted);
  }

  /** {@return how much of it arrived} */
  public Money arrived() {
    return instalments.stream().map(Instalment::amount).reduce(Money.yuan(0), Money::plus);
  }

  /** {@return whether the higher level has papers in hand, be they late} */
  public boolean inHand() {
    return conclusion.isEmpty() && lastWindow().submittedOn().isPresent();
  }

  /** {@return the time in which papers are, or were last, owed} */
  public Window lastWindow() {
    return windows.get(windows.size() - 1);
  }

  GrantApplication submitted(LocalDate on, boolean inTime) {
    return with(changed(window -> window.submitted(on, inTime)), conclusion, instalments);
  }

  GrantApplication returned(LocalDate on, Optional<LocalDate> againBy) {
    return with(
        added(changed(window -> window.lapsed(on)), Window.open(on, againBy)),
        conclusion,
        instalments);
  }

  GrantApplication concluded(Conclusion end) {
    return with(
        changed(window -> window.lapsed(end.on())),
        conclusion.or(() -> Optional.of(end)),
        instalments);
  }

  GrantApplication arrived(Instalment instalment) {
    return with(windows, conclusion, added(instalments, instalment));
  }

  private List<Window> changed(UnaryOperator<Window> last) {
    return added(windows.subList(0, windows.size() - 1), last.apply(lastWindow()));
  }

  private static <T> List<T> added(List<T> list, T one) {
    return Stream.concat(list.stream(), Stream.of(one)).toList();
  }

  private GrantApplication with(
      List<Window> times, Optional<Conclusion> end, List<Instalment> money) {
    return new GrantApplication(id, call, preparer, registeredOn, times, end, money);
  }
}
