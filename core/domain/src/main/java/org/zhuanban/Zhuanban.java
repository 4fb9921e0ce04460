package org.zhuanban;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.access.RoleAccess;
import org.zhuanban.access.RoleTable;
import org.zhuanban.access.Sight;
import org.zhuanban.accountability.Evidence;
import org.zhuanban.accountability.Proposal;
import org.zhuanban.accountability.rules.AccountabilityFeature;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.attribute.rules.AttributeFeature;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.dispatch.CommitRule;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.dispatch.LogChannel;
import org.zhuanban.dispatch.RetryPolicy;
import org.zhuanban.dispatch.Wording;
import org.zhuanban.duty.Ladders;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.EngineConfig;
import org.zhuanban.engine.EventStream;
import org.zhuanban.engine.audit.Finding;
import org.zhuanban.engine.audit.HashAlgorithm;
import org.zhuanban.engine.dispatch.Dispatcher;
import org.zhuanban.engine.dispatch.MessageFactory;
import org.zhuanban.engine.dispatch.RecipientResolver;
import org.zhuanban.engine.dispatch.Timetable;
import org.zhuanban.escalation.rules.EscalationFeature;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.NotificationRule;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.local.LocalRules;
import org.zhuanban.message.MessageRules;
import org.zhuanban.organisation.rules.OrganisationFeature;
import org.zhuanban.party.PersonRef;
import org.zhuanban.policy.grant.rules.GrantFeature;
import org.zhuanban.policy.rules.PolicyFeature;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.project.agency.rules.AgencyFeature;
import org.zhuanban.project.funds.rules.FundsFeature;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.project.taskforce.rules.TaskForceFeature;
import org.zhuanban.report.rules.ReportFeature;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.RefreshBatch;
import org.zhuanban.request.Request;
import org.zhuanban.request.SweepReport;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.restatement.rules.RestatementFeature;
import org.zhuanban.spi.Access;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.IdGenerator;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.storage.InMemoryStorage;
import org.zhuanban.suggestion.rules.SuggestionFeature;
import org.zhuanban.supervision.inspection.rules.InspectionFeature;
import org.zhuanban.supervision.rules.SupervisionFeature;
import org.zhuanban.takeover.TakeoverEntry;
import org.zhuanban.takeover.TakeoverReport;
import org.zhuanban.takeover.rules.TakeoverFeature;
import org.zhuanban.violation.rules.ViolationFeature;

/**
 * The library over a storage. Safe for use by many threads.
 *
 * <p>A project with its task force and its approvals is one stream of kind {@code project}, a
 * suggestion of deputies one of kind {@code suggestion}, the organisation of a county one of kind
 * {@code organisation}, a register of inspections one of kind {@code inspection}, a case of
 * accountability one of kind {@code accountability}, which only those may read and write whom it
 * names. Commands go in through {@link #handle}; {@link #project}, {@link #suggestion}, {@link
 * #organisation}, {@link #inspections} and {@link #accountability} read; {@link #sweep} lets days
 * come on which nobody did anything.
 */
public final class Zhuanban {
  /** The features that owe something or keep something, the lower ones first. */
  static final List<Feature<?, ?>> FEATURES =
      List.of(
          CorrectionFeature.INSTANCE,
          ViolationFeature.INSTANCE,
          ProceedingFeature.INSTANCE,
          ApprovalFeature.INSTANCE,
          ProjectFeature.INSTANCE,
          ProblemFeature.INSTANCE,
          TaskForceFeature.INSTANCE,
          AgencyFeature.INSTANCE,
          FundsFeature.INSTANCE,
          PolicyFeature.INSTANCE,
          GrantFeature.INSTANCE,
          ReportFeature.INSTANCE,
          OrganisationFeature.INSTANCE,
          AttributeFeature.INSTANCE,
          SuggestionFeature.INSTANCE,
          AccountabilityFeature.INSTANCE,
          TakeoverFeature.INSTANCE,
          SupervisionFeature.INSTANCE,
          InspectionFeature.INSTANCE,
          RestatementFeature.INSTANCE);

  private static final Logger LOG = LoggerFactory.getLogger(Zhuanban.class);

