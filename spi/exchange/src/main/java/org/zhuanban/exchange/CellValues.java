package org.zhuanban.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.exchange.ExchangeRow.ActRow;
import org.zhuanban.exchange.ExchangeRow.ApplicationRow;
import org.zhuanban.exchange.ExchangeRow.OfCase;
import org.zhuanban.exchange.ExchangeRow.ResultRow;
import org.zhuanban.exchange.ExchangeRow.SpecialRow;
import org.zhuanban.exchange.ReceiverTable.Scene;
import org.zhuanban.export.Dictionary;
import org.zhuanban.party.CreditCode;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;

/** The values of cells that several tables have. */
final class CellValues {
  private static final int TEN_THOUSAND = 4;
  private static final int NATIONAL_LENGTH = 31;
  private static final int CREDIT_CODE = 18;

  private CellValues() {}

  static Optional<WayOut> need(WayOut wayOut) {
    return Optional.of(wayOut);
  }

  static Optional<String> code(Optional<Enterprise> enterprise) {
    return enterprise.flatMap(Enterprise::code).map(CreditCode::text);
  }

  /** An implementation code of 31 characters begins with the credit code of the organ. */
  static Optional<String> organCode(Scene<? extends OfCase> scene) {
    return scene
        .host()
        .organCode(scene.row().of().organ())
        .or(
            () ->
                scene
                    .row()
                    .application()
                    .terms()
                    .codes()
                    .implementation()
                    .filter(code -> code.length() == NATIONAL_LENGTH)
                    .map(code -> code.substring(0, CREDIT_CODE)));
  }

  static Optional<Moment> timed(Scene<? extends OfCase> scene, ActKind kind, Moment moment) {
    return Optional.of(
        moment.at().isPresent()
            ? moment
            : new Moment(moment.day(), scene.host().time(scene.row().of(), kind, moment.day())));
  }

  static Optional<Moment> received(Scene<ApplicationRow> scene) {
    return timed(scene, ActKind.RECEIVED, scene.row().received());
  }

  static Optional<Moment> accepted(Scene<ApplicationRow> scene) {
    return scene.row().accepted().flatMap(on -> timed(scene, ActKind.ACCEPTED, on));
  }

  static Optional<Moment> taken(Scene<ActRow> scene) {
    return timed(scene, scene.row().kind(), scene.row().at());
  }

  static Optional<Moment> closed(Scene<ResultRow> scene) {
    return timed(scene, scene.row().kind(), scene.row().closed());
  }

  static Optional<Moment> started(Scene<SpecialRow> scene) {
    return timed(
        scene,
        scene.row().extension() ? ActKind.EXTENDED : ActKind.SPECIAL_STARTED,
        scene.row().started());
  }

  static Optional<Moment> ended(Scene<SpecialRow> scene) {
    return scene
        .row()
        .ended()
        .flatMap(
            on ->
                timed(
                    scene, scene.row().extension() ? ActKind.EXTENDED : ActKind.SPECIAL_ENDED, on));
  }

  static Scene<ApplicationRow> parent(Scene<? extends OfCase> scene) {
    return new Scene<>(
        scene.row().application(),
        scene.version(),
        scene.valid(),
        scene.receiver(),
        scene.host(),
        scene.sending());
  }

  static String number(DocumentRef paper) {
    return paper.number().orElseGet(paper::id);
  }

  static Optional<BigDecimal> version(ApplicationRow row) {
    return row.terms()
        .codes()
        .version()
        .filter(text -> text.matches("[0-9]{1,9}(\\.[0-9]{1,4})?"))
        .map(BigDecimal::new);
  }

  static Optional<String> handler(Scene<ActRow> scene) {
    return scene
        .row()
        .officer()
        .flatMap(scene.host()::person)
        .or(() -> scene.host().handler(scene.row()));
  }

  static Optional<String> opinion(Scene<ActRow> scene) {
    return scene
        .row()
        .paper()
        .flatMap(scene.host()::words)
        .or(() -> Optional.of(scene.row().kind().label(Locale.CHINESE)));
  }

  static NationalCode state(Scene<ActRow> scene) {
    return scene.receiver().code(NationalCodes.HANDLING_STATE, scene.row().kind());
  }

  static SpecialType type(SpecialRow row) {
    return row.extension() ? SpecialType.EXTENSION : SpecialType.OTHER;
  }

  static String name(SpecialRow row) {
    if (row.extension()) {
      return ActKind.EXTENDED.label(Locale.CHINESE);
    }
    for (PauseReason reason : PauseReason.values()) {
      if (reason.name().equals(row.procedure())) {
        return Dictionary.label(reason, Locale.CHINESE);
      }
    }
    return row.procedure();
  }

  static BigDecimal tenThousands(BigDecimal yuan) {
    return yuan.movePointLeft(TEN_THOUSAND)
        .setScale(TEN_THOUSAND + 2, RoundingMode.UNNECESSARY)
        .stripTrailingZeros();
  }

  static Optional<BigDecimal> workingDays(TimeLimit limit) {
    return limit.unit() == LimitUnit.WORKING_DAYS
        ? Optional.of(BigDecimal.valueOf(limit.amount()))
        : Optional.empty();
  }
}
