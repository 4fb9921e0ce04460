package org.zhuanban.project.problem;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.ApprovalItem;
import org.zhuanban.approval.Approvals;
import org.zhuanban.calendar.UnknownCalendarException;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Refusal;
import org.zhuanban.project.problem.ProblemCommand.CloseProblem;
import org.zhuanban.project.problem.ProblemCommand.DecideProblem;
import org.zhuanban.project.problem.ProblemCommand.DenyProblem;
import org.zhuanban.project.problem.ProblemCommand.EscalateProblem;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemCommand.SolveProblem;
import org.zhuanban.project.problem.ProblemCommand.VerifyProblem;
import org.zhuanban.project.problem.ProblemEvent.ProblemClosed;
import org.zhuanban.project.problem.ProblemEvent.ProblemDecided;
import org.zhuanban.project.problem.ProblemEvent.ProblemDenied;
import org.zhuanban.project.problem.ProblemEvent.ProblemEscalated;
import org.zhuanban.project.problem.ProblemEvent.ProblemReported;
import org.zhuanban.project.problem.ProblemEvent.ProblemSolved;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands of the problem list. */
record ProblemDecider(ProblemList list, Approvals approvals, Ground ground) {
  Decision decide(ProblemCommand command) {
    if (command instanceof ReportProblem report) {
      return report(report);
    }
    ProblemTicket ticket = list.byName().get(command.problem());
    if (ticket == null) {
      return Decision.refused(ProblemRule.UNKNOWN_PROBLEM, command.problem());
    }
    if (command instanceof CloseProblem close) {
      return close(close, ticket);
    }
    if (ticket.closedOn().isPresent()) {
      return Decision.refused(ProblemRule.TICKET_CLOSED, ticket.problem(), ticket.closedOn().get());
    }
    if (command instanceof EscalateProblem escalate) {
      return escalate(escalate, ticket);
    } else if (command instanceof DecideProblem decide) {
      return decide(decide, ticket);
    } else if (command instanceof SolveProblem solve) {
      return ticket
          .settledOn()
          .map(on -> Decision.refused(ProblemRule.ALREADY_SOLVED, ticket.problem(), on))
          .orElseGet(() -> happened(new ProblemSolved(ticket.problem(), solve.paper())));
    } else if (command instanceof DenyProblem deny) {
      return ticket.settledOn().isPresent()
          ? happened(new ProblemDenied(ticket.problem(), deny.paper()))
          : Decision.refused(ProblemRule.NOT_SOLVED, ticket.problem());
    }
    VerifyProblem verify = (VerifyProblem) command;
    return happened(
        new ProblemClosed(ticket.problem(), ProblemProof.ENTERPRISE, verify.paper(), true));
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
        report.terms().orElseGet(() -> ProblemTerms.of(ground.rules(), ground.today()));
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
                        report.holder())));
  }

  private static boolean is(String code, ApprovalItem item) {
    return item.code().equals(code);
  }

  /** Whether the terms know the level, and the book the calendar of its holder. */
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
    try {
      ground.calendar(holder.calendar());
      return Optional.empty();
    } catch (UnknownCalendarException e) {
      return Optional.of(
          Decision.refused(
              ProblemRule.UNKNOWN_CALENDAR,
              holder.code(),
              holder.calendar(),
              String.join(", ", ground.calendars().jurisdictions())));
    }
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
    LocalDate latest = ground.today().plusDays(DutyClock.LONGEST_DAYS);
    Optional<LocalDate> outOfRange =
        decide.solveBy().filter(by -> by.isBefore(ground.today()) || by.isAfter(latest));
    if (outOfRange.isPresent()) {
      return Decision.refused(
          ProblemRule.SOLVE_BY_OUT_OF_RANGE,
          ticket.problem(),
          outOfRange.get(),
          ground.today(),
          latest);
    }
    return happened(
        new ProblemDecided(
            ticket.problem(), decide.level(), decide.solveBy(), decide.paper(), Optional.empty()));
  }

  private Decision close(CloseProblem close, ProblemTicket ticket) {
    boolean substitute = close.substitute().isPresent();
    ProblemProof proof = substitute ? ProblemProof.SUBSTITUTE : ProblemProof.NONE;
    if (ticket.closing().isPresent()) {
      return happened(closed(close, proof, false));
    }
    if (!substitute) {
      return Decision.unlawful(
          Refusal.of(ProblemRule.NOT_VERIFIED, ticket.problem()),
          ground.today(),
          closed(close, proof, false),
          violation(ProblemRule.NOT_VERIFIED, ticket));
    }
    return silenceLongEnough(ticket)
        ? happened(closed(close, proof, true))
        : Decision.unlawful(
            Refusal.of(
                ProblemRule.SUBSTITUTE_VOID,
                ticket.problem(),
                ticket.terms().enterpriseSilence().map(String::valueOf).orElse("-")),
            ground.today(),
            closed(close, proof, false),
            violation(ProblemRule.SUBSTITUTE_VOID, ticket));
  }

  private static ProblemClosed closed(CloseProblem close, ProblemProof proof, boolean effective) {
    return new ProblemClosed(close.problem(), proof, close.substitute(), effective);
  }

  private boolean silenceLongEnough(ProblemTicket ticket) {
    return ticket
        .terms()
        .enterpriseSilence()
        .flatMap(limit -> ticket.settledOn().map(on -> LegalClock.from(on, limit)))
        .filter(
            clock ->
                clock
                    .deadline(ground.calendar(ticket.current().holder().calendar()))
                    .passedBy(ground.today()))
        .isPresent();
  }

  private static ViolationFound violation(ProblemRule rule, ProblemTicket ticket) {
    return ViolationFound.of(rule, "problem.closed", ticket.problem());
  }

  private Decision happened(Event<?>... events) {
    return Decision.of(ground.today(), events);
  }
}
