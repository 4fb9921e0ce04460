package org.zhuanban.example.platform.window;

import static org.zhuanban.approval.application.ApplicationState.APPROVED;
import static org.zhuanban.approval.application.ApplicationState.CORRECTION;
import static org.zhuanban.approval.application.ApplicationState.DELIVERED;
import static org.zhuanban.approval.application.ApplicationState.FILED;
import static org.zhuanban.approval.application.ApplicationState.NOT_ACCEPTED;
import static org.zhuanban.approval.application.ApplicationState.NOT_APPLIED;
import static org.zhuanban.approval.application.ApplicationState.PAUSED;
import static org.zhuanban.approval.application.ApplicationState.RECEIVED;
import static org.zhuanban.approval.application.ApplicationState.REFUSED;
import static org.zhuanban.approval.application.ApplicationState.RUNNING;
import static org.zhuanban.approval.application.ApplicationState.TERMINATED;
import static org.zhuanban.approval.application.ApplicationState.WITHDRAWN;
import static org.zhuanban.example.platform.window.Field.choice;
import static org.zhuanban.example.platform.window.Field.optional;
import static org.zhuanban.example.platform.window.Field.required;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.access.Extent;
import org.zhuanban.access.RoleTable;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.example.platform.signin.Person;
import org.zhuanban.example.platform.window.Field.Kind;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.suggestion.Satisfaction;

