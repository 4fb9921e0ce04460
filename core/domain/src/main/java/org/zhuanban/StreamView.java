package org.zhuanban;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.zhuanban.access.ViewSection;
import org.zhuanban.access.rules.DutyParts;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.correction.CorrectionEvent;
import org.zhuanban.correction.Corrections;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.engine.EventStream;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.NameTable;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.violation.Violations;
import org.zhuanban.violation.Violations.Violation;
import org.zhuanban.violation.rules.ViolationFeature;

/**
 * A stream of any kind at the time of its reading; immutable.
 *
 * <p>A {@linkplain ReaderSession reader} sees the sections that the table of roles allows. A method
 * of another section throws a {@link org.zhuanban.access.NotReadableException}.
 */
public abstract sealed class StreamView
    permits ProjectView,
        SuggestionView,
        InvestorView,
        ActivityView,
        OrganisationView,
        CompendiumView,
        InspectionView,
        AccountabilityView {
  private final Snapshot snapshot;

  StreamView(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  final Snapshot snapshot() {
    return snapshot;
  }

  /** Checks whether there is any content as of the point in time. */
  boolean begun() {
    return !snapshot.stream().history().isEmpty();
  }

  /** {@return the stream} */
  public final StreamKey key() {
    return snapshot.key();
  }

  /**
   * {@return the version of the stream, from 1; 0 in a {@link CommitRule} before the first commit}
   */
  public final long version() {
    snapshot.require(snapshot.kind().part());
    return snapshot.stream().version();
  }

  /**
   * {@return the readable events, in the order of recording} The right to the journal discloses
   * nothing of a section that the reader may not read.
   */
  public final List<DatedEvent> history() {
    snapshot.require(ViewSection.JOURNAL);
    return snapshot.stream().history().stream().filter(each -> shows(each.event())).toList();
  }

  /**
   * Lists the readable entries with their versions, days and times. Entries above a version are
   * those since a read of that version.
   *
   * @return the entries, in the order of recording
   */
  public final List<HistoryEntry> entries() {
    return entriesAfter(0);
  }

  /** The readable entries above a version. */
  final List<HistoryEntry> entriesAfter(long last) {
    snapshot.require(ViewSection.JOURNAL);
    SortedMap<Long, LocalDateTime> times = snapshot.of(CorrectionFeature.INSTANCE).times();
    EventStream stream = snapshot.stream();
    List<HistoryEntry> entries = new ArrayList<>();
    for (int i = 0; i < stream.history().size(); i++) {
      DatedEvent happened = stream.history().get(i);
      long version = stream.versionOf(i);
      if (version > last && shows(happened.event())) {
        entries.add(
            new HistoryEntry(
                version,
                happened.event(),
                happened.effectiveOn(),
                Optional.ofNullable(times.get(version)),
                stream.dayOfRecord(i)));
      }
    }
    return List.copyOf(entries);
  }

  /**
   * Lists the identifiers of readable entries that are not annulled: of the project, its parties,
   * items, applications, licences and papers. Identifiers of before a change are listed as well. A
   * waiting fact gives none until it counts.
   *
   * @return the identifiers, in the order of their entries
   */
  public final List<Identifier> identifiers() {
    snapshot.require(snapshot.kind().part());
    Corrections corrections = snapshot.of(CorrectionFeature.INSTANCE);
    EventStream stream = snapshot.stream();
    List<Identifier> identifiers = new ArrayList<>();
    for (int i = 0; i < stream.history().size(); i++) {
      Event<?> event = stream.history().get(i).event();
      long version = stream.versionOf(i);
      if (!corrections.annulled().containsKey(version) && names(event)) {
        identifiers.addAll(IdentifierList.of(version, event));
      }
    }
    return List.copyOf(identifiers);
  }

  /** Checks whether the identifiers of an event are readable; those of corrections are papers. */
  private boolean names(Event<?> event) {
    return event instanceof CorrectionEvent
        ? snapshot.scope().reads(ViewSection.JOURNAL)
        : shows(event);
  }

  /**
   * Finds an identifier. All streams are searched by {@link ReaderSession#search}.
   *
   * @param identifier the identifier, compared character by character
   * @return where it stands, in the order of the entries; empty if it is unknown
   */
  public final List<Identifier> find(String identifier) {
    return identifiers().stream().filter(known -> known.text().equals(identifier)).toList();
  }

  /** Checks whether the reader sees an event of the journal. */
  boolean shows(Event<?> event) {
    return true;
  }

  /**
   * {@return the corrections of its journal: late entries with their reasons, times, annulments} No
   * waiting fact, time or reason of an entry is there that the reader may not read.
   */
  public final Corrections corrections() {
    snapshot.require(ViewSection.JOURNAL);
    return snapshot
        .of(CorrectionFeature.INSTANCE)
        .only(entry -> shows(snapshot.stream().event(entry).event()));
  }

  /**
   * {@return the destruction of the stream by order, of which nothing else is left; empty while
   * kept}
   */
  public final Optional<Corrections.DestructionOrder> destruction() {
    snapshot.require(snapshot.kind().part());
    return snapshot.of(CorrectionFeature.INSTANCE).destruction();
  }

  /** {@return the violations of rules} */
  public final Violations violations() {
    snapshot.require(ViewSection.VIOLATIONS);
    return snapshot.of(ViolationFeature.INSTANCE);
  }

  /**
   * Finds the names behind the codes in a violation, for its text by {@code Dictionary.ofBreach}.
   *
   * @param violation a violation of this stream
   * @return the names of that day by sort and code, such as {@code item:A08}
   */
  public final SortedMap<String, String> namesIn(Violation violation) {
    snapshot.require(ViewSection.VIOLATIONS);
    return violation.what().names(snapshot.names(violation.on()));
  }

  /**
   * Lists the duties, open and ended ones, with limits, lights, ledger, holder and escalation
   * policy, see {@link Duty}.
   *
   * @param day the day, read at its end
   * @return the duties that had begun by then, those of approvals in the order of the plan
   */
  public final List<Duty> duties(LocalDate day) {
    snapshot.require(DutyParts.list(snapshot.kind().name()));
    return snapshot.duties(day).begun().filter(snapshot.scope()::shows).toList();
  }

  /**
   * Lists the duties that are known and begin later, such as the meeting on a period that has not
   * begun.
   *
   * @param day the day, read at its end
   * @return the duties that had not begun by then
   */
  public final List<Duty> dutiesAhead(LocalDate day) {
    snapshot.require(DutyParts.list(snapshot.kind().name()));
    return snapshot
        .duties(day)
        .all()
        .filter(duty -> duty.openedOn().isAfter(day))
        .filter(snapshot.scope()::shows)
        .toList();
  }

  /**
   * Finds the name of the stream, such as that of its project.
   *
   * @param day the day of the name
   * @return the name; empty if it has none
   */
  public final Optional<String> title(LocalDate day) {
    snapshot.require(snapshot.kind().part());
    return snapshot.names(day).title();
  }

  /**
   * Finds the name of what has a code in the county: an organ, a place or an industry.
   *
   * @param kind the kind of what is named
   * @param code the code
   * @param day the day of the name
   * @return the name, by the table of the county, by a succession, or as the stream has it; empty
   *     if it is not known
   */
  public final Optional<String> name(NameTable.NameKind kind, String code, LocalDate day) {
    snapshot.require(snapshot.kind().part());
    return snapshot.names(day).name(kind, code);
  }

  /**
   * Finds the name of the subject of a duty, such as that of an approval item.
   *
   * @param duty a duty of this stream
   * @return the name; empty if the subject has none
   */
  public final Optional<String> subjectName(Duty duty) {
    snapshot.require(DutyParts.list(snapshot.kind().name()));
    return snapshot.names(duty.openedOn()).subject(duty);
  }

  /** {@return the holiday notices of its last days, as {@link Duty} needs them} */
  public final CalendarBook calendars() {
    return snapshot.calendars();
  }

  /** {@return the local rules of the county} */
  public final LocalRuleBook rules() {
    return snapshot.rules();
  }

  /** {@return the policy of lights, as {@link Duty#clock} needs it} */
  public final LightPolicy lights() {
    return snapshot.lights();
  }
}