  /** How many streams {@link #refresh()} lists at a time. */
  private static final int BATCH = 500;

  /** In the order in which they are refreshed. */
  private static final List<String> KINDS =
      List.of(
          Feature.PROJECT,
          SuggestionFeature.KIND,
          OrganisationFeature.KIND,
          InspectionFeature.KIND,
          AccountabilityFeature.KIND);

  private final CalendarBook calendars;
  private final LightPolicy lights;
  private final LocalRules rules;
  private final EscalationFeature escalation;
  private final IdGenerator ids;
  private final Engine engine;
  private final Optional<Dispatcher> dispatcher;
  private final RoleAccess readers;
  private final Optional<Kept> board;

  private Zhuanban(
      CalendarBook calendars,
      LightPolicy lights,
      LocalRules rules,
      EscalationFeature escalation,
      IdGenerator ids,
      Engine engine,
      Optional<Dispatcher> dispatcher,
      RoleAccess readers,
      Optional<Kept> board) {
    this.calendars = calendars;
    this.lights = lights;
    this.rules = rules;
    this.escalation = escalation;
    this.ids = ids;
    this.engine = engine;
    this.dispatcher = dispatcher;
    this.readers = readers;
    this.board = board;
  }

  /**
   * Names the stream of a project.
   *
   * @param id the host's own identifier, like {@link StreamKey#id}
   * @return the stream
   */
  public static StreamKey stream(String id) {
    return new StreamKey(Feature.PROJECT, Input.reference("project.id", id, Input.KEY));
  }

  /**
   * Names the stream of a suggestion of deputies.
   *
   * @param id the host's own identifier, like {@link StreamKey#id}
   * @return the stream
   */
  public static StreamKey suggestionStream(String id) {
    return new StreamKey(SuggestionFeature.KIND, Input.reference("suggestion.id", id, Input.KEY));
  }

  /**
   * Names the stream of the organisation of a county.
   *
   * @param id the host's own identifier of the county, like {@link StreamKey#id}
   * @return the stream
   */
  public static StreamKey organisationStream(String id) {
    return new StreamKey(
        OrganisationFeature.KIND, Input.reference("organisation.id", id, Input.KEY));
  }

  /**
   * Names the stream of a register of inspections.
   *
   * @param id the host's own identifier, such as of the county, or of the county and the year; like
   *     {@link StreamKey#id}
   * @return the stream
   */
  public static StreamKey inspectionStream(String id) {
    return new StreamKey(InspectionFeature.KIND, Input.reference("inspections.id", id, Input.KEY));
  }

  /**
   * Names the stream of a case of accountability.
   *
   * @param id the host's own identifier, like {@link StreamKey#id}; it stands on boards and tells
   *     nobody what the case is about
   * @return the stream
   */
  public static StreamKey accountabilityStream(String id) {
    return new StreamKey(
        AccountabilityFeature.KIND, Input.reference("accountability.id", id, Input.KEY));
  }

  /** {@return a builder with memory for storage, the bundled notices and the system clock} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Carries a command out, or refuses it.
   *
   * @param request the command and where it goes
   * @return what happened, or why not
   * @throws org.zhuanban.request.StreamMovedException if others wrote to the stream at the same
   *     time: at once in a joined transaction, else after many tries
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Outcome handle(Request request) {
    return engine.handle(request);
  }

  /**
   * Carries a command out today under a key of its own, or refuses it. Whoever may have to send it
   * again gives a key, see {@link #handle(Request)}.
   *
   * @param stream where it goes
   * @param command what is asked
   * @param actor who asks
   * @return what happened, or why not
   * @throws org.zhuanban.request.StreamMovedException as {@link #handle(Request)}
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Outcome handle(StreamKey stream, Command command, PersonRef actor) {
    return handle(Request.of(stream, ids.next(), command, actor, today()));
  }

  /**
   * Takes a fact that has happened, whatever rules it breaks. Each broken rule is named as a
   * violation, and the fact has no effect that it merely claims.
   *
   * @param fact what has happened, as its source reports it
   * @return what follows, or that it waits for what it presupposes; refused only if it makes no
   *     sense
   * @throws org.zhuanban.request.StreamMovedException as {@link #handle(Request)}
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Outcome report(Fact fact) {
    return engine.record(fact);
  }

  /**
   * Takes running projects over (接管在办项目), each on the day that its record names. Each is written by
   * itself, one after the other, and nothing is sent: whatever stops the run, the next one passes
   * over what is there. A record that cannot be taken over stops none after it. Memory does not
   * depend on how many there are.
   *
   * @param entries the records, read one after the other
   * @param actor who takes them over
   * @param findings takes what is wrong with each, as it is met
   * @return how many were taken over and how many not
   * @throws org.zhuanban.spi.StorageException if the storage fails; run it again once it works
   */
  public TakeoverReport takeOver(
      Iterable<TakeoverEntry> entries, PersonRef actor, Consumer<TakeoverReport.Finding> findings) {
    return new TakeoverRun(engine, rules, actor, findings, false).over(entries);
  }

