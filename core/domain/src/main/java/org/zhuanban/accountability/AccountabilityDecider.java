package org.zhuanban.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.accountability.AccountabilityCase.Notice;
import org.zhuanban.accountability.AccountabilityCase.Opening;
import org.zhuanban.accountability.AccountabilityCase.RemedySought;
import org.zhuanban.accountability.AccountabilityCommand.AdmitReader;
import org.zhuanban.accountability.AccountabilityCommand.AnswerRemedy;
import org.zhuanban.accountability.AccountabilityCommand.DecideCase;
import org.zhuanban.accountability.AccountabilityCommand.DeliverCaseDecision;
import org.zhuanban.accountability.AccountabilityCommand.DropCase;
import org.zhuanban.accountability.AccountabilityCommand.ExtendCase;
import org.zhuanban.accountability.AccountabilityCommand.GiveNotice;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityCommand.ReceiveStatement;
import org.zhuanban.accountability.AccountabilityCommand.SeekRemedy;
import org.zhuanban.accountability.AccountabilityEvent.CaseDecided;
import org.zhuanban.accountability.AccountabilityEvent.CaseHandled;
import org.zhuanban.accountability.AccountabilityEvent.CaseOpened;
import org.zhuanban.accountability.AccountabilityEvent.FactsNotified;
import org.zhuanban.accountability.AccountabilityEvent.RemedyAnswered;
import org.zhuanban.calendar.UnknownCalendarException;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Refusal;
import org.zhuanban.feature.Rule;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.rules.LocalLimit;
import org.zhuanban.violation.ViolationFound;

/** What becomes of the commands about a case. */
record AccountabilityDecider(AccountabilityCase examined, Ground ground) {
  /** What violations are about: no more is told than that there is a case. */
  private static final String SUBJECT = "accountability";

  /** With the six months that it has it makes twelve. */
  private static final TimeLimit LONGER_TO_DECIDE =
      TimeLimit.parse("6 MONTHS", AccountabilityDuty.DECIDE.source());

  private static final TimeLimit LONGER_TO_ANSWER = TimeLimit.calendarDays(30, "公务员法第九十六条");

  Decision decide(AccountabilityCommand command) {
    if (command instanceof OpenCase open) {
      return open(open);
    }
    Optional<Opening> opening = examined.opening();
    if (opening.isEmpty()) {
      return Decision.refused(AccountabilityRule.NOT_NAMED);
    } else if (command instanceof AdmitReader admit) {
      return happened(handled(CaseHandling.READER_ADMITTED, Optional.of(admit.reader())));
    } else if (examined.droppedOn().isPresent()) {
      return Decision.refused(AccountabilityRule.WAS_DROPPED, examined.droppedOn().get());
    }
    return examined.decision().isPresent()
        ? afterDecision(command, examined.decision().get().on())
        : beforeDecision(command, opening.get());
  }

  private Decision beforeDecision(AccountabilityCommand command, Opening opening) {
    if (command instanceof GiveNotice give) {
      return faults(give.notice(), opening.terms().officers())
          .map(this::refused)
          .orElseGet(() -> happened(new FactsNotified(give.notice())));
    } else if (command instanceof ReceiveStatement statement) {
      return statement(statement);
    } else if (command instanceof DecideCase decide) {
      return decide(decide, opening);
    } else if (command instanceof ExtendCase extend && extend.remedy().isEmpty()) {
      return extendDecision(extend, opening);
    } else if (command instanceof DropCase drop) {
      return happened(
          new CaseHandled(
              CaseHandling.DROPPED,
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(drop.reason()),
              Optional.empty()));
    }
    return Decision.refused(AccountabilityRule.NOT_DECIDED);
  }