/** An act that has a form: its command, what it is about, when it fits, and its fields. */
public enum Act {
  /** Receives an application. */
  RECEIVE(
      "approval.receive-application",
      Subject.ITEM,
      Set.of(NOT_APPLIED, NOT_ACCEPTED, REFUSED, WITHDRAWN, TERMINATED),
      required("complete", Kind.YES_NO),
      optional("caseNumber.text", Kind.TEXT),
      optional("receipt.id", Kind.TEXT)),
  /** Accepts an application. */
  ACCEPT(
      "approval.accept-application",
      Subject.ITEM,
      Set.of(RECEIVED, CORRECTION, NOT_APPLIED),
      optional("receipt.id", Kind.TEXT)),
  /** Asks for corrections, once and of everything. */
  CORRECT(
      "approval.give-correction-notice",
      Subject.ITEM,
      Set.of(RECEIVED),
      required("notice.id", Kind.TEXT),
      required("contents", Kind.LINES)),
  /** Lets the applicant correct an error at once. */
  CORRECT_ON_SPOT("approval.correct-on-spot", Subject.ITEM, Set.of(RECEIVED)),
  /** Receives what was missing. */
  SUPPLEMENT(
      "approval.receive-supplement",
      Subject.ITEM,
      Set.of(CORRECTION),
      optional("receipt.id", Kind.TEXT)),
  /** Accepts although documents are promised for later. */
  ACCEPT_DEFERRED(
      "approval.accept-with-deferred-documents",
      Subject.ITEM,
      Set.of(RECEIVED),
      required("promised.0.name", Kind.TEXT),
      required("promised.0.within", Kind.WORKING_DAYS),
      optional("receipt.id", Kind.TEXT)),
  /** Receives a document that was promised. */
  SUPPLY(
      "approval.supply-deferred-document",
      Subject.ITEM,
      Set.of(RUNNING, PAUSED),
      required("document", Kind.TEXT)),
  /** Does not accept an application. */
  REFUSE_ACCEPTANCE(
      "approval.refuse-acceptance",
      Subject.ITEM,
      Set.of(RECEIVED, CORRECTION),
      choice("ground", NonAcceptance.values()),
      optional("competent", Kind.TEXT),
      required("receipt.id", Kind.TEXT)),
  /** Files. */
  FILE("approval.record-filing", Subject.ITEM, Set.of(RECEIVED, RUNNING)),
  /** Begins a special procedure. */
  START_PAUSE(
      "approval.start-pause",
      Subject.ITEM,
      Set.of(RUNNING),
      required("procedure", Kind.PROCEDURE),
      optional("notifiedOn", Kind.DAY),
      optional("stated", Kind.WORKING_DAYS),
      optional("notice.id", Kind.TEXT)),
  /** Tells the applicant of a special procedure. */
  NOTIFY_PAUSE(
      "approval.notify-pause",
      Subject.ITEM,
      Set.of(PAUSED, RUNNING),
      optional("stated", Kind.WORKING_DAYS),
      optional("notice.id", Kind.TEXT)),
  /** Ends a special procedure. */
  END_PAUSE("approval.end-pause", Subject.ITEM, Set.of(PAUSED)),
  /** Extends the limit. */
  EXTEND(
      "approval.extend-limit",
      Subject.ITEM,
      Set.of(RUNNING, PAUSED),
      required("by", Kind.WORKING_DAYS),
      required("approvedBy.title", Kind.TEXT),
      optional("notifiedOn", Kind.DAY),
      optional("notice.id", Kind.TEXT)),
  /** Decides. */
  DECIDE(
      "approval.decide-item",
      Subject.ITEM,
      Set.of(RUNNING, PAUSED),
      choice("result", Result.values()),
      optional("decision.id", Kind.TEXT),
      optional("conditions.id", Kind.TEXT)),
  /** Delivers a decision. */
  DELIVER(
      "approval.deliver-decision",
      Subject.ITEM,
      Set.of(APPROVED, REFUSED, FILED),
      optional("validTo", Kind.DAY),
      optional("licence.number", Kind.TEXT),
      optional("receipt.id", Kind.TEXT)),
  /** Writes the number of the licence down. */
  LICENCE(
      "approval.record-licence",
      Subject.ITEM,
      Set.of(APPROVED, DELIVERED),
      required("licence.number", Kind.TEXT)),
  /** Gives an application a case number. */
  NUMBER(
      "approval.number-application",
      Subject.ITEM,
      Set.of(RECEIVED, RUNNING),
      required("caseNumber.text", Kind.TEXT)),
  /** Withdraws the application. */
  WITHDRAW(
      "approval.withdraw-application",
      Subject.ITEM,
      Set.of(RECEIVED, CORRECTION, RUNNING, PAUSED),
      optional("paper.id", Kind.TEXT)),
  /** Terminates the approval. */
  TERMINATE(
      "approval.terminate-application",
      Subject.ITEM,
      Set.of(RECEIVED, CORRECTION, RUNNING, PAUSED),
      choice("ground", Termination.values()),
      required("decision.id", Kind.TEXT)),
  /** Revokes an approval. */
  REVOKE(
      "approval.revoke-approval",
      Subject.ITEM,
      Set.of(APPROVED, FILED, DELIVERED),
      choice("ground", Revocation.values()),
      required("decision.id", Kind.TEXT)),
  /** Rates the service. */
  RATE(
      "approval.rate-service",
      Subject.ITEM,
      Set.of(DELIVERED),
      choice("grade", ServiceGrade.values())),
  /** Reports a problem. */
  REPORT_PROBLEM(
      "problem.report-problem",
      Subject.PROJECT,
      Set.of(),
      choice("category", ProblemCategory.values()),
      required("holder", Kind.DEPARTMENT),
      required("content", Kind.WORDS),
      optional("wish", Kind.WORDS)),
  /** Decides on a problem. */
  DECIDE_PROBLEM(
      "problem.decide-problem",
      Subject.PROBLEM,
      Set.of(),
      required("decision", Kind.WORDS),
      optional("solveBy", Kind.DAY)),
  /** Says that a problem is solved. */
  SOLVE_PROBLEM("problem.solve-problem", Subject.PROBLEM, Set.of(), required("words", Kind.WORDS)),
  /** Confirms that a problem is solved. */
  VERIFY_PROBLEM(
      "problem.verify-problem", Subject.PROBLEM, Set.of(), optional("paper.id", Kind.TEXT)),
  /** Denies that a problem is solved. */
  DENY_PROBLEM("problem.deny-problem", Subject.PROBLEM, Set.of(), required("words", Kind.WORDS)),
  /** Strikes a problem off the list. */
  CLOSE_PROBLEM(
      "problem.close-problem", Subject.PROBLEM, Set.of(), optional("substitute.id", Kind.TEXT)),
  /** Orders a department to act. */
  ORDER(
      "supervision.issue-order",
      Subject.PROJECT,
      Set.of(),
      required("to", Kind.DEPARTMENT),
      required("about.code", Kind.ITEM),
      required("limit", Kind.WORKING_DAYS),
      required("content", Kind.WORDS),
      optional("demand", Kind.WORDS),
      required("paper.id", Kind.TEXT)),
  /** Answers an order. */
  ORDER_FEEDBACK(
      "supervision.give-order-feedback", Subject.ORDER, Set.of(), required("paper.id", Kind.TEXT)),
  /** Judges the answer to an order. */
  JUDGE_FEEDBACK(
      "supervision.judge-order-feedback",
      Subject.ORDER,
      Set.of(),
      required("accepted", Kind.YES_NO),
      optional("paper.id", Kind.TEXT)),
  /** Takes a step of the project. */
  STEP("project.take-step", Subject.PROJECT, Set.of(), choice("step", ProjectStep.values())),
  /** Says what a deputy thinks of a reply. */
  FEEDBACK(
      "suggestion.give-feedback",
      Subject.SUGGESTION,
      Set.of(),
      choice("satisfaction", Satisfaction.values()));

