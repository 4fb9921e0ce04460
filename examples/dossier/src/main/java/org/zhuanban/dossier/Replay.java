package org.zhuanban.dossier;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.AccountabilityView;
import org.zhuanban.ActivityView;
import org.zhuanban.AsOf;
import org.zhuanban.CompendiumView;
import org.zhuanban.InvestorView;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.SuggestionView;
import org.zhuanban.Zhuanban;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.assessment.AssessmentFold;
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.calendar.CalendarRangeException;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.WorkCommand.AddWorks;
import org.zhuanban.report.content.ReportFold;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.StreamKey;

/**
 * Replays a dossier day by day: the sweep first, then the events that were entered on the day, in
 * their order, each with the day of its effect.
 *
 * <p>Every event is reported as a fact with an id of its own, so that a run that was killed goes on
 * where it was when it is started again over the same store.
 */
final class Replay implements Runner {
  private static final PersonRef REPORTER = AccountabilityActs.REPORTER;

  @Override
  public RunResult run(RunRequest request, PrintWriter out, PrintWriter err) {
    try (Store store = Store.open(request.store())) {
      RunClock clock = new RunClock();
      ZhuanbanBuilder builder =
          Zhuanban.builder()
              .storage(store.storage())
              .calendars(request.calendars())
              .localRules(request.rules())
              .clock(clock);
      Zhuanban zhuanban =
          request
              .letters()
              .map(
                  reader ->
                      new Postroom(request.dossier(), clock, reader).open(builder, store.outbox()))
              .orElse(builder)
              .build();
      Progress progress = new Progress(request, zhuanban, clock, out, err);
      progress.replay();
      return progress.result();
    } catch (CalendarRangeException e) {
      throw new InputException(request.dossier().file(), 0, String.valueOf(e.getMessage()));
    }
  }

  /** One run. */
  private static final class Progress {
    private final RunRequest request;
    private final Dossier dossier;
    private final Zhuanban zhuanban;
    private final RunClock clock;
    private final PrintWriter out;
    private final PrintWriter err;
    private final LocalDate end;
    private final ToldActs acts = new ToldActs();
    private final List<RefusedEvent> refused = new ArrayList<>();
    private final Map<EventType, Integer> notHandled = new EnumMap<>(EventType.class);

    Progress(
        RunRequest request, Zhuanban zhuanban, RunClock clock, PrintWriter out, PrintWriter err) {
      this.request = request;
      this.dossier = request.dossier();
      this.zhuanban = zhuanban;
      this.clock = clock;
      this.out = out;
      this.err = err;
      this.end = request.end();
    }

    void replay() {
      dossier.refusedEvents().forEach(fault -> err.println(fault.getMessage()));
      List<HistoryEvent> events =
          dossier.history().stream().filter(event -> !event.enteredOn().isAfter(end)).toList();
      LocalDate first = first();
      if (first.isAfter(end)) {
        return;
      }
      clock.set(first);
      new ProjectActs(dossier, new Offices(dossier, request.rules().successions()))
          .describe()
          .ifPresent(described -> begin("particulars", described, first));
      new ProjectActs(dossier, new Offices(dossier, request.rules().successions()))
          .place()
          .ifPresent(placed -> begin("place", placed, first));
      if (!dossier.works().isEmpty()) {
        begin("works", AddWorks.of(dossier.works(), new DocumentRef("works")), first);
      }
      begin("plan", AdoptPlan.of(Plans.of(dossier)), first);
      if (!dossier.policies().isEmpty()) {
        begin("policies", new PolicyActs(dossier).offer(), first);
      }
      LocalDate countyFrom = countyFrom(first);
      int next = 0;
      for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
        clock.set(day);
        zhuanban.sweep();
        silences(day);
        if (day.equals(countyFrom)) {
          for (SetUnit unit : County.units(dossier)) {
            begin(OwnStream.county(dossier), "unit:" + unit.unit().code(), unit, day);
          }
        }
        while (next < events.size() && !events.get(next).enteredOn().isAfter(day)) {
          replay(events.get(next));
          next++;
        }
        if (request.letters().isPresent()) {
          zhuanban.dispatch();
        }
      }
    }

    /** Of the whole history, so that a run that is cut sends the same plan as one that is not. */
    private LocalDate first() {
      return dossier.history().stream()
          .map(HistoryEvent::date)
          .min(LocalDate::compareTo)
          .orElse(end.plusDays(1));
    }

