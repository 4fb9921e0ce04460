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
 * An application to a higher level and its progress.
 *
 * @param id the id of the application inside the project
 * @param call the call of the application
 * @param preparer the county organ that prepares and submits the papers
 * @param registeredOn the day of registration of the call
 * @param windows the windows of submission, in order, at least one
 * @param conclusion the conclusion of the application; empty while it is open
 * @param instalments the arrivals of grant money, in order
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
   * A window of submission: from the registration of the call, or from a return of the papers.
   *
   * @param from the first day
   * @param last the last day; empty if none is set
   * @param submittedOn the day of the first submission in the window, also a late one
   * @param ending the end of the window; empty while papers are due
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
   * The conclusion of an application.
   *
   * @param on the day
   * @param status the result: granted, refused or withdrawn
   * @param granted the amount granted; empty if there is none
   */
  public record Conclusion(LocalDate on, GrantStatus status, Optional<Money> granted) {}

  /**
   * An arrival of grant money.
   *
   * @param on the day
   * @param amount the amount
   */
  public record Instalment(LocalDate on, Money amount) {}

  /**
   * Copies the lists.
   *
   * @param id the id of the application inside the project
   * @param call the call of the application
   * @param preparer the organ that prepares the papers
   * @param registeredOn the day of registration of the call
   * @param windows the windows of submission
   * @param conclusion the conclusion of the application
   * @param instalments the arrivals of grant money
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
   * Returns the application at the end of a day.
   *
   * @param day the day
   * @return the application without later acts; empty before the registration of its call
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

  /** {@return the status of the application; a late submission does not change it} */
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

  /** {@return the amount granted; empty if there is none, or none yet} */
  public Optional<Money> granted() {
    return conclusion.flatMap(Conclusion::granted);
  }

  /** {@return the sum of the arrivals} */
  public Money arrived() {
    return instalments.stream().map(Instalment::amount).reduce(Money.yuan(0), Money::plus);
  }

  /** {@return whether the higher level holds papers, also late ones} */
  public boolean inHand() {
    return conclusion.isEmpty() && lastWindow().submittedOn().isPresent();
  }

  /** {@return the current or last window of submission} */
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
