package org.zhuanban.testing;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.command.Command;
import org.zhuanban.command.Rule;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Request;
import org.zhuanban.spi.StreamKey;

/**
 * A course of days of one project, with the expected answers.
 *
 * <pre>{@code
 * Scenario.of("P-1")
 *     .given("2024-09-09", AdoptPlan.of(plan), AcceptApplication.of("A08"))
 *     .when("2024-09-10", AcceptApplication.of("A08")).thenRefusedBy(ALREADY_ACCEPTED)
 *     .then("2024-09-20", project -> project.hasLight("A08", Light.YELLOW));
 * }</pre>
 *
 * <p>The days never go back. Each new day begins with the sweep of the host, so that silence has
 * its effects.
 */
public final class Scenario {
  /** The actor of all commands and the source of all facts. */
  public static final PersonRef CLERK = new PersonRef("clerk-1");

  /** Before all days of a scenario. */
  private static final LocalDate BEFORE = LocalDate.of(2000, 1, 1);

  private final HostUnderTest host;
  private final String project;
  private LocalDate today = LocalDate.MIN;
  private int acts;

  private Scenario(HostUnderTest host, String project) {
    this.host = host;
    this.project = project;
  }

  /**
   * Begins a scenario in memory, with the bundled notices and the default rules.
   *
   * @param project the id of the project
   * @return the scenario, which has no day yet
   */
  public static Scenario of(String project) {
    return of(EngineHost.on(BEFORE), project);
  }

  /**
   * Begins a scenario of a host.
   *
   * @param host the host, without the project
   * @param project the id of the project
   * @return the scenario, which has no day yet
   */
  public static Scenario of(HostUnderTest host, String project) {
    return new Scenario(host, project);
  }

  /**
   * Executes commands that are accepted.
   *
   * @param day the day, such as {@code 2024-09-09}
   * @param commands the commands
   * @return this scenario
   */
  public Scenario given(String day, Command... commands) {
    Scenario after = this;
    for (Command command : commands) {
      after = when(day, command).thenAccepted();
    }
    return after;
  }

  /**
   * Executes a command.
   *
   * @param day the day, such as {@code 2024-09-09}
   * @param command the command
   * @return the answer, of which something is expected
   */
  public Answer when(String day, Command command) {
    LocalDate on = start(day);
    Request request = Request.of(stream(), "scenario-" + ++acts, command, CLERK, on);
    return new Answer(ZhuanbanAssertions.assertThat(host.handle(request)).of(request));
  }

  /**
   * Records a reported fact.
   *
   * @param day the day of the report, such as {@code 2024-09-12}
   * @param command the command for the act
   * @param effectiveOn the day of the act, such as {@code 2024-09-09}
   * @return the answer, of which something is expected
   */
  public Answer whenReported(String day, Command command, String effectiveOn) {
    start(day);
    Fact fact =
        Fact.of(stream(), CLERK, "scenario-" + ++acts, command, LocalDate.parse(effectiveOn));
    return new Answer(ZhuanbanAssertions.assertThat(host.record(fact)).of(fact));
  }

  /**
   * Checks the project at the end of a day.
   *
   * @param day the day, such as {@code 2024-09-20}
   * @param expected the assertions, as known on that day
   * @return this scenario
   */
  public Scenario then(String day, Consumer<ProjectViewAssert> expected) {
    LocalDate on = start(day);
    expected.accept(ZhuanbanAssertions.assertThat(view()).on(on));
    return this;
  }

  /** {@return the project now} */
  public ProjectView view() {
    return host.find(StreamKind.PROJECT, project)
        .orElseThrow(() -> new AssertionError(stream() + " has no entry"));
  }

  private StreamKey stream() {
    return StreamKind.PROJECT.stream(project);
  }

  private LocalDate start(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.isBefore(today)) {
      throw new IllegalArgumentException(
          "a scenario never goes back, but " + day + " comes after " + today);
    }
    if (!day.equals(today)) {
      host.startDay(day);
      today = day;
    }
    return day;
  }

  /** The answer to a command or a fact of a scenario. */
  public final class Answer {
    private final OutcomeAssert outcome;

    private Answer(OutcomeAssert outcome) {
      this.outcome = outcome;
    }

    /**
     * Checks that it was accepted.
     *
     * @return the scenario
     */
    public Scenario thenAccepted() {
      return then(OutcomeAssert::isAccepted);
    }

    /**
     * Checks that it was refused, and that a rule is among the reasons.
     *
     * @param rule the rule
     * @return the scenario
     */
    public Scenario thenRefusedBy(Rule rule) {
      return then(answer -> answer.isRefusedBy(rule));
    }

    /**
     * Checks that the fact waits for another one, by a rule.
     *
     * @param rule the rule
     * @return the scenario
     */
    public Scenario thenDeferredBy(Rule rule) {
      return then(answer -> answer.isDeferredBy(rule));
    }

    /**
     * Checks the answer.
     *
     * @param expected the assertions
     * @return the scenario
     */
    public Scenario then(Consumer<OutcomeAssert> expected) {
      expected.accept(outcome);
      return Scenario.this;
    }
  }
}
