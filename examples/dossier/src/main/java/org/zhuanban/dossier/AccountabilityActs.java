package org.zhuanban.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhuanban.accountability.AccountabilityCommand;
import org.zhuanban.accountability.AccountabilityCommand.DecideCase;
import org.zhuanban.accountability.AccountabilityCommand.GiveNotice;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityForm;
import org.zhuanban.accountability.AccountabilityMeasure;
import org.zhuanban.accountability.AccountabilityType;
import org.zhuanban.accountability.Circumstance;
import org.zhuanban.accountability.NoticeOfFacts;
import org.zhuanban.accountability.Officer;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.accountability.Reader;
import org.zhuanban.accountability.Remedy;
import org.zhuanban.accountability.RemedyCommand.AnswerRemedy;
import org.zhuanban.accountability.RemedyCommand.SeekRemedy;
import org.zhuanban.accountability.RemedyResult;
import org.zhuanban.accountability.Weighing;
import org.zhuanban.export.Dictionary;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/**
 * Makes the commands about cases of accountability that reported events stand for.
 *
 * <p>A dossier opens a case with its notice, which goes to a unit; who the officers are it says
 * only in the decision. Sanctions count as those of the organ that appoints, whose remedies have
 * the thirty days of the acceptance rules.
 *
 * @param dossier the dossier
 */
record AccountabilityActs(Dossier dossier) {
  /** Who reports, and may read. */
  static final PersonRef REPORTER = new PersonRef("dossier");

  private static final Pattern REVOKED = Pattern.compile("(?i)撤销|revok|annul|cancel|quash");

  private static final Pattern HEAVIER = Pattern.compile("(?i)加重|从重|heavier|increas|aggravat");

  private static final Pattern CHANGED =
      Pattern.compile("(?i)变更|改|减轻|从轻|降为|chang|modif|reduc|light|amend|partial");

  /** What words a form is told by, the more telling ones first. */
  private enum Told {
    SERIOUS_DEMERIT("记大过"),
    DEMERIT("记过"),
    WARNING("警告"),
    DEMOTION("降级"),
    REMOVAL("撤职"),
    DISMISSAL("开除"),
    RESIGNATION_ADVISED("引咎"),
    RESIGNATION_ORDERED("责令辞职"),
    REMOVAL_PROPOSED("免职"),
    SUSPENSION("停职"),
    TRANSFER("调整.*岗位|调整职务|调岗|调离"),
    PUBLIC_APOLOGY("道歉"),
    ADMONITION("诫勉"),
    PUBLIC_CRITICISM("通报"),
    RECTIFICATION("整改"),
    SCORE_DEDUCTION("扣.*分|扣减"),
    NO_AWARD("评优|评先"),
    WRITTEN_SELF_EXAMINATION("检查");

    private final Pattern words;

    Told(String words) {
      this.words = Pattern.compile(words);
    }
  }

  AccountabilityCommand notify(HistoryEvent event, DocumentRef paper) {
    Optional<HistoryEvent> first =
        earlier(event, EventType.ACCOUNTABILITY_NOTICE).stream().findFirst();
    NoticeOfFacts notice =
        new NoticeOfFacts(
            List.of(PartyConcerned.UNIT), List.of(), true, List.of(), List.of(), paper);
    if (first.isPresent()) {
      if (!first.get().text("to").equals(event.text("to"))) {
        throw new IllegalArgumentException(
            "case %s is about %s; open another case about %s"
                .formatted(event.text("case"), first.get().text("to"), event.text("to")));
      }
      return GiveNotice.of(notice);
    }
    return OpenCase.builder()
        .unit(Plans.department(dossier.department(event.text("to"))))
        .authority(Plans.department(dossier.leadBureau()))
        .addReaders(new Reader(REPORTER, Reader.ReaderRole.HANDLER))
        .paper(paper)
        .notice(notice)
        .build();
  }

  DecideCase decide(HistoryEvent event, DocumentRef paper) {
    List<AccountabilityMeasure> measures = measures(event);
    return DecideCase.builder()
        .addAllMeasures(measures)
        .addAllOfficers(
            event.persons("person").stream()
                .map(person -> new Officer(reference(person), person.title()))
                .distinct()
                .toList())
        .addAllWeighed(
            measures.isEmpty()
                ? List.of(new Weighing(Circumstance.NOT_PROVEN, "决定未列明问责方式"))
                : List.of())
        .minutes(paper)
        .paper(paper)
        .build();
  }

  SeekRemedy appeal(HistoryEvent event, DocumentRef paper) {
    Sought sought = sought(event, earlier(event, EventType.ACCOUNTABILITY_APPEALED).size());
    return SeekRemedy.of(sought.remedy(), sought.by()).withPaper(paper);
  }

  AnswerRemedy answer(HistoryEvent event, DocumentRef paper) {
    Sought sought = sought(event, earlier(event, EventType.ACCOUNTABILITY_APPEAL_DECIDED).size());
    String words = event.optionalText("result").orElse("");
    RemedyResult result = result(words);
    return new AnswerRemedy(
        sought.remedy(),
        sought.by(),
        result,
        result == RemedyResult.CHANGED ? changed(words, sought) : List.of(),
        paper);
  }