    /** What the law made of silence on this day, whoever's run brought it to light. */
    private void silences(LocalDate day) {
      String project = dossier.project().id();
      if (!silences(zhuanban.read(StreamKind.PROJECT, project), day).isEmpty()) {
        // A fuller store may hold what a later entry brought about for this day.
        silences(zhuanban.read(StreamKind.PROJECT, project, AsOf.day(day).knownOn(day)), day)
            .forEach(out::println);
      }
    }

    private static List<String> silences(ProjectView view, LocalDate day) {
      return view.history().stream()
          .filter(happened -> happened.effectiveOn().equals(day))
          .flatMap(happened -> TimelineText.silence(happened, view).stream())
          .toList();
    }

    /**
     * A dossier that tells of acts of the county has one from the signing on, or the first such
     * act.
     */
    private LocalDate countyFrom(LocalDate first) {
      return dossier.history().stream()
          .filter(event -> event.type().county())
          .map(HistoryEvent::date)
          .min(LocalDate::compareTo)
          .map(
              act ->
                  Stream.of(act, dossier.project().agreement().signed())
                      .min(LocalDate::compareTo)
                      .filter(first::isBefore)
                      .orElse(first))
          .orElse(LocalDate.MAX);
    }

    private void begin(String key, Command command, LocalDate first) {
      begin(stream(), key, command, first);
    }

    private void begin(StreamKey stream, String key, Command command, LocalDate first) {
      Outcome outcome = zhuanban.handle(Request.of(stream, key, command, REPORTER, first));
      if (outcome instanceof Outcome.Refused refusal) {
        throw new InputException(dossier.file(), 0, words(refusal.refusal()));
      }
    }

    private void replay(HistoryEvent event) {
      Optional<Command> command = command(event);
      if (command.isEmpty()) {
        notHandled.merge(event.type(), 1, Integer::sum);
        return;
      }
      Outcome outcome = send(event, command.get());
      if (outcome instanceof Outcome.Refused refusal) {
        refuse(event, refusal.refusal());
      } else if (outcome instanceof Outcome.Done done) {
        acts.remember(event, done);
        out.println(TimelineText.of(event, done.events()));
      }
    }

    private Optional<Command> command(HistoryEvent event) {
      try {
        return new Commands(dossier, request.rules(), acts).of(event);
      } catch (IllegalArgumentException e) {
        throw fault(event, String.valueOf(e.getMessage()));
      }
    }

    private Outcome send(HistoryEvent event, Command command) {
      try {
        return zhuanban.record(
            Fact.of(
                    OwnStream.of(dossier, event).orElseGet(this::stream),
                    REPORTER,
                    "event:" + event.index(),
                    command,
                    event.date())
                .withEarly(Fact.Early.REFUSE));
      } catch (CalendarRangeException | org.zhuanban.input.InputException e) {
        throw fault(event, String.valueOf(e.getMessage()));
      }
    }

    private InputException fault(HistoryEvent event, String what) {
      return new InputException(dossier.file(), event.line(), event.label() + ": " + what);
    }

    private void refuse(HistoryEvent event, Refusal refusal) {
      InputException fault = fault(event, words(refusal));
      if (!request.keepGoing()) {
        throw fault;
      }
      err.println(fault.getMessage());
      refused.add(new RefusedEvent(event, refusal));
    }

    private StreamKey stream() {
      return StreamKind.PROJECT.stream(dossier.project().id());
    }

    private static String words(Refusal refusal) {
      return refusal.rule() == RequestRule.COMMAND_KEY_REUSED
          ? "the store was filled from another dossier; replay that one, or name another --store"
          : "%s (%s)".formatted(refusal.text(Locale.ENGLISH), refusal.rule().name());
    }

    RunResult result() {
      Results results =
          new Results(
              dossier,
              // Without what a fuller store was told later, even about earlier days.
              project(),
              county(),
              policies(),
              suggestions(),
              attractions(),
              cases(),
              request.calendars(),
              request.rules(),
              end,
              request.asOf(),
              refused);
      out.println();
      BoardText.lines(results, end).forEach(out::println);
      if (!notHandled.isEmpty()) {
        out.println();
        out.println("Not handled yet, and without effect on the board: " + counts());
      }
      request.page().ifPresent(page -> page.to().accept(results.page(page.texts())));
      request.ics().ifPresent(this::write);
      request.report().ifPresent(this::report);
      request.scores().ifPresent(this::assess);
      request.reader().ifPresent(reader -> reader.accept(project()));
      return new RunResult(
          results.computed(request.keepGoing()),
          results.notCompared(),
          !refused.isEmpty() || !dossier.refusedEvents().isEmpty());
    }