  private Decision afterDecision(AccountabilityCommand command, LocalDate decidedOn) {
    if (command instanceof DeliverCaseDecision deliver) {
      return deliver.to().stream()
          .filter(party -> !examined.concerned().contains(party))
          .findFirst()
          .map(party -> Decision.refused(AccountabilityRule.UNKNOWN_PARTY, name(party)))
          .orElseGet(
              () -> happened(handled(CaseHandling.DELIVERED, deliver.to(), deliver.paper())));
    } else if (command instanceof ReceiveStatement late) {
      return statement(late);
    } else if (command instanceof SeekRemedy seek) {
      return seek(seek);
    } else if (command instanceof AnswerRemedy answer) {
      return answer(answer);
    } else if (command instanceof ExtendCase extend && extend.remedy().isPresent()) {
      return extendAnswer(extend, extend.remedy().get());
    }
    return Decision.refused(AccountabilityRule.ALREADY_DECIDED, decidedOn);
  }

  private static CaseHandled handled(CaseHandling handling, Optional<Reader> reader) {
    return new CaseHandled(
        handling, List.of(), Optional.empty(), reader, Optional.empty(), Optional.empty());
  }

  private static CaseHandled handled(
      CaseHandling handling, List<Respondent> parties, Optional<DocumentRef> paper) {
    return new CaseHandled(
        handling, parties, Optional.empty(), Optional.empty(), paper, Optional.empty());
  }

  private Decision open(OpenCase open) {
    if (examined.opening().isPresent()) {
      return Decision.refused(AccountabilityRule.ALREADY_OPEN, examined.opening().get().on());
    } else if (open.readers().isEmpty()) {
      return Decision.refused(AccountabilityRule.NO_READER);
    }
    try {
      ground.calendar(open.unit().calendar());
    } catch (UnknownCalendarException unknown) {
      return Decision.refused(
          AccountabilityRule.UNKNOWN_CALENDAR,
          open.unit().code(),
          open.unit().calendar(),
          String.join(", ", ground.calendars().jurisdictions()));
    }
    return open.notice()
        .flatMap(notice -> faults(notice, open.officers()))
        .map(this::refused)
        .orElseGet(
            () ->
                happened(
                    new CaseOpened(
                        open.unit(),
                        open.officers(),
                        open.authority(),
                        open.proposal(),
                        open.others(),
                        open.readers(),
                        open.paper(),
                        ground.rules().limit(LocalLimit.STATEMENT, ground.today()),
                        open.notice())));
  }

  /** What is wrong with a notice; empty if nothing is. */
  private Optional<Refusal> faults(NoticeOfFacts notice, List<Officer> named) {
    if (notice.to().isEmpty()) {
      return Optional.of(
          Refusal.of(AccountabilityRule.NOBODY_TOLD)
              .under(Track.sources(tracks(notice.intended()), Track::hearing)));
    }
    List<Respondent> known =
        parties(Stream.of(named, examined.officers(), notice.officers()).flatMap(List::stream));
    return Stream.concat(notice.to().stream(), notice.intended().stream().map(Measure::party))
        .filter(party -> !known.contains(party))
        .findFirst()
        .map(party -> Refusal.of(AccountabilityRule.UNKNOWN_PARTY, name(party)))
        .or(() -> faults(notice.intended()));
  }

  private static List<Respondent> parties(Stream<Officer> officers) {
    return Stream.concat(
            Stream.of(Respondent.UNIT), officers.map(officer -> Respondent.of(officer.person())))
        .toList();
  }

  /** What is wrong with measures, whoever decides them; empty if nothing is. */
  private static Optional<Refusal> faults(List<Measure> measures) {
    return measures.stream().flatMap(each -> fault(each, measures).stream()).findFirst();
  }

