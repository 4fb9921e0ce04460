package org.zhuanban.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhuanban.activity.ActivityKind;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.investor.ContactKind;
import org.zhuanban.investor.DueDiligenceResult;
import org.zhuanban.investor.LeadLoss;
import org.zhuanban.investor.LeadSource;
import org.zhuanban.investor.LeadVerdict;
import org.zhuanban.party.Origin;
import org.zhuanban.project.agency.ServiceKind;
import org.zhuanban.project.funds.FundsInstalment;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.suggestion.Openness;

/** Reads what stands under the keys of events. */
final class EventValues {
  private static final int MOST = 9999;
  private static final int MOST_DIGITS = 15;

  private EventValues() {}

  /**
   * Reads a value.
   *
   * @param kind what it must be
   * @param value the value
   * @param references what it can name
   * @return the value in the class that the kind names
   * @throws InputException if it is something else
   */
  static Object read(KeyKind kind, YamlValue value, References references) {
    return switch (kind) {
      case TEXT -> value.text();
      case TEXTS -> value.texts();
      case ID -> value.id();
      case ITEM -> value.known(references.items(), "items");
      case DEPARTMENT -> value.known(references.departments(), "departments");
      case DEPARTMENTS ->
          value.values().stream()
              .map(entry -> entry.known(references.departments(), "departments"))
              .toList();
      case MATERIALS ->
          (value.isList() ? value.values() : List.of(value))
              .stream().map(entry -> entry.known(references.materials(), "materials")).toList();
      case WORK -> value.known(references.works(), "works");
      case POLICY -> value.known(references.policies(), "policies");
      case DATE -> value.date();
      case FLAG -> value.flag();
      case DONE -> done(value);
      case COUNT -> value.count(0, MOST);
      case HOW_MANY -> value.isList() ? (Object) value.texts() : value.count(0, MOST);
      case ATTEMPT -> value.count(1, MOST);
      case LEVEL -> value.knownNumber(references.problemLevels(), "problem levels");
      case RATING -> value.count(1, 5);
      case MONEY -> value.money();
      case LENGTH -> value.length();
      case DECISION -> value.known(ordered("APPROVED", "REFUSED"), "results");
      case NON_ACCEPTANCE -> value.oneOf(NonAcceptance.class).name();
      case TERMINATION -> value.oneOf(Termination.class).name();
      case REVOCATION -> value.oneOf(Revocation.class).name();
      case OPINION -> value.oneOf(Opinion.View.class).name();
      case PROMISES -> promises(value);
      case SERVICE -> value.oneOf(ServiceKind.class).name();
      case FUNDS_KIND -> value.oneOf(FundsKind.class).name();
      case TARGETS -> TargetReader.read(value, references);
      case FUNDS_STATUS -> value.known(ordered("VERIFIED", "REJECTED"), "states of funds");
      case MEASURE -> measure(value);
      case INSTALMENTS -> instalments(value);
      case ANY_PERIOD ->
          ReportPeriod.of(value.text())
              .map(ReportPeriod::text)
              .orElseThrow(
                  () ->
                      value.fault(
                          "must be a period such as 2024-03, 2024-Q1, 2024-H1 or 2024-annual, but was "
                              + Quoted.of(value.text())));
      case PERIOD -> period(value);
      case ORIGIN -> value.oneOf(Origin.class).name();
      case CONTACT -> value.oneOf(ContactKind.class).name();
      case DILIGENCE -> value.oneOf(DueDiligenceResult.class).name();
      case LEAD_SOURCE -> value.oneOf(LeadSource.class).name();
      case VERDICT -> value.oneOf(LeadVerdict.class).name();
      case LOSS -> value.oneOf(LeadLoss.class).name();
      case ACTIVITY_KIND -> value.oneOf(ActivityKind.class).name();
      case OPENNESS -> value.oneOf(Openness.class).name();
      case MEASURES -> value.values().stream().map(entry -> measure(entry, references)).toList();
      case TRAININGS -> value.values().stream().map(EventValues::training).toList();
      case PERSONS ->
          value.isList()
              ? value.values().stream().map(EventValues::person).toList()
              : List.of(person(value));
      case EVENT -> throw new IllegalArgumentException("only a history can name its events");
    };
  }

  private static Set<String> ordered(String first, String second) {
    return new LinkedHashSet<>(List.of(first, second));
  }

  private static boolean done(YamlValue value) {
    boolean flag = Set.of("true", "false").contains(value.text());
    if (flag) {
      return value.flag();
    }
    value.date();
    return true;
  }

  private static String period(YamlValue value) {
    String text = value.text();
    if (!text.matches("[0-9]{4}-(Q1|H1|Q3|annual|0[1-9]|1[0-2])")) {
      throw value.fault(
          "must be a period such as 2024-Q1, 2024-H1, 2024-Q3, 2024-annual or the month 2024-03, but was "
              + Quoted.of(text));
    }
    return text;
  }

  private static List<PromisedPaper> promises(YamlValue value) {
    Set<String> names = new LinkedHashSet<>();
    List<PromisedPaper> promises = new ArrayList<>();
    for (YamlValue entry : value.values()) {
      YamlFields fields = entry.fields("promised document").only(List.of("name", "within"));
      String name = fields.required("name").text();
      if (!names.add(name)) {
        throw entry.fault("promises %s a second time".formatted(Quoted.of(name)));
      }
      promises.add(new PromisedPaper(name, fields.required("within").length()));
    }
    if (promises.isEmpty()) {
      throw value.fault("must name at least one document, but is empty");
    }
    return List.copyOf(promises);
  }

  private static ToldMeasure measure(YamlValue value, References references) {
    YamlFields fields = value.fields("measure").only(List.of("number", "text", "unit", "limit"));
    return new ToldMeasure(
        fields.required("number").count(1, MOST),
        fields.required("text").text(),
        fields.required("unit").known(references.departments(), "departments"),
        fields.optional("limit").map(YamlValue::date));
  }

  private static ToldTraining training(YamlValue value) {
    YamlFields fields = value.fields("training").only(List.of("code", "title", "due"));
    return new ToldTraining(
        fields.required("code").id(),
        fields.required("title").text(),
        fields.required("due").date());
  }

  private static BigDecimal measure(YamlValue value) {
    try {
      BigDecimal number = new BigDecimal(value.text());
      if (number.signum() >= 0 && number.precision() <= MOST_DIGITS && number.scale() <= 2) {
        return number;
      }
    } catch (NumberFormatException malformed) {
      // Falls through to the fault, which names the place.
    }
    throw value.fault(
        "must be a number of 0 or more with at most 2 decimals, but was "
            + Quoted.of(value.text()));
  }

  private static List<FundsInstalment> instalments(YamlValue value) {
    List<FundsInstalment> instalments = new ArrayList<>();
    for (YamlValue entry : value.values()) {
      YamlFields fields = entry.fields("instalment").only(List.of("name", "amount", "due"));
      instalments.add(
          new FundsInstalment(
              "Q" + (instalments.size() + 1),
              fields.required("name").text(),
              Money.yuan(fields.required("amount").money()),
              fields.required("due").date()));
    }
    if (instalments.isEmpty()) {
      throw value.fault("must name at least one instalment, but is empty");
    }
    return List.copyOf(instalments);
  }

  private static SanctionedPerson person(YamlValue value) {
    YamlFields fields = value.fields("person").only(List.of("title", "form"));
    return new SanctionedPerson(fields.required("title").text(), fields.required("form").text());
  }
}