  /**
   * Finds everything that would keep running projects from being taken over, and writes nothing.
   *
   * @param entries the records, read one after the other; each is looked at by itself, so that it
   *     does not show if two are for one project
   * @param actor who would take them over
   * @param findings takes what is wrong with each, as it is met
   * @return how many could be taken over and how many not
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public TakeoverReport rehearseTakeOver(
      Iterable<TakeoverEntry> entries, PersonRef actor, Consumer<TakeoverReport.Finding> findings) {
    return new TakeoverRun(engine, rules, actor, findings, true).over(entries);
  }

  /**
   * Sends the messages that are ready, at least once each. Any number of nodes may do so, as often
   * as they like; a host runs it every minute or so.
   *
   * @return what became of them
   * @throws IllegalStateException if a storage was chosen without its {@linkplain Builder#outbox
   *     outbox}, or inside a joined transaction
   * @throws org.zhuanban.spi.StorageException if the outbox fails
   */
  public DispatchReport dispatch() {
    return dispatcher
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "there is no outbox to send from; choose it beside the storage, and dispatch"
                        + " outside of joined transactions"))
        .run();
  }

  /**
   * Lets today come for every stream that has something to do by it. Any number of nodes may sweep,
   * as often as they like; days missed are caught up with the dates on which things truly happened.
   * A stream that fails, be it by an error of the virtual machine, keeps no other from its turn.
   *
   * @return what was done
   * @throws org.zhuanban.spi.StorageException if the agenda cannot be read
   */
  public SweepReport sweep() {
    return engine.sweep();
  }

  /**
   * Derives the duty rows of every project, suggestion, organisation and case anew, and changes
   * those that are kept otherwise. A host calls it on one node after a new holiday notice or a new
   * release, so that the agenda and the boards of those in which nothing happens meanwhile follow
   * it as well. Where there are very many, {@linkplain #refresh(Optional, int) batches} can be
   * taken up again.
   *
   * @return what was done
   * @throws org.zhuanban.spi.StorageException if they cannot be listed
   */
  public SweepReport refresh() {
    int changed = 0;
    Map<StreamKey, String> failed = new LinkedHashMap<>();
    RefreshBatch batch;
    Optional<StreamKey> after = Optional.empty();
    do {
      batch = refresh(after, BATCH);
      changed += batch.report().changed();
      failed.putAll(batch.report().failed());
      after = batch.next();
    } while (after.isPresent() && !batch.report().interrupted());
    return new SweepReport(today(), changed, failed, batch.report().interrupted());
  }

  /**
   * Refreshes a batch of what {@link #refresh()} goes through. Others may work meanwhile and
   * between batches: each stream is changed by itself, and one to which somebody writes at the same
   * time is derived again. The host keeps the place that a batch gives; whoever goes on from there,
   * another node or a later run, ends with the same rows as one that never stopped, and to begin
   * earlier than needed does no harm. Every node has to know the notice before the first batch, or
   * it writes rows by the old one again; after one more notice it begins anew.
   *
   * @param after the place that the batch before gave; empty for the first batch
   * @param most how many streams to look at, at most, from 1
   * @return what was done, and where to go on
   * @throws IllegalArgumentException if there is no such place, or {@code most} is below 1
   * @throws org.zhuanban.spi.StorageException if they cannot be listed
   */
  public RefreshBatch refresh(Optional<StreamKey> after, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a batch has at least 1 stream, but was " + most);
    }
    int from = after.map(place -> KINDS.indexOf(place.kind())).orElse(0);
    if (from < 0) {
      throw new IllegalArgumentException(
          "the place must be one that a batch gave, but was " + after.orElseThrow());
    }
    List<StreamKey> streams = new ArrayList<>();
    for (String kind : KINDS.subList(from, KINDS.size())) {
      int left = most - streams.size();
      if (left > 0) {
        Optional<String> id = after.filter(place -> place.kind().equals(kind)).map(StreamKey::id);
        streams.addAll(engine.streams(kind, id, left));
      }
    }
    Optional<StreamKey> next =
        streams.size() < most ? Optional.empty() : Optional.of(streams.get(most - 1));
    SweepReport report = engine.rebuildDutyRows(streams);
    return new RefreshBatch(report, report.interrupted() ? after : next);
  }

  /**
   * Reads a project.
   *
   * @param id the host's own identifier
   * @return the project as it is now
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public ProjectView project(String id) {
    return project(engine.read(stream(id)), calendars, Sight.everything());
  }

  /**
   * Reads a project as it was at the end of a day: without what took effect later.
   *
   * @param id the host's own identifier
   * @param day the day
   * @return the project as it was
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public ProjectView project(String id, LocalDate day) {
    return project(engine.read(stream(id), day), calendars, Sight.everything());
  }

  /**
   * Reads a project as it was at the end of a day, as far as that was known at the end of another.
   * What was entered late or annulled after that other day is told as it was told then.
   *
   * @param id the host's own identifier
   * @param day the day: without what took effect later
   * @param knownOn the other day, in Chinese legal time: without what was recorded later, and by
   *     the holiday notices known then
   * @return the project as it was
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public ProjectView project(String id, LocalDate day, LocalDate knownOn) {
    return project(
        engine.read(stream(id), day, knownOn), calendars.asOf(knownOn), Sight.everything());
  }

  ProjectView project(EventStream stream, CalendarBook book, Sight sight) {
    return new ProjectView(stream, sight, book, lights, rules, escalation);
  }

  /**
   * Reads a suggestion of deputies.
   *
   * @param id the host's own identifier
   * @return the suggestion as it is now
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public SuggestionView suggestion(String id) {
    return suggestion(engine.read(suggestionStream(id)), calendars, Sight.everything());
  }

  /**
   * Reads a suggestion as it was at the end of a day, as far as that was known at the end of
   * another, see {@link #project(String, LocalDate, LocalDate)}.
   *
   * @param id the host's own identifier
   * @param day the day: without what took effect later
   * @param knownOn the other day, in Chinese legal time: without what was recorded later, and by
   *     the holiday notices known then
   * @return the suggestion as it was
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public SuggestionView suggestion(String id, LocalDate day, LocalDate knownOn) {
    return suggestion(
        engine.read(suggestionStream(id), day, knownOn),
        calendars.asOf(knownOn),
        Sight.everything());
  }

  SuggestionView suggestion(EventStream stream, CalendarBook book, Sight sight) {
    return new SuggestionView(stream, sight, book, rules);
  }

  /**
   * Reads the organisation of a county. Its view answers for any past day, by what is known now.
   *
   * @param id the host's own identifier of the county
   * @return the organisation as it is now, with all that it was before
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public OrganisationView organisation(String id) {
    return organisation(engine.read(organisationStream(id)), calendars, Sight.everything());
  }

  /**
   * Reads the organisation of a county as it was at the end of a day, as far as that was known at
   * the end of another, see {@link #project(String, LocalDate, LocalDate)}.
   *
   * @param id the host's own identifier of the county
   * @param day the day: without what took effect later
   * @param knownOn the other day, in Chinese legal time: without what was recorded later, and by
   *     the holiday notices known then
   * @return the organisation as it was
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public OrganisationView organisation(String id, LocalDate day, LocalDate knownOn) {
    return organisation(
        engine.read(organisationStream(id), day, knownOn),
        calendars.asOf(knownOn),
        Sight.everything());
  }

  OrganisationView organisation(EventStream stream, CalendarBook book, Sight sight) {
    return new OrganisationView(stream, sight, book, rules);
  }

  /**
   * Reads for somebody: what comes back is what the {@linkplain Builder#roles table of roles} gives
   * to the positions that the directory knows of now, and nothing else. Every other method of this
   * class that reads is for a host which has asked before.
   *
   * @param reader who reads
   * @return the views and boards that the reader sees
   */
  public Reading reading(PersonRef reader) {
    return new Reading(this, engine, readers.rights(reader));
  }

  CalendarBook calendars() {
    return calendars;
  }

  LightPolicy lights() {
    return lights;
  }

  LocalRules rules() {
    return rules;
  }

  Kept board() {
    return board.orElseThrow(
        () -> new IllegalStateException("there is no board to read; choose it beside the storage"));
  }

  /** A board, and the namespace of the storage on it. */
  record Kept(Board board, String namespace) {}

  /**
   * Reads a register of inspections.
   *
   * @param id the host's own identifier
   * @return the register as it is now
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public InspectionView inspections(String id) {
    return inspections(engine.read(inspectionStream(id)), calendars, Sight.everything());
  }

  /**
   * Reads a register of inspections as it was at the end of a day, as far as that was known at the
   * end of another, see {@link #project(String, LocalDate, LocalDate)}.
   *
   * @param id the host's own identifier
   * @param day the day: without what took effect later
   * @param knownOn the other day, in Chinese legal time: without what was recorded later, and by
   *     the holiday notices known then
   * @return the register as it was
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public InspectionView inspections(String id, LocalDate day, LocalDate knownOn) {
    return inspections(
        engine.read(inspectionStream(id), day, knownOn),
        calendars.asOf(knownOn),
        Sight.everything());
  }

  InspectionView inspections(EventStream stream, CalendarBook book, Sight sight) {
    return new InspectionView(stream, sight, book, rules, escalation);
  }

  /**
   * Reads a case of accountability.
   *
   * @param id the host's own identifier
   * @param reader who asks to read it
   * @return the case as it is now; empty if there is none, it does not name the reader or it is
   *     damaged, which is not told apart
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Optional<AccountabilityView> accountability(String id, PersonRef reader) {
    return openTo(id, reader).map(now -> new AccountabilityView(now, calendars, rules));
  }

  /**
   * Reads a case of accountability as it was at the end of a day, as far as that was known at the
   * end of another, see {@link #project(String, LocalDate, LocalDate)}. Whom it names today may
   * read it so, and nobody else, whomever it named then.
   *
   * @param id the host's own identifier
   * @param reader who asks to read it
   * @param day the day: without what took effect later
   * @param knownOn the other day, in Chinese legal time: without what was recorded later, and by
   *     the holiday notices known then
   * @return the case as it was; empty if there was none, or as {@link #accountability(String,
   *     PersonRef)}
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Optional<AccountabilityView> accountability(
      String id, PersonRef reader, LocalDate day, LocalDate knownOn) {
    return openTo(id, reader)
        .map(now -> engine.read(accountabilityStream(id), day, knownOn))
        .map(then -> new AccountabilityView(then, calendars.asOf(knownOn), rules))
        .filter(then -> then.examined().opening().isPresent());
  }

  private Optional<EventStream> openTo(String id, PersonRef reader) {
    StreamKey stream = accountabilityStream(id);
    try {
      return Optional.of(engine.read(stream))
          .filter(now -> now.state().of(AccountabilityFeature.INSTANCE).readableBy(reader));
    } catch (UnreadableStreamException e) {
      LOG.error("Nobody is named in stream {} as long as it is damaged", stream, e);
      return Optional.empty();
    }
  }

  /**
   * Shows what a proposal rests on: how its limit was counted, whose the days were, who was told,
   * and the entries of the project's journal with their hashes.
   *
   * @param project the id of the project that it is about
   * @param proposal the proposal, see {@link ProjectView#proposals}
   * @return the evidence, which {@link #changed} compares with the journal later
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Evidence evidence(String project, Proposal proposal) {
    StreamKey key = stream(project);
    return project(project, proposal.day(), LocalDate.MAX).evidence(proposal, key, entries(key));
  }

  /**
   * Finds what of an evidence is no longer in the journal as it was. Whether the journal as a whole
   * is as it was, a {@link org.zhuanban.engine.audit.Checkpoint} tells.
   *
   * @param evidence the evidence
   * @return what is wrong, in the order of the entries: every entry that was changed or removed
   *     since, and the first one that does not fit its hash; empty if it stands untouched
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public List<Finding> changed(Evidence evidence) {
    StreamKey key = new StreamKey(evidence.streamKind(), evidence.streamId());
    Stream<Finding> rewritten =
        evidence.changed(entries(key)).stream()
            .map(
                entry ->
                    new Finding(
                        key,
                        entry.version(),
                        Finding.Flaw.REWRITTEN,
                        "the evidence has %s with chain %s"
                            .formatted(entry.type(), entry.chain())));
    return Stream.concat(engine.verify(key).findings().stream(), rewritten)
        .sorted(Comparator.comparingLong(Finding::version))
        .toList();
  }

  private List<Evidence.EvidenceEntry> entries(StreamKey key) {
    return engine.entries(key).stream()
        .map(
            entry ->
                new Evidence.EvidenceEntry(
                    entry.version(),
                    entry.type(),
                    entry.effectiveOn(),
                    entry.recordedAt(),
                    entry.chain().toString()))
        .toList();
  }

  /**
   * Joins a transaction of the host: the same library over a storage that joins it.
   *
   * @param storage a storage that is {@linkplain Storage#joined() joined}
   * @return the library inside the transaction; to be dropped with it
   * @throws IllegalArgumentException if the storage is not joined
   */
  public Zhuanban joining(Storage storage) {
    if (!storage.joined()) {
      throw new IllegalArgumentException(
          "joining needs a storage that joins a transaction; open one over the host's connection");
    }
    return new Zhuanban(
        calendars,
        lights,
        rules,
        escalation,
        ids,
        engine.joining(storage),
        Optional.empty(),
        readers,
        board);
  }

  /** {@return today in Chinese legal time} */
  public LocalDate today() {
    return engine.today();
  }

  /** Collects what a {@link Zhuanban} stands on. */
  public static final class Builder {
    private Optional<Storage> storage = Optional.empty();
    private Optional<CalendarBook> calendars = Optional.empty();
    private Clock clock = Clock.system(Engine.LEGAL_TIME);
    private LightPolicy lights = LightPolicy.DEFAULT;
    private LocalRules rules = LocalRules.USUAL;
    private Ladders ladders = Ladders.USUAL;
    private HashAlgorithm hashes = HashAlgorithm.SHA_256;
    private Access access = Access.ALL;
    private Optional<RoleTable> roles = Optional.empty();
    private Directory directory = Directory.LOG;
    private RecipientResolver recipients = RecipientResolver.OWNER;
    private String sender = "";
    private IdGenerator ids = IdGenerator.RANDOM;
    private Optional<Outbox> outbox = Optional.empty();
    private Optional<Kept> board = Optional.empty();
    private Wording wording = Wording.PLAIN;
    private RetryPolicy retries = RetryPolicy.DEFAULT;
    private final Map<String, LocalTime> digests = new HashMap<>();
    private final List<Channel> channels = new ArrayList<>();
    private final List<NotificationRule> notifications = new ArrayList<>();
    private final List<CommitRule> changes = new ArrayList<>();
    private Optional<MessageRules> messages = Optional.empty();

    private Builder() {}

    /**
     * Chooses where streams are kept.
     *
     * @param kept the storage; in memory where none is chosen
     * @return this builder
     */
    public Builder storage(Storage kept) {
      storage = Optional.of(kept);
      return this;
    }

    /**
     * Chooses the holiday notices.
     *
     * @param book the notices; the bundled ones where none are chosen
     * @return this builder
     */
    public Builder calendars(CalendarBook book) {
      calendars = Optional.of(book);
      return this;
    }

    /**
     * Chooses the clock that gives the instant of recording and today.
     *
     * @param time the clock; that of the system where none is chosen
     * @return this builder
     */
    public Builder clock(Clock time) {
      clock = time;
      return this;
    }

    /**
     * Chooses when lights change.
     *
     * @param policy the local rule; {@link LightPolicy#DEFAULT} where none is chosen
     * @return this builder
     */
    public Builder lights(LightPolicy policy) {
      lights = policy;
      return this;
    }

    /**
     * Chooses what the county has set for itself. Past rules stay in it with their last day, since
     * what began under them is judged by them.
     *
     * @param set the rules; {@link LocalRules#USUAL} where none are chosen
     * @return this builder
     */
    public Builder localRules(LocalRules set) {
      rules = set;
      return this;
    }

    /**
     * Chooses who is told when a duty comes to its end or goes beyond it.
     *
     * @param set the ladders; {@link Ladders#USUAL} where none are chosen
     * @return this builder
     */
    public Builder ladders(Ladders set) {
      ladders = set;
      return this;
    }

    /**
     * Chooses who may do what.
     *
     * @param rule the rule; {@link Access#ALL} where none is chosen
     * @return this builder
     */
    public Builder access(Access rule) {
      access = rule;
      return this;
    }

    /**
     * Lets everybody do what a table gives to the positions that the {@linkplain #directory
     * directory} knows of, instead of what {@link #access} chose; {@link #reading} follows it as
     * well. Where no table is chosen, {@link RoleTable#USUAL} holds for reading.
     *
     * @param table what each role may do and read
     * @return this builder
     * @throws org.zhuanban.input.InputException {@link InputFault#MISSING}, if a command has no row
     *     in it
     */
    public Builder roles(RoleTable table) {
      List<String> missing =
          FEATURES.stream()
              .flatMap(feature -> feature.commandTypes().stream())
              .map(CommandType::name)
              .filter(name -> !table.actions().contains(name))
              .toList();
      if (!missing.isEmpty()) {
        throw InputFault.MISSING.at("RoleTable.acting" + missing);
      }
      roles = Optional.of(table);
      return this;
    }

    /**
     * Chooses where identifiers come from that the caller does not give.
     *
     * @param generator the generator; {@link IdGenerator#RANDOM} where none is chosen
     * @return this builder
     */
    public Builder ids(IdGenerator generator) {
      ids = generator;
      return this;
    }

    /**
     * Chooses how recipients are reached.
     *
     * @param book the directory; {@link Directory#LOG} where none is chosen
     * @return this builder
     */
    public Builder directory(Directory book) {
      directory = book;
      return this;
    }

    /**
     * Chooses the organisation whose units answer for projects, so that whoever is told in the role
     * of a unit (the committee, the lead bureau, the supervision office, the township or park with
     * the principal responsibility) is looked for in the unit that answers on the day. The
     * directory then only knows who holds which post in a unit. A role for which no unit answers,
     * and every one where no organisation is chosen, is looked for in the organ that owes the
     * thing.
     *
     * @param id the identifier of the organisation, as {@link Zhuanban#organisation} has it
     * @return this builder
     */
    public Builder organisation(String id) {
      recipients = new JurisdictionResolver(organisationStream(id));
      return this;
    }

    /**
     * Names the sender of messages. Ids of messages follow from it: hosts whose counties send over
     * one gateway, each from a namespace of its own, name them apart.
     *
     * @param name the name, such as that of the namespace; empty where none is chosen
     * @return this builder
     */
    public Builder sender(String name) {
      sender = name;
      return this;
    }

    /**
     * Chooses what hands out the messages that the storage keeps.
     *
     * @param queue the outbox over the same place and namespace as the storage
     * @return this builder
     */
    public Builder outbox(Outbox queue) {
      outbox = Optional.of(queue);
      return this;
    }

    /**
     * Chooses the board that readers see.
     *
     * @param rows the board over the duty rows of the storage
     * @param namespace the namespace of the storage, by which its rows come on the board
     * @return this builder
     */
    public Builder board(Board rows, String namespace) {
      board = Optional.of(new Kept(rows, namespace));
      return this;
    }

    /**
     * Adds channels to the one that writes to the log.
     *
     * @param more the channels
     * @return this builder
     */
    public Builder channels(Channel... more) {
      channels.addAll(List.of(more));
      return this;
    }

    /**
     * Adds a rule of the host's own that says who is told what.
     *
     * @param rule the rule
     * @return this builder
     */
    public Builder notifications(NotificationRule rule) {
      notifications.add(rule);
      return this;
    }

    /**
     * Lets people be told of what happens, by the table of the county. It is off where none is
     * chosen, since such a message speaks to enterprises in the name of an organ: a host chooses it
     * once its {@linkplain #directory directory} knows of {@linkplain Directory.Post roles}, and
     * imports a history without it. Words for it are {@link org.zhuanban.message.text.Templates}.
     *
     * @param table the table, such as {@link MessageRules#USUAL}
     * @return this builder
     */
    public Builder messages(MessageRules table) {
      messages = Optional.of(table);
      return this;
    }

    /**
     * Adds a rule that says who is told of commits, such as a {@link
     * org.zhuanban.export.ChangeFeed}.
     *
     * @param rule the rule; nobody is told where none is added
     * @return this builder
     */
    public Builder changes(CommitRule rule) {
      changes.add(rule);
      return this;
    }

    /**
     * Chooses how notifications are put in words.
     *
     * @param words the wording; {@link Wording#PLAIN} where none is chosen
     * @return this builder
     */
    public Builder wording(Wording words) {
      wording = words;
      return this;
    }

    /**
     * Lets all that is ready for one address over a channel go as one letter a day, see {@link
     * Dispatcher}. Messages that programs read go by themselves as ever.
     *
     * @param channel the name of the channel
     * @param at the time of the day, in Chinese legal time; messages go at once over channels for
     *     which none is chosen
     * @return this builder
     */
    public Builder digest(String channel, LocalTime at) {
      digests.put(channel, at);
      return this;
    }

    /**
     * Chooses how often messages are tried.
     *
     * @param policy the policy; {@link RetryPolicy#DEFAULT} where none is chosen
     * @return this builder
     */
    public Builder retries(RetryPolicy policy) {
      retries = policy;
      return this;
    }

    /**
     * Chooses the algorithm of new hashes. What was hashed by another one stays verifiable.
     *
     * @param algorithm the algorithm; SHA-256 where none is chosen
     * @return this builder
     * @throws IllegalArgumentException if no security provider offers it; SM3 needs one of the
     *     host's
     */
    public Builder hashes(HashAlgorithm algorithm) {
      hashes = algorithm.requireOffered();
      return this;
    }

    /** {@return the library} */
    public Zhuanban build() {
      InMemoryStorage memory = new InMemoryStorage();
      CalendarBook book = calendars.orElseGet(CalendarBook::bundled);
      Timetable timetable = new Timetable(book, Engine.LEGAL_TIME, digests);
      EngineConfig config =
          EngineConfig.builder()
              .storage(storage.orElse(memory))
              .calendars(book)
              .rules(rules)
              .clock(clock)
              .access(roles.<Access>map(table -> new RoleAccess(table, directory)).orElse(access))
              .messages(new MessageFactory(directory, timetable, sender))
              .recipients(recipients)
              .addAllNotificationRules(notifications)
              .addAllNotificationRules(messages.stream().toList())
              .addAllCommitRules(changes)
              .addAllCommitRules(messages.stream().toList())
              .hashes(hashes)
              .build();
      Optional<Outbox> queue =
          outbox.or(() -> storage.isPresent() ? Optional.empty() : Optional.of(memory.outbox()));
      List<Channel> all = new ArrayList<>(channels);
      if (all.stream().noneMatch(channel -> channel.name().equals("log"))) {
        all.add(new LogChannel());
      }
      EscalationFeature escalation = new EscalationFeature(FEATURES, ladders);
      List<Feature<?, ?>> features = new ArrayList<>(FEATURES);
      features.add(escalation);
      return new Zhuanban(
          book,
          lights,
          rules,
          escalation,
          ids,
          new Engine(config, features),
          queue.map(messages -> new Dispatcher(messages, all, wording, retries, clock, timetable)),
          new RoleAccess(roles.orElse(RoleTable.USUAL), directory),
          board.or(
              () ->
                  storage.isPresent()
                      ? Optional.empty()
                      : Optional.of(new Kept(memory, InMemoryStorage.NAMESPACE))));
    }
  }
}