  private static Optional<Refusal> fault(Measure measure, List<Measure> all) {
    Form form = measure.form();
    boolean unit = measure.party().equals(Respondent.UNIT);
    if (!form.tracks().contains(measure.track())) {
      return Optional.of(
          Refusal.of(
                  AccountabilityRule.FORM_NOT_OF_TRACK,
                  Refusal.word(form),
                  Refusal.word(measure.track()),
                  String.join(", ", form.tracks().stream().map(Refusal::word).toList()))
              .under(measure.track().forms()));
    } else if (unit && (!form.forUnits() || measure.track() != Track.ORGANISATIONAL)) {
      return Optional.of(
          Refusal.of(AccountabilityRule.PERSON_MISSING, Refusal.word(form))
              .under(measure.track().forms()));
    } else if (!unit && !form.forPersons()) {
      return Optional.of(Refusal.of(AccountabilityRule.FORM_FOR_UNITS, Refusal.word(form)));
    } else if (form == Form.OTHER && measure.detail().filter(said -> !said.isBlank()).isEmpty()) {
      return Optional.of(Refusal.of(AccountabilityRule.DETAIL_MISSING));
    }
    return measure.months().flatMap(given -> monthsFault(measure, given, all));
  }

  /** Of several sanctions of one kind, together from the time of one to the sum of all. */
  private static Optional<Refusal> monthsFault(Measure measure, int given, List<Measure> all) {
    long joined =
        all.stream()
            .filter(other -> other.party().equals(measure.party()))
            .filter(other -> other.track() == measure.track() && other.form() == measure.form())
            .count();
    int one = measure.form().months().orElse(0);
    long most = Math.min(Measure.LONGEST_MONTHS, joined * one);
    return given < one || given > most
        ? Optional.of(Refusal.of(AccountabilityRule.MONTHS_OUT_OF_RANGE, given, one, most))
        : Optional.empty();
  }

  private Decision statement(ReceiveStatement statement) {
    if (examined.notices().isEmpty()) {
      return refused(notNotified(Set.of()));
    }
    return reached(statement.by())
        ? happened(
            handled(CaseHandling.STATEMENT_RECEIVED, List.of(statement.by()), statement.paper()))
        : refused(notReached(statement.by(), intended()));
  }

  private boolean reached(Respondent party) {
    return examined.notices().stream().anyMatch(notice -> notice.told().reaches(party));
  }

  private Decision decide(DecideCase decide, Opening opening) {
    Optional<Refusal> fault =
        faults(decide.measures()).or(() -> exemption(decide)).or(() -> twice(decide, opening));
    if (fault.isPresent()) {
      return refused(fault.get());
    }
    return unheard(decide)
        .or(() -> untold(decide))
        .or(() -> heavierThanTold(decide.measures()))
        .map(this::refused)
        .orElseGet(() -> decided(decide, opening));
  }

  private Decision decided(DecideCase decide, Opening opening) {
    List<Event<?>> events = new ArrayList<>();
    events.add(
        new CaseDecided(
            decide.measures(),
            decide.officers(),
            decide.weighed(),
            decide.others(),
            decide.minutes(),
            decide.paper()));
    boolean discipline =
        new AccountabilityDuties(examined).disciplineIntended()
            || decide.measures().stream()
                .anyMatch(measure -> measure.track() == Track.APPOINTING_ORGAN);
    if (discipline
        && clocks()
            .due(new AccountabilityDuties(examined).deciding(opening))
            .passedBy(ground.today())) {
      events.add(
          violation(
              AccountabilityRule.DECIDED_LATE,
              AccountabilityRule.DECIDED_LATE.source(),
              "accountability.decided"));
    }
    return happened(events.toArray(Event<?>[]::new));
  }

  private Optional<Refusal> exemption(DecideCase decide) {
    if (decide.measures().isEmpty()) {
      return decide.weighed().stream().anyMatch(each -> each.circumstance().exempts())
          ? Optional.empty()
          : Optional.of(
              Refusal.of(AccountabilityRule.NOTHING_DECIDED)
                  .under(Track.sources(intended(), Track::decision)));
    }
    return decide.weighed().stream()
        .map(Weighing::circumstance)
        .filter(each -> each.effect() == Circumstance.Effect.EXEMPT)
        .findFirst()
        .map(
            each ->
                Refusal.of(AccountabilityRule.EXEMPT_AND_HELD, Refusal.word(each), each.source()));
  }