  /** What an act is about. */
  public enum Subject {
    /** An approval item of a project. */
    ITEM("item"),
    /** A problem of a project. */
    PROBLEM("problem"),
    /** An order in a project. */
    ORDER("order"),
    /** A project. */
    PROJECT(""),
    /** A suggestion of deputies. */
    SUGGESTION("");

    private final String component;

    Subject(String component) {
      this.component = component;
    }

    /** {@return the component of the command that names it; empty if the stream does} */
    String component() {
      return component;
    }
  }

  private final String command;
  private final Subject subject;
  private final Set<ApplicationState> states;
  private final List<Field> fields;

  Act(String command, Subject subject, Set<ApplicationState> states, Field... fields) {
    this.command = command;
    this.subject = subject;
    this.states = states;
    this.fields = List.of(fields);
  }

  /** {@return the stored name of the command} */
  public String command() {
    return command;
  }

  /** {@return what it is about} */
  public Subject subject() {
    return subject;
  }

  /** {@return the fields of the form} */
  public List<Field> fields() {
    return fields;
  }

  /** {@return the last part of the address of the form} */
  public String path() {
    return command.replace('.', '-');
  }

  /**
   * {@return the act of an address}
   *
   * @param path the last part of the address
   */
  public static Optional<Act> find(String path) {
    return Arrays.stream(values()).filter(act -> act.path().equals(path)).findFirst();
  }

  /**
   * {@return the acts on an item that fit its state and the roles of a person}
   *
   * @param state the state of the item
   * @param person the person
   */
  public static List<Act> fitting(ApplicationState state, Person person) {
    return Arrays.stream(values())
        .filter(act -> act.states.contains(state) && act.rightOf(person))
        .toList();
  }

  /**
   * {@return the acts on something other than items that a person has the role for}
   *
   * @param subject what they are about
   * @param person the person
   */
  public static List<Act> on(Subject subject, Person person) {
    return Arrays.stream(values())
        .filter(act -> act.subject == subject && act.rightOf(person))
        .toList();
  }

  private boolean rightOf(Person person) {
    return person.roles().stream()
        .anyMatch(role -> RoleTable.USUAL.acting(command, role) != Extent.NONE);
  }
}
