package org.zhuanban.project.problem.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.problem.ProblemCommand;
import org.zhuanban.project.problem.ProblemCommand.DecideProblem;
import org.zhuanban.project.problem.ProblemCommand.EscalateProblem;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemEvent.ProblemClosed;
import org.zhuanban.project.problem.ProblemEvent.ProblemDecided;
import org.zhuanban.project.problem.ProblemEvent.ProblemDenied;
import org.zhuanban.project.problem.ProblemEvent.ProblemEscalated;
import org.zhuanban.project.problem.ProblemEvent.ProblemReported;
import org.zhuanban.project.problem.ProblemEvent.ProblemSolved;
import org.zhuanban.project.problem.ProblemEvent.ProblemVerified;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.project.problem.ProblemList;
import org.zhuanban.project.problem.ProblemRule;
import org.zhuanban.project.problem.ProblemTerms;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.project.problem.SolutionCommand.CloseProblem;
import org.zhuanban.project.problem.SolutionCommand.DenyProblem;
import org.zhuanban.project.problem.SolutionCommand.SolveProblem;
import org.zhuanban.project.problem.SolutionCommand.VerifyProblem;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands about the problem list. */
record ProblemDecider(ProblemList list, Approvals approvals, DecisionContext context) {
  static ProblemDecider of(StreamState state, DecisionContext context) {
    return new ProblemDecider(
        state.of(ProblemFeature.INSTANCE), state.of(ApprovalFeature.INSTANCE), context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(ProblemDecider::of)
        .on("problem.report-problem", ReportProblem.class, ProblemDecider::report)
        .on("problem.escalate-problem", EscalateProblem.class, onOpen(ProblemDecider::escalate))
        .on("problem.decide-problem", DecideProblem.class, onOpen(ProblemDecider::decide))
        .on("problem.solve-problem", SolveProblem.class, onOpen(ProblemDecider::solve))
        .on("problem.deny-problem", DenyProblem.class, onOpen(ProblemDecider::deny))
        .on("problem.verify-problem", VerifyProblem.class, onOpen(ProblemDecider::verify))
        .on("problem.close-problem", CloseProblem.class, onTicket(ProblemDecider::close))
        .toList();
  }

  /** A rule of a command about a problem. */
  @FunctionalInterface
  private interface TicketRule<C> {
    Decision decide(ProblemDecider decider, C command, ProblemTicket ticket);
  }

  private static <C extends ProblemCommand> BiFunction<ProblemDecider, C, Decision> onTicket(
      TicketRule<C> rule) {
    return (decider, command) ->
        Optional.ofNullable(decider.list.byName().get(command.problem()))
            .map(ticket -> rule.decide(decider, command, ticket))
            .orElseGet(() -> Decision.refused(ProblemRule.UNKNOWN_PROBLEM, command.problem()));
  }

  private static <C extends ProblemCommand> BiFunction<ProblemDecider, C, Decision> onOpen(
      TicketRule<C> rule) {
    return onTicket(
        (decider, command, ticket) ->
            ticket
                .closedOn()
                .map(on -> Decision.refused(ProblemRule.TICKET_CLOSED, ticket.problem(), on))
                .orElseGet(() -> rule.decide(decider, command, ticket)));
  }

  private Decision solve(SolveProblem solve, ProblemTicket ticket) {
    return ticket
        .settledOn()
        .map(on -> Decision.refused(ProblemRule.ALREADY_SOLVED, ticket.problem(), on))
        .orElseGet(
            () -> happened(new ProblemSolved(ticket.problem(), solve.paper(), solve.words())));
  }

  private Decision deny(DenyProblem deny, ProblemTicket ticket) {
    return ticket.settledOn().isPresent()
        ? happened(new ProblemDenied(ticket.problem(), deny.paper(), deny.words()))
        : Decision.refused(ProblemRule.NOT_SOLVED, ticket.problem());
  }

  private Decision verify(VerifyProblem verify, ProblemTicket ticket) {
    return happened(new ProblemVerified(ticket.problem(), verify.paper()));
  }

  private Decision report(ReportProblem report) {
    if (list.byName().containsKey(report.problem())) {
      return Decision.refused(ProblemRule.PROBLEM_EXISTS, report.problem());
    }
    Optional<String> unknown =
        report
            .item()
            .filter(item -> approvals.items().stream().noneMatch(known -> is(item, known)));
    if (unknown.isPresent()) {
      return Decision.refused(ProblemRule.UNKNOWN_ITEM, report.problem(), unknown.get());
    }
    ProblemTerms terms =
        report.terms().orElseGet(() -> ProblemTerms.of(context.rules(), context.today()));
    return receivable(report.problem(), terms, report.level(), report.holder())
        .orElseGet(
            () ->
                happened(
                    new ProblemReported(
                        report.problem(),
                        report.source(),
                        report.item(),
                        report.category(),
                        report.words(),
                        report.paper(),
                        terms,
                        report.level(),
                        report.holder(),
                        report.content(),
                        report.wish())));
  }

  private static boolean is(String code, ApprovalItem item) {
    return item.code().equals(code);
  }

  /** Checks whether the terms have the level, and the book the calendar of its holder. */
  private Optional<Decision> receivable(
      String problem, ProblemTerms terms, int level, ProblemHolder holder) {
    if (terms.decideWithin(level).isEmpty()) {
      return Optional.of(
          Decision.refused(
              ProblemRule.UNKNOWN_LEVEL,
              problem,
              level,
              String.join(
                  ", ",
                  terms.levels().stream().map(each -> String.valueOf(each.level())).toList())));
    }
    return context
        .unknownCalendar(ProblemRule.UNKNOWN_CALENDAR, holder.code(), holder.calendar())
        .map(Decision.Denied::new);
  }

  private Decision escalate(EscalateProblem escalate, ProblemTicket ticket) {
    return receivable(ticket.problem(), ticket.terms(), escalate.level(), escalate.holder())
        .orElseGet(
            () ->
                escalate.level() <= ticket.current().level()
                    ? Decision.refused(
                        ProblemRule.NOT_HIGHER,
                        ticket.problem(),
                        escalate.level(),
                        ticket.current().level())
                    : happened(
                        new ProblemEscalated(
                            ticket.problem(), escalate.level(), escalate.holder())));
  }

  private Decision decide(DecideProblem decide, ProblemTicket ticket) {
    int holds = ticket.current().level();
    if (decide.level().filter(level -> level != holds).isPresent()) {
      return Decision.refused(
          ProblemRule.NOT_AT_LEVEL, ticket.problem(), decide.level().get(), holds);
    }
    LocalDate latest = context.today().plusDays(DutyClock.LONGEST_DAYS);
    Optional<LocalDate> outOfRange =
        decide.solveBy().filter(by -> by.isBefore(context.today()) || by.isAfter(latest));
    if (outOfRange.isPresent()) {
      return Decision.refused(
          ProblemRule.SOLVE_BY_OUT_OF_RANGE,
          ticket.problem(),
          outOfRange.get(),
          context.today(),
          latest);
    }
    return happened(
        new ProblemDecided(
            ticket.problem(),
            decide.level(),
            decide.solveBy(),
            decide.paper(),
            Optional.empty(),
            decide.decision()));
  }

  private Decision close(CloseProblem close, ProblemTicket ticket) {
    if (ticket.closing().isPresent()) {
      return happened(closed(close, false));
    }
    if (close.substitute().isEmpty()) {
      return violating(Refusal.of(ProblemRule.NOT_VERIFIED, ticket.problem()), close);
    }
    return silenceLongEnough(ticket)
        ? happened(closed(close, true))
        : violating(
            Refusal.of(
                ProblemRule.SUBSTITUTE_VOID,
                ticket.problem(),
                ticket.terms().enterpriseSilence().map(String::valueOf).orElse("-")),
            close);
  }

  private Decision violating(Refusal refusal, CloseProblem close) {
    return Decision.violating(
        refusal,
        context.today(),
        closed(close, false),
        ViolationFound.of(refusal, "problem.closed", close.problem()));
  }

  private static ProblemClosed closed(CloseProblem close, boolean effective) {
    return new ProblemClosed(close.problem(), close.substitute(), effective);
  }

  private boolean silenceLongEnough(ProblemTicket ticket) {
    return ticket
        .terms()
        .enterpriseSilence()
        .flatMap(limit -> ticket.settledOn().map(on -> LegalClock.from(on, limit)))
        .filter(
            clock ->
                clock
                    .deadline(context.calendar(ticket.current().holder().calendar()))
                    .passedBy(context.today()))
        .isPresent();
  }

  private Decision happened(Event<?>... events) {
    return Decision.of(context.today(), events);
  }
}