  /** Nobody is disciplined by the organ that appoints and sanctioned by the supervisory one. */
  private Optional<Refusal> twice(DecideCase decide, Opening opening) {
    List<OtherCase> others =
        Stream.concat(opening.terms().others().stream(), decide.others().stream()).toList();
    for (Measure measure : decide.measures()) {
      if (!measure.form().sanction()) {
        continue;
      }
      boolean here =
          decide.measures().stream()
              .anyMatch(
                  other ->
                      other.form().sanction()
                          && other.party().equals(measure.party())
                          && other.track() != measure.track());
      Optional<OtherCase> there =
          others.stream()
              .filter(other -> measure.party().equals(Respondent.of(other.person())))
              .filter(other -> opposed(other.track(), measure.track()))
              .findFirst();
      if (here || there.isPresent()) {
        return Optional.of(
            Refusal.of(
                AccountabilityRule.PUNISHED_TWICE,
                name(measure.party()),
                there.map(OtherCase::id).orElse("-")));
      }
    }
    return Optional.empty();
  }

  private static boolean opposed(Track one, Track other) {
    return one != other && one != Track.ORGANISATIONAL && other != Track.ORGANISATIONAL;
  }

  /** Whoever was told and has not spoken still has time. */
  private Optional<Refusal> unheard(DecideCase decide) {
    Set<Track> decided = tracks(decide.measures());
    if (examined.notices().isEmpty()) {
      return Optional.of(notNotified(decided));
    }
    return examined.notices().stream()
        .filter(notice -> !examined.heard(notice))
        .flatMap(
            notice -> {
              Deadline.Due due = clocks().statementDue(notice);
              return due.passedBy(ground.today())
                  ? Stream.<Refusal>empty()
                  : Stream.of(
                      Refusal.of(AccountabilityRule.NOT_HEARD, due.date())
                          .under(
                              Track.sources(
                                  decided.isEmpty() ? tracks(notice.told().intended()) : decided,
                                  Track::hearing)));
            })
        .findFirst();
  }

  private static Refusal notNotified(Set<Track> tracks) {
    return Refusal.of(AccountabilityRule.NOT_NOTIFIED).under(Track.sources(tracks, Track::hearing));
  }

  private Refusal notReached(Respondent party, Set<Track> tracks) {
    return Refusal.of(AccountabilityRule.PARTY_NOT_NOTIFIED, name(party))
        .under(Track.sources(tracks, Track::hearing));
  }