  private static RemedyResult result(String words) {
    Optional<RemedyResult> named =
        Arrays.stream(RemedyResult.values())
            .filter(each -> each.name().equalsIgnoreCase(words.strip()))
            .findFirst();
    if (named.isPresent()) {
      return named.get();
    } else if (HEAVIER.matcher(words).find() || CHANGED.matcher(words).find()) {
      return RemedyResult.CHANGED;
    }
    return REVOKED.matcher(words).find() ? RemedyResult.REVOKED : RemedyResult.UPHELD;
  }

  /** What takes the place of the measures, as far as the words say so; else they are as heavy. */
  private static List<AccountabilityMeasure> changed(String words, Sought sought) {
    Optional<AccountabilityForm> form = named(words);
    if (form.isEmpty() && HEAVIER.matcher(words).find()) {
      boolean discipline = sought.remedy().track() == AccountabilityType.APPOINTING_ORGAN;
      form =
          Optional.of(
              discipline ? AccountabilityForm.DISMISSAL : AccountabilityForm.REMOVAL_PROPOSED);
    }
    return form.map(
            told -> List.of(AccountabilityMeasure.of(sought.by(), sought.remedy().track(), told)))
        .orElse(sought.against());
  }

  /** A remedy, who seeks it, and against what. */
  private record Sought(Remedy remedy, PartyConcerned by, List<AccountabilityMeasure> against) {}

  /**
   * The remedy that an appeal stands for, of which a dossier says no more than that it is one: of
   * whoever was sanctioned first, then of the unit, then of others; and at last the appeals that
   * follow on a re-examination.
   */
  private Sought sought(HistoryEvent event, int number) {
    List<AccountabilityMeasure> measures =
        earlier(event, EventType.ACCOUNTABILITY_DECISION).stream()
            .findFirst()
            .map(AccountabilityActs::measures)
            .orElse(List.of());
    List<Sought> open = new ArrayList<>();
    for (Remedy remedy :
        List.of(
            Remedy.DISCIPLINE_REEXAMINATION,
            Remedy.ORGANISATIONAL_APPEAL,
            Remedy.DISCIPLINE_APPEAL)) {
      measures.stream()
          .filter(measure -> measure.track() == remedy.track())
          .map(AccountabilityMeasure::party)
          .distinct()
          .map(party -> new Sought(remedy, party, against(measures, party, remedy)))
          .forEach(open::add);
    }
    return open.isEmpty()
        ? new Sought(Remedy.ORGANISATIONAL_APPEAL, PartyConcerned.UNIT, List.of())
        : open.get(Math.min(number, open.size() - 1));
  }

  private static List<AccountabilityMeasure> against(
      List<AccountabilityMeasure> measures, PartyConcerned party, Remedy remedy) {
    return measures.stream()
        .filter(measure -> measure.party().equals(party) && measure.track() == remedy.track())
        .toList();
  }

  private static List<AccountabilityMeasure> measures(HistoryEvent decision) {
    List<AccountabilityMeasure> measures = new ArrayList<>();
    decision.texts("unit").forEach(words -> measures.add(measure(PartyConcerned.UNIT, words)));
    decision
        .persons("person")
        .forEach(
            person -> measures.add(measure(PartyConcerned.of(reference(person)), person.form())));
    return measures;
  }

  /** What no form has a name for is one that local rules provide for. */
  private static AccountabilityMeasure measure(PartyConcerned party, String words) {
    AccountabilityForm form =
        named(words).filter(AccountabilityActs::decided).orElse(AccountabilityForm.OTHER);
    AccountabilityType track =
        form.sanction() ? AccountabilityType.APPOINTING_ORGAN : AccountabilityType.ORGANISATIONAL;
    AccountabilityMeasure measure = AccountabilityMeasure.of(party, track, form);
    return form == AccountabilityForm.OTHER ? measure.withDetail(words) : measure;
  }

  /** A talk and criticism are no sanctions, and no forms of accountability either. */
  private static boolean decided(AccountabilityForm form) {
    return form.sanction() || form.tracks().contains(AccountabilityType.ORGANISATIONAL);
  }

  private static Optional<AccountabilityForm> named(String words) {
    String told = words.strip();
    Optional<AccountabilityForm> exact =
        Arrays.stream(AccountabilityForm.values())
            .filter(
                form ->
                    form.name().equalsIgnoreCase(told)
                        || Dictionary.label(form, Locale.CHINESE).equals(told)
                        || Dictionary.label(form, Locale.ENGLISH).equalsIgnoreCase(told))
            .findFirst();
    return exact.or(
        () ->
            Arrays.stream(Told.values())
                .filter(each -> each.words.matcher(told).find())
                .map(each -> AccountabilityForm.valueOf(each.name()))
                .findFirst());
  }

  /** The same office is the same officer, in whichever case. */
  private static PersonRef reference(SanctionedPerson person) {
    return new PersonRef(String.format(Locale.ROOT, "officer-%08X", person.title().hashCode()));
  }

  /** Those of the same case that stand before an event, without what was annulled. */
  private List<HistoryEvent> earlier(HistoryEvent event, EventType type) {
    return EarlierEvents.before(dossier.history(), event).standing().stream()
        .filter(other -> other.type() == type)
        .filter(other -> other.text("case").equals(event.text("case")))
        .toList();
  }
}