    private ProjectView project() {
      return zhuanban
          .find(StreamKind.PROJECT, dossier.project().id(), AsOf.day(end).knownOn(end))
          .orElseThrow(
              () ->
                  new InputException(
                      dossier.file(),
                      0,
                      "nothing has happened by the end of %s; name a later day".formatted(end)));
    }

    private void report(RunRequest.Report wanted) {
      ReportFold fold = wanted.fold();
      if (wanted.county()) {
        county().ifPresent(county -> fold.among(county).add(county));
      }
      suggestions().values().forEach(fold::add);
      attractions().investors().values().forEach(fold::add);
      attractions().activities().values().forEach(fold::add);
      fold.add(dossier.project().id(), project());
    }

    private void assess(RunRequest.Scores wanted) {
      String project = dossier.project().id();
      AssessmentFold fold = new AssessmentFold(AssessmentTerms.USUAL, wanted.period(), end);
      county().ifPresent(county -> fold.among(county).add(county));
      suggestions().values().forEach(fold::add);
      fold.add(project, project());
      attractions().investors().values().forEach(fold::add);
      attractions().activities().values().forEach(fold::add);
      wanted.to().accept(fold.assessment());
    }

    private void write(RunRequest.Ics ics) {
      String project = dossier.project().id();
      DueFeed calendar =
          new DueFeed(project, dossier.project().name(), ics.whose(), request.calendars());
      for (LocalDate day = first(); !day.isAfter(end); day = day.plusDays(1)) {
        calendar.look(day, zhuanban.read(StreamKind.PROJECT, project, AsOf.day(day).knownOn(day)));
      }
      if (calendar.empty() && ics.whose().isPresent()) {
        throw new InputException(
            dossier.file(),
            0,
            "nothing with a due day was owed by " + Quoted.of(ics.whose().get()));
      }
      TextFile.write(ics.file(), calendar.text());
    }

    private Optional<OrganisationView> county() {
      return zhuanban.find(
          StreamKind.ORGANISATION, OwnStream.county(dossier).id(), AsOf.day(end).knownOn(end));
    }

    private Optional<CompendiumView> policies() {
      return zhuanban.find(
          StreamKind.COMPENDIUM, OwnStream.policies(dossier).id(), AsOf.day(end).knownOn(end));
    }

    private Map<String, SuggestionView> suggestions() {
      Map<String, SuggestionView> suggestions = new LinkedHashMap<>();
      for (HistoryEvent event : dossier.history()) {
        if (event.type() == EventType.SUGGESTION_ASSIGNED) {
          String id = event.text("suggestion");
          zhuanban
              .find(StreamKind.SUGGESTION, OwnStream.id(dossier, id), AsOf.day(end).knownOn(end))
              .filter(view -> view.suggestion().assignment().isPresent())
              .ifPresent(view -> suggestions.put(id, view));
        }
      }
      return suggestions;
    }

    private Attractions attractions() {
      Map<String, InvestorView> investors = new LinkedHashMap<>();
      Map<String, ActivityView> activities = new LinkedHashMap<>();
      for (HistoryEvent event : dossier.history()) {
        if (event.type() == EventType.INVESTOR_REGISTERED) {
          String id = event.text("investor");
          zhuanban
              .find(StreamKind.INVESTOR, OwnStream.id(dossier, id), AsOf.day(end).knownOn(end))
              .filter(view -> view.investor().profile().isPresent())
              .ifPresent(view -> investors.put(id, view));
        } else if (event.type() == EventType.ACTIVITY_HELD) {
          String id = event.text("activity");
          zhuanban
              .find(StreamKind.ACTIVITY, OwnStream.id(dossier, id), AsOf.day(end).knownOn(end))
              .filter(view -> view.activity().held().isPresent())
              .ifPresent(view -> activities.put(id, view));
        }
      }
      return new Attractions(investors, activities);
    }

    private Map<String, AccountabilityView> cases() {
      Map<String, AccountabilityView> cases = new LinkedHashMap<>();
      for (HistoryEvent event : dossier.history()) {
        if (event.type() == EventType.ACCOUNTABILITY_NOTICE) {
          String id = event.text("case");
          zhuanban
              .forReader(REPORTER)
              .find(
                  StreamKind.ACCOUNTABILITY, OwnStream.id(dossier, id), AsOf.day(end).knownOn(end))
              .ifPresent(view -> cases.put(id, view));
        }
      }
      return cases;
    }

    private String counts() {
      List<String> counts = new ArrayList<>();
      notHandled.forEach((type, count) -> counts.add("%s (%s)".formatted(type, count)));
      return String.join(", ", counts);
    }
  }
}