  private static Set<Track> tracks(List<Measure> measures) {
    return measures.stream().map(Measure::track).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The tracks on which somebody was told to be held to account. */
  private Set<Track> intended() {
    return tracks(
        examined.notices().stream().flatMap(notice -> notice.told().intended().stream()).toList());
  }

  /** The office of an officer and the name of the unit, as far as the case has them. */
  private String name(Respondent party) {
    return party
        .person()
        .map(
            person ->
                examined.officers().stream()
                    .filter(officer -> officer.person().equals(person))
                    .map(Officer::title)
                    .reduce((earlier, later) -> later)
                    .orElse(person.id()))
        .or(() -> examined.opening().map(opening -> opening.terms().unit().name()))
        .orElseGet(party::toString);
  }

  private Optional<Refusal> untold(DecideCase decide) {
    List<Respondent> known =
        parties(Stream.concat(examined.officers().stream(), decide.officers().stream()));
    for (Measure measure : decide.measures()) {
      if (!known.contains(measure.party())) {
        return Optional.of(Refusal.of(AccountabilityRule.UNKNOWN_PARTY, name(measure.party())));
      } else if (!reached(measure.party())) {
        return Optional.of(notReached(measure.party(), Set.of(measure.track())));
      }
    }
    return Optional.empty();
  }

  /** Of several notices that name measures against a party, the last one counts. */
  private Optional<Refusal> heavierThanTold(List<Measure> measures) {
    for (Respondent party : measures.stream().map(Measure::party).distinct().toList()) {
      List<Measure> told = List.of();
      for (Notice notice : examined.notices()) {
        List<Measure> intended = of(party, notice.told().intended());
        told = intended.isEmpty() ? told : intended;
      }
      if (!told.isEmpty() && heavier(of(party, measures), told)) {
        return Optional.of(
            Refusal.of(
                    AccountabilityRule.HEAVIER_THAN_TOLD,
                    name(party),
                    Refusal.word(gravest(told).form()))
                .under(gravest(of(party, measures)).track().noHeavierThanTold()));
      }
    }
    return Optional.empty();
  }

  private static List<Measure> of(Respondent party, List<Measure> measures) {
    return measures.stream().filter(measure -> measure.party().equals(party)).toList();
  }

  private static final Comparator<Measure> GRAVITY =
      Comparator.<Measure>comparingInt(measure -> measure.form().weight())
          .thenComparing(measure -> measure.lasting().orElse(0));

  private static Measure gravest(List<Measure> measures) {
    return measures.stream().max(GRAVITY).orElseThrow();
  }

  /** Whether the gravest of some measures is heavier than that of others. */
  private static boolean heavier(List<Measure> now, List<Measure> before) {
    return !now.isEmpty() && GRAVITY.compare(gravest(now), gravest(before)) > 0;
  }

  private Decision seek(SeekRemedy seek) {
    Remedy remedy = seek.remedy();
    Respondent party = seek.by();
    List<Measure> against = on(remedy.track(), examined.measures(party));
    if (examined.remedy(remedy, party).isPresent()) {
      return refused(
          remedy, AccountabilityRule.REMEDY_TWICE, examined.remedy(remedy, party).get().on());
    } else if (against.isEmpty()) {
      return refused(
          remedy, AccountabilityRule.NOTHING_TO_REMEDY, name(party), Refusal.word(remedy.track()));
    } else if (examined.deliveredOn(party).isEmpty()) {
      return refused(remedy, AccountabilityRule.NOT_DELIVERED, name(party));
    }
    Optional<CaseClocks.From> from = clocks().from(remedy, party);
    if (from.isEmpty()) {
      return refused(
          remedy,
          AccountabilityRule.REMEDY_BEFORE_OPEN,
          Refusal.word(remedy.before().orElseThrow()));
    }
    CaseHandled sought =
        new CaseHandled(
            CaseHandling.REMEDY_SOUGHT,
            List.of(party),
            Optional.of(remedy),
            Optional.empty(),
            seek.paper(),
            Optional.empty());
    LocalDate due = clocks().due(from.get().day(), from.get().within()).date();
    return ground.today().isAfter(due)
        ? Decision.unlawful(
            Refusal.of(AccountabilityRule.REMEDY_LATE, due).under(remedy.source()),
            ground.today(),
            sought,
            violation(AccountabilityRule.REMEDY_LATE, remedy.source(), "accountability.handled"))
        : happened(sought);
  }

  private static List<Measure> on(Track track, List<Measure> measures) {
    return measures.stream().filter(measure -> measure.track() == track).toList();
  }

  private Decision answer(AnswerRemedy answer) {
    Optional<RemedySought> open =
        examined.remedy(answer.remedy(), answer.of()).filter(sought -> sought.answer().isEmpty());
    if (open.isEmpty()) {
      return refused(
          answer.remedy(),
          AccountabilityRule.NO_REMEDY,
          Refusal.word(answer.remedy()),
          name(answer.of()));
    }
    Optional<Refusal> fault = changeFault(answer).or(() -> faults(answer.measures()));
    if (fault.isPresent()) {
      return refused(fault.get());
    }
    List<Measure> before = on(answer.remedy().track(), examined.measures(answer.of()));
    if (before.isEmpty() ? !answer.measures().isEmpty() : heavier(answer.measures(), before)) {
      return refused(
          Refusal.of(AccountabilityRule.HEAVIER_ON_REMEDY, name(answer.of()))
              .under(answer.remedy().noHeavier()));
    }
    RemedyAnswered answered =
        new RemedyAnswered(
            answer.remedy(), answer.of(), answer.result(), answer.measures(), answer.paper());
    return clocks().due(open.get().answering()).passedBy(ground.today())
        ? happened(
            answered,
            violation(
                AccountabilityRule.ANSWERED_LATE,
                answer.remedy().source(),
                "accountability.remedy-answered"))
        : happened(answered);
  }

  /** Whether or not anybody was told of discipline yet. */
  private Decision extendDecision(ExtendCase extend, Opening opening) {
    if (examined.extension().isPresent()) {
      return Decision.refused(
          AccountabilityRule.EXTENDED_TWICE, examined.extension().get().approvedOn());
    }
    return extend(
        extend,
        LONGER_TO_DECIDE,
        AccountabilityDuty.DECIDE.source(),
        new AccountabilityDuties(examined).deciding(opening));
  }

  private Decision extendAnswer(ExtendCase extend, Remedy remedy) {
    Optional<RemedySought> open =
        extend
            .of()
            .flatMap(party -> examined.remedy(remedy, party))
            .filter(sought -> sought.answer().isEmpty());
    if (open.isEmpty()) {
      return refused(
          remedy,
          AccountabilityRule.NO_REMEDY,
          Refusal.word(remedy),
          name(extend.of().orElse(Respondent.UNIT)));
    } else if (remedy != Remedy.DISCIPLINE_APPEAL) {
      return refused(remedy, AccountabilityRule.EXTENSION_NOT_ALLOWED, Refusal.word(remedy));
    } else if (open.get().extension().isPresent()) {
      return Decision.refused(
          AccountabilityRule.EXTENDED_TWICE, open.get().extension().get().approvedOn());
    }
    return extend(extend, LONGER_TO_ANSWER, LONGER_TO_ANSWER.basis(), open.get().answering());
  }

  /** What comes after the last day lengthens nothing. */
  private Decision extend(ExtendCase extend, TimeLimit most, String source, LegalClock clock) {
    if (extend.by().unit() != most.unit() || extend.by().amount() > most.amount()) {
      return refused(
          Refusal.of(AccountabilityRule.EXTENSION_OUT_OF_RANGE, words(extend.by()), words(most))
              .under(source));
    }
    CaseHandled extended =
        new CaseHandled(
            CaseHandling.EXTENDED,
            extend.of().stream().toList(),
            extend.remedy(),
            Optional.empty(),
            Optional.of(extend.paper()),
            Optional.of(extend.by()));
    Deadline.Due due = clocks().due(clock);
    return due.passedBy(ground.today())
        ? Decision.unlawful(
            Refusal.of(AccountabilityRule.EXTENSION_LATE, due.date()).under(source),
            ground.today(),
            extended,
            violation(AccountabilityRule.EXTENSION_LATE, source, "accountability.handled"))
        : happened(extended);
  }

  private static String words(TimeLimit limit) {
    return limit.amount() + " " + Refusal.word(limit.unit());
  }

  private Optional<Refusal> changeFault(AnswerRemedy answer) {
    boolean changes = answer.result() == RemedyResult.CHANGED;
    boolean ofParty =
        answer.measures().stream()
            .allMatch(
                measure ->
                    measure.party().equals(answer.of())
                        && measure.track() == answer.remedy().track());
    return changes == answer.measures().isEmpty() || !ofParty
        ? Optional.of(
            Refusal.of(
                AccountabilityRule.CHANGE_UNCLEAR,
                Refusal.word(answer.result()),
                name(answer.of())))
        : Optional.empty();
  }

  private CaseClocks clocks() {
    return new CaseClocks(examined, ground.calendars());
  }

  private static ViolationFound violation(Rule rule, String source, String act) {
    return new ViolationFound(rule.code(), source, act, SUBJECT);
  }

  private static Decision refused(Remedy remedy, Rule rule, Object... arguments) {
    return new Decision.Refused(Refusal.of(rule, arguments).under(remedy.source()));
  }

  private Decision refused(Refusal refusal) {
    return new Decision.Refused(refusal);
  }

  private Decision happened(Event<?>... events) {
    return Decision.of(ground.today(), events);
  }
}
