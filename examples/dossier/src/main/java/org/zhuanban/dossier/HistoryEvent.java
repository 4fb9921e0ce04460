package org.zhuanban.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.organisation.Target;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.funds.FundsInstalment;

/**
 * Something that is reported to have happened. The accessors know which keys a type has: asking for
 * another one is a mistake of the program, not of the file.
 *
 * @param index its place in the history, from 1
 * @param line where it stands in the file
 * @param date the day on which it happened
 * @param recorded the day on which it was entered, if the file says so
 * @param type what happened
 * @param values what its keys say, by key, each in the class that its {@link KeyKind} names
 */
record HistoryEvent(
    int index,
    int line,
    LocalDate date,
    Optional<LocalDate> recorded,
    EventType type,
    Map<String, Object> values) {
  /** {@return the day by which it stands in the history: of recording, else of happening} */
  LocalDate enteredOn() {
    return recorded.orElse(date);
  }

  /** {@return how to name it in messages, such as {@code event 14 (DECIDED)}} */
  String label() {
    return label(index, type);
  }

  static String label(int index, EventType type) {
    return "event %s (%s)".formatted(index, type);
  }

  /** {@return whether the key is given} */
  boolean has(String key) {
    return optional(key, Object.class).isPresent();
  }

  /** {@return the item that it is about, be it by annulling another event, if it is about one} */
  Optional<String> item() {
    return type == EventType.ANNULLED
        ? annulled().item()
        : type.key("item").flatMap(key -> optionalText("item"));
  }

  /** {@return the work that takes a step, if it names one} */
  Optional<String> work() {
    return type.key("work").flatMap(key -> optionalText("work"));
  }

  /** {@return what is kept of its words, which stay in the dossier: where they stand} */
  DocumentRef document() {
    return new DocumentRef("dossier:event-" + index);
  }

  /** {@return the earlier event that this one annuls} */
  HistoryEvent annulled() {
    return required("of", HistoryEvent.class);
  }

  /**
   * Tells whether this is the event that some values describe.
   *
   * @param told the values of some or all of its keys
   * @return true if it says the same under each of them
   */
  boolean says(Map<String, Object> told) {
    return values.entrySet().containsAll(told.entrySet());
  }

  String text(String key) {
    return required(key, String.class);
  }

  Optional<String> optionalText(String key) {
    return optional(key, String.class);
  }

  LocalDate date(String key) {
    return required(key, LocalDate.class);
  }

  Optional<LocalDate> optionalDate(String key) {
    return optional(key, LocalDate.class);
  }

  int number(String key) {
    return required(key, Integer.class);
  }

  /** {@return the number under a key; of a list its length} */
  Optional<Integer> optionalNumber(String key) {
    return optional(key, Object.class)
        .map(value -> value instanceof List<?> list ? list.size() : (Integer) value);
  }

  /** {@return the texts under a key that takes a number as well; none if it is a number} */
  List<String> told(String key) {
    return optional(key, Object.class).filter(List.class::isInstance).isPresent()
        ? texts(key)
        : List.of();
  }

  BigDecimal money(String key) {
    return required(key, BigDecimal.class);
  }

  Optional<BigDecimal> optionalMoney(String key) {
    return optional(key, BigDecimal.class);
  }

  Length length(String key) {
    return required(key, Length.class);
  }

  Optional<Length> optionalLength(String key) {
    return optional(key, Length.class);
  }

  Optional<Boolean> optionalFlag(String key) {
    return optional(key, Boolean.class);
  }

  /** {@return the texts under a key; none if it is not given} */
  List<String> texts(String key) {
    return list(key, String.class);
  }

  /** {@return the persons under a key; none if it is not given} */
  List<SanctionedPerson> persons(String key) {
    return list(key, SanctionedPerson.class);
  }

  List<FundsInstalment> instalments() {
    return list("instalments", FundsInstalment.class);
  }

  /** {@return the documents under a key; none if it is not given} */
  List<PromisedPaper> promises(String key) {
    return list(key, PromisedPaper.class);
  }

  /** {@return the targets under a key; none if it is not given} */
  List<Target> targets(String key) {
    return list(key, Target.class);
  }

  /** {@return the measures of a package} */
  List<ToldMeasure> measures() {
    return list("measures", ToldMeasure.class);
  }

  /** {@return the trainings of a plan} */
  List<ToldTraining> trainings() {
    return list("trainings", ToldTraining.class);
  }

  /** {@return what is kept of a paper, with its number if the history gives it} */
  DocumentRef paper() {
    return optionalText("document").map(document()::withNumber).orElse(document());
  }

  private <T> List<T> list(String key, Class<T> kind) {
    return optional(key, List.class).stream()
        .flatMap(list -> ((List<?>) list).stream())
        .map(kind::cast)
        .toList();
  }

  private <T> T required(String key, Class<T> kind) {
    return optional(key, kind)
        .orElseThrow(() -> new IllegalStateException("%s carries no '%s'".formatted(label(), key)));
  }

  private <T> Optional<T> optional(String key, Class<T> kind) {
    if (type.key(key).isEmpty()) {
      throw new IllegalArgumentException("%s events have no key '%s'".formatted(type, key));
    }
    return Optional.ofNullable(values.get(key)).map(kind::cast);
  }
}
