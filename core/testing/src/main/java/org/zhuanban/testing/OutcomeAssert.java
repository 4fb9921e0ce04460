package org.zhuanban.testing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Rule;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;

/** Assertions about an {@link Outcome}. */
public final class OutcomeAssert extends AbstractAssert<OutcomeAssert, Outcome> {
  /**
   * Begins assertions.
   *
   * @param actual the outcome
   */
  public OutcomeAssert(Outcome actual) {
    super(actual, OutcomeAssert.class);
  }

  /**
   * Names the command of the outcome in the messages of failures, with its stream and its day.
   *
   * @param request the command
   * @return these assertions
   */
  public OutcomeAssert of(Request request) {
    return as("%s on %s: %s", request.stream(), request.effectiveOn(), request.command());
  }

  /**
   * Names the fact of the outcome in the messages of failures, with its stream and its day.
   *
   * @param fact the fact
   * @return these assertions
   */
  public OutcomeAssert of(Fact fact) {
    return as("%s on %s: %s", fact.stream(), fact.effectiveOn(), fact.command());
  }

  /**
   * Checks that the command was executed, now or before under the same key.
   *
   * @return these assertions
   */
  public OutcomeAssert isAccepted() {
    done("to be accepted");
    return this;
  }

  /**
   * Checks that the fact was taken: it counts, or it waits for another one.
   *
   * @return these assertions
   */
  public OutcomeAssert isTaken() {
    isNotNull();
    if (actual instanceof Outcome.Refused) {
      throw fail("to be taken");
    }
    return this;
  }

  /**
   * Checks that the command had been executed before, under the same key.
   *
   * @return these assertions
   */
  public OutcomeAssert isRepeated() {
    if (!done("to repeat the answer to its key").repeated()) {
      throw fail("to repeat the answer to its key");
    }
    return this;
  }

  /**
   * Checks that the command was executed and has an event of a type among its events.
   *
   * @param type the type
   * @return these assertions
   */
  public OutcomeAssert hasEvent(Class<? extends Event<?>> type) {
    String expected = "to have an event " + type.getSimpleName();
    if (done(expected).events().stream().map(DatedEvent::event).noneMatch(type::isInstance)) {
      throw fail(expected);
    }
    return this;
  }

  /**
   * Checks that the command was refused, by any rule.
   *
   * @return these assertions
   */
  public OutcomeAssert isRefused() {
    refusals("to be refused");
    return this;
  }

  /**
   * Checks that the command was refused, and that a rule is among the reasons.
   *
   * @param rule the rule
   * @return these assertions
   */
  public OutcomeAssert isRefusedBy(Rule rule) {
    return isRefusedBy(rule.code());
  }

  /**
   * Checks that the command was refused, and that a rule is among the reasons.
   *
   * @param rule the code of the rule, such as {@code approval.DECISION_BEFORE_ACCEPTANCE}
   * @return these assertions
   */
  public OutcomeAssert isRefusedBy(String rule) {
    String expected = "to be refused by " + rule;
    if (refusals(expected).stream().noneMatch(refusal -> refusal.rule().code().equals(rule))) {
      throw fail(expected);
    }
    return this;
  }

  /**
   * Checks that the fact waits for another one, by a rule.
   *
   * @param rule the rule
   * @return these assertions
   */
  public OutcomeAssert isDeferredBy(Rule rule) {
    if (!(actual instanceof Outcome.Deferred deferred) || !deferred.rule().equals(rule.code())) {
      throw fail("to wait by " + rule.code());
    }
    return this;
  }

  private Outcome.Done done(String expected) {
    isNotNull();
    if (actual instanceof Outcome.Done done) {
      return done;
    }
    throw fail(expected);
  }

  private List<Refusal> refusals(String expected) {
    isNotNull();
    if (actual instanceof Outcome.Refused refused) {
      return refused.all();
    }
    throw fail(expected);
  }

  private AssertionError fail(String expected) {
    return failure("%nExpected the command %s,%nbut it %s", expected, described(actual));
  }

  private static String described(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return "was refused:"
          + refused.all().stream()
              .map(OutcomeAssert::described)
              .collect(Collectors.joining("", "", ""));
    }
    if (outcome instanceof Outcome.Deferred deferred) {
      return "waits in entry " + deferred.entry() + " by " + deferred.rule();
    }
    Outcome.Done done = (Outcome.Done) outcome;
    return (done.repeated() ? "had been accepted before, at version " : "was accepted, at version ")
        + done.version()
        + ", with the events"
        + done.events().stream()
            .map(event -> "\n  " + event.effectiveOn() + " " + event.event())
            .collect(Collectors.joining());
  }

  private static String described(Refusal refusal) {
    return "\n  "
        + refusal.rule().code()
        + " ("
        + refusal.source()
        + ") "
        + refusal.text(Locale.CHINESE);
  }
}
