package org.zhuanban.accountability;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/**
 * The rules of accountability, with their texts in {@code texts}. The source of a rule that holds
 * on several tracks names the clauses of all. A refusal and a violation name the clause of their
 * track.
 */
public enum AccountabilityRule implements Rule {
  /**
   * The person is not named in the case, or there is no such case. No command waits for the opening
   * of a case. A waiting command would disclose that there is no case, and would enter it later
   * without permission.
   */
  NOT_NAMED(Severity.IMPOSSIBLE, "工作惯例：问责案件仅限指定人员知悉"),
  /** The calendar of an organ is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE, "工作惯例"),
  /** A case is opened once. */
  ALREADY_OPEN(Severity.IMPOSSIBLE, "工作惯例"),
  /** The case was dismissed. */
  WAS_DISMISSED(Severity.IMPOSSIBLE, "工作惯例"),
  /** A case without a named reader. */
  NO_READER(Severity.IMPOSSIBLE, "工作惯例：问责案件仅限指定人员知悉"),
  /** The party is not examined in the case. */
  UNKNOWN_PARTY(Severity.IMPOSSIBLE, "工作惯例"),
  /** A notice has no addressee. */
  NOBODY_TOLD(Severity.IMPOSSIBLE, AccountabilityType.sources(AccountabilityType::hearing)),
  /** The form does not belong to the track. */
  FORM_NOT_OF_TRACK(Severity.IMPOSSIBLE, AccountabilityType.sources(AccountabilityType::forms)),
  /** The form is for persons, and none is named. */
  PERSON_MISSING(Severity.IMPOSSIBLE, AccountabilityType.sources(AccountabilityType::forms)),
  /** The form is for units, and a person is named. */
  FORM_FOR_UNITS(Severity.IMPOSSIBLE, "工作惯例"),
  /** A form of local rules needs its detail. */
  DETAIL_MISSING(Severity.IMPOSSIBLE, "工作惯例"),
  /** The months of joined sanctions are out of range. */
  MONTHS_OUT_OF_RANGE(Severity.IMPOSSIBLE, "公职人员政务处分法第十五条"),
  /** No notice of facts was given. */
  NOT_NOTIFIED(Severity.PREMATURE, AccountabilityType.sources(AccountabilityType::hearing)),
  /** The party that the decision is about was not notified of the facts. */
  PARTY_NOT_NOTIFIED(Severity.PREMATURE, AccountabilityType.sources(AccountabilityType::hearing)),
  /** The statement has not come, and its time is not over. */
  NOT_HEARD(Severity.PREMATURE, AccountabilityType.sources(AccountabilityType::hearing)),
  /** The case was decided. */
  ALREADY_DECIDED(Severity.IMPOSSIBLE, "工作惯例"),
  /** The case is not decided. */
  NOT_DECIDED(Severity.PREMATURE, "工作惯例"),
  /**
   * The decision is heavier than the notice, even in view of the statement. It needs another notice
   * first, which may not be reported yet.
   */
  HEAVIER_THAN_TOLD(
      Severity.PREMATURE, AccountabilityType.sources(AccountabilityType::noHeavierThanTold)),
  /** The party is both disciplined and sanctioned for one act. */
  PUNISHED_TWICE(Severity.IMPOSSIBLE, "公职人员政务处分法第十六条"),
  /** A party with an exempting circumstance is held to account. */
  EXEMPT_AND_HELD(Severity.IMPOSSIBLE, "优化营商环境条例第七条第三款"),
  /** A decision holds a party to account, or gives the reason against it. */
  NOTHING_DECIDED(Severity.IMPOSSIBLE, AccountabilityType.sources(AccountabilityType::decision)),
  /** Discipline was decided after its limit. */
  DECIDED_LATE(Severity.BELATED, "行政机关公务员处分条例第四十四条"),
  /** The time cannot be extended. */
  EXTENSION_NOT_ALLOWED(Severity.IMPOSSIBLE, Remedy.sources()),
  /** A time is extended once. */
  EXTENDED_TWICE(Severity.IMPOSSIBLE, "工作惯例：期限只延长一次"),
  /** The extension is longer than the law allows, or in another unit. */
  EXTENSION_OUT_OF_RANGE(Severity.IMPOSSIBLE, "行政机关公务员处分条例第四十四条，公务员法第九十六条"),
  /** A time that is over is not extended. */
  EXTENSION_LATE(Severity.UNLAWFUL, "行政机关公务员处分条例第四十四条，公务员法第九十六条"),
  /** No measure against the party is open to the remedy. */
  NOTHING_TO_REMEDY(Severity.IMPOSSIBLE, Remedy.sources()),
  /** The decision was not delivered to the party. */
  NOT_DELIVERED(Severity.PREMATURE, Remedy.sources()),
  /** The remedy that comes first was not answered. */
  REMEDY_BEFORE_OPEN(Severity.PREMATURE, Remedy.sources()),
  /** A remedy is sought once. */
  REMEDY_TWICE(Severity.IMPOSSIBLE, Remedy.sources()),
  /** The remedy was sought after its limit. */
  REMEDY_LATE(Severity.UNLAWFUL, Remedy.sources()),
  /** The remedy was not sought, or was answered. */
  NO_REMEDY(Severity.PREMATURE, Remedy.sources()),
  /** Only a changed decision names the measures that replace the old ones. */
  CHANGE_UNCLEAR(Severity.IMPOSSIBLE, "工作惯例"),
  /** No remedy leads to a heavier decision. */
  HEAVIER_ON_REMEDY(Severity.IMPOSSIBLE, "工作惯例：救济不加重处理，公务员法第九十六条，公职人员政务处分法第五十六条"),
  /** The remedy was answered after its limit. */
  ANSWERED_LATE(Severity.BELATED, Remedy.sources());

  private final Severity breach;
  private final String source;

  AccountabilityRule(Severity breach, String source) {
    this.breach = breach;
    this.source = source;
  }

  @Override
  public Severity breach() {
    return breach;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public RuleKind kind() {
    return switch (this) {
      case ALREADY_OPEN,
          WAS_DISMISSED,
          ALREADY_DECIDED,
          EXTENDED_TWICE,
          NOTHING_TO_REMEDY,
          REMEDY_TWICE ->
          RuleKind.STATE;
      case FORM_NOT_OF_TRACK,
          MONTHS_OUT_OF_RANGE,
          PUNISHED_TWICE,
          EXEMPT_AND_HELD,
          EXTENSION_NOT_ALLOWED,
          EXTENSION_OUT_OF_RANGE,
          HEAVIER_ON_REMEDY ->
          RuleKind.LAW;
      case NOT_NAMED -> RuleKind.RIGHT;
      default -> Rule.super.kind();
    };
  }
}
