package org.zhuanban.approval;

import org.zhuanban.command.Rule;
import org.zhuanban.command.Severity;

/** The rules of parallel approvals; texts in {@code texts}. */
public enum ApprovalRule implements Rule {
  /** A department appears twice in a plan. */
  DEPARTMENT_REPEATED(Sources.CONVENTION),
  /** A stage appears twice in a plan. */
  STAGE_REPEATED(Sources.CONVENTION),
  /** An item appears twice in a plan. */
  ITEM_REPEATED(Sources.CONVENTION),
  /** A stage is led by a department that the plan does not know. */
  UNKNOWN_LEAD_DEPARTMENT("国办发〔2018〕33号第五项"),
  /** An item lies in a stage that the plan does not know. */
  UNKNOWN_STAGE(Sources.CONVENTION),
  /** An item is decided by a department that the plan does not know. */
  UNKNOWN_DEPARTMENT(Sources.CONVENTION),
  /** An item needs another one that the plan does not know. */
  UNKNOWN_PREREQUISITE(Sources.CONVENTION),
  /** Items need each other in a circle. */
  PREREQUISITE_CYCLE(Sources.CONVENTION),
  /** What was promised is longer than what the law gives. */
  COMMITTED_LONGER_THAN_STATUTORY("优化营商环境条例第三十六条第二款"),
  /** The limit for an opinion leaves the lead no time to decide. */
  OPINION_LIMIT_NOT_SHORTER(Sources.CONVENTION),
  /** The calendar of a department is unknown. */
  UNKNOWN_CALENDAR(Sources.CONVENTION),
  /** No department decides an item. */
  NO_DEPARTMENT("行政许可法第二十二条"),
  /** A stage is led by a department that has no part in it. */
  LEAD_NOT_IN_STAGE("国办发〔2018〕33号第五项"),
  /** An extension is longer than the clause allows that it cites. */
  EXTENSION_LONGER_THAN_LAW("行政许可法第四十二条"),
  /** An item lists a material twice. */
  MATERIAL_REPEATED(Sources.ONE_FORM),
  /** Items mean different things by the same shared material. */
  MATERIAL_DIFFERS(Sources.ONE_FORM),
  /** A material is said to come from an item that the plan does not have. */
  MATERIAL_PRODUCER_UNKNOWN(Sources.ONE_FORM),
  /** A material is said to come from several items. */
  MATERIAL_FROM_TWO_ITEMS(Sources.ONE_FORM),
  /** Something is still to be done about an item that is to be dropped. */
  ITEM_UNDER_WAY("行政许可法第三十四条、第四十四条", Severity.PREMATURE),
  /** Items of another version of the catalogue are to be added. */
  CATALOGUE_DIFFERS(Sources.CONVENTION, Severity.PREMATURE),
  /** The plan is of that version of the catalogue already. */
  CATALOGUE_UNCHANGED(Sources.CONVENTION),
  /** The version of the catalogue does not hold yet. */
  CATALOGUE_NOT_IN_FORCE(Sources.CONVENTION),
  /** The version of the catalogue does not have an item of the plan. */
  ITEM_NOT_IN_CATALOGUE(Sources.CONVENTION, Severity.PREMATURE),
  /** An item for which something was done is to become a public trade, or is to be one no more. */
  ITEM_CHANGES_TRADE(Sources.CONVENTION),
  /** No item needs a material that came in. */
  MATERIAL_NOT_NEEDED("行政许可法第三十一条第一款", Severity.PREMATURE),
  /** The applicant handed in what an item of the plan produces. */
  MATERIAL_PRODUCED(Sources.ONE_FORM, Severity.UNLAWFUL),
  /** The project has a plan already. */
  PLAN_EXISTS(Sources.CONVENTION),
  /** The project has no plan yet. */
  NO_PLAN(Sources.CONVENTION, Severity.PREMATURE),
  /** The plan has no such item. */
  UNKNOWN_ITEM(Sources.CONVENTION, Severity.PREMATURE),
  /** An application is under way. */
  ALREADY_RECEIVED("行政许可法第三十二条第一款", Severity.PREMATURE),
  /** No application was received. */
  NOT_RECEIVED("行政许可法第三十二条第一款", Severity.PREMATURE),
  /** The application was accepted already. */
  ALREADY_ACCEPTED("行政许可法第三十二条第一款第五项", Severity.PREMATURE),
  /** What was supplied had not been promised. */
  DOCUMENT_NOT_PROMISED(Sources.TOLERANCE, Severity.PREMATURE),
  /** The promised document came before. */
  DOCUMENT_ALREADY_SUPPLIED(Sources.TOLERANCE, Severity.PREMATURE),
  /** What was promised at a tolerated acceptance must be there before the item is granted. */
  PROMISED_DOCUMENTS_MISSING("行政许可法第三十八条第一款", Severity.UNLAWFUL),
  /** Another item must be met before this one can be accepted. */
  ACCEPTANCE_GATE_CLOSED("行政许可法第三十一条", Severity.PREMATURE),
  /** Another item must be met before this one can be decided. */
  DECISION_GATE_CLOSED("行政许可法第三十八条第一款", Severity.PREMATURE),
  /** Nothing was accepted that could be decided. */
  DECISION_BEFORE_ACCEPTANCE("行政许可法第三十四条", Severity.PREMATURE),
  /** The attempt was decided already. */
  ALREADY_DECIDED("行政许可法第三十八条", Severity.PREMATURE),
  /** The clock of the item does not run. */
  CLOCK_NOT_RUNNING("行政许可法第四十二条", Severity.PREMATURE),
  /** No attempt came to an end whose service could be rated. */
  NOTHING_TO_RATE("国办发〔2019〕51号", Severity.PREMATURE),
  /** The service was rated already. */
  ALREADY_RATED("国办发〔2019〕51号", Severity.PREMATURE),
  /** There is no bad rating that waits for an answer. */
  NO_BAD_RATING("国办发〔2019〕51号", Severity.PREMATURE),
  /** There is no bad rating by name that waits for a call back. */
  NOTHING_TO_CALL_BACK("国办发〔2019〕51号", Severity.PREMATURE),
  /** There is no rating that could be excluded. */
  NOTHING_TO_EXCLUDE("国办发〔2019〕51号", Severity.PREMATURE),
  /** The organ that was rated excluded the rating itself: our reading of the check. */
  RATING_EXCLUDED_BY_ITSELF("约定: 差评核实排除不由被评价单位批准", Severity.UNLAWFUL),
  /** The same procedure goes on already. */
  PAUSE_ALREADY_OPEN("行政许可法第四十五条", Severity.PREMATURE),
  /** No such procedure goes on. */
  NO_OPEN_PAUSE("行政许可法第四十五条", Severity.PREMATURE),
  /** Several procedures go on, and none is named. */
  PAUSE_NOT_NAMED("行政许可法第四十五条", Severity.PREMATURE),
  /** There is no decision that could be delivered. */
  DELIVERY_BEFORE_DECISION("行政许可法第四十四条", Severity.PREMATURE),
  /** The decision was delivered already. */
  ALREADY_DELIVERED("行政许可法第四十四条", Severity.PREMATURE),
  /** No application is under way that could be withdrawn. */
  NOTHING_TO_WITHDRAW(Sources.CONVENTION, Severity.PREMATURE),
  /** No application is under way that could be terminated. */
  NOTHING_TO_TERMINATE(Sources.CONVENTION, Severity.PREMATURE),
  /** No permit was delivered that says within what time to start, or it was revoked. */
  NO_TIME_TO_START("建筑法第九条", Severity.PREMATURE),
  /** Nothing was granted, or it was revoked. */
  NO_APPROVAL_IN_FORCE("行政许可法第六十九条", Severity.PREMATURE),
  /** The item was not approved on a commitment. */
  NO_COMMITMENT(Sources.COMMITMENT, Severity.PREMATURE),
  /** The commitment was checked before. */
  COMMITMENT_ALREADY_CHECKED(Sources.COMMITMENT, Severity.PREMATURE),
  /** The act names another attempt than the one under way. */
  WRONG_ATTEMPT(Sources.CONVENTION, Severity.PREMATURE),
  /** The item is no public trade. */
  NOT_A_TRADE("土地管理法实施条例第十七条"),
  /**
   * The organ approves the item, so that it is neither the organ's nor the enterprise's to file.
   */
  NOT_A_FILING("企业投资项目核准和备案管理条例第十三条"),
  /** A step of a public trade does not follow on the one before. */
  TRADE_STEP_OUT_OF_ORDER("土地管理法实施条例第十八条", Severity.PREMATURE),
  /** No other department takes part in the item. */
  NOT_JOINT("行政许可法第二十六条第二款"),
  /** The department takes no part in the item. */
  NOT_TAKING_PART("行政许可法第二十六条第二款"),
  /** The lead has no application in hand on which others could give an opinion. */
  NOT_IN_JOINT_HANDLING("行政许可法第二十六条第二款", Severity.PREMATURE),
  /** A department has given its opinion already. */
  OPINION_REPEATED(Sources.CONVENTION, Severity.PREMATURE),
  /** Who objects says why, in writing. */
  OBJECTION_WITHOUT_PAPER(Sources.CONVENTION, Severity.UNLAWFUL),
  /** There is nothing that could be renewed. */
  NOT_RENEWABLE("行政许可法第五十条第一款", Severity.PREMATURE),
  /** What was granted had ended before its renewal was applied for: silence renews nothing. */
  LICENCE_EXPIRED("行政许可法第五十条第一款", Severity.UNLAWFUL),
  /** An application for renewal is under way. */
  RENEWAL_UNDER_WAY("行政许可法第五十条第二款", Severity.PREMATURE),
  /** No application for renewal is under way. */
  NO_RENEWAL_UNDER_WAY("行政许可法第五十条第二款", Severity.PREMATURE),
  /** What is renewed lasts longer than before. */
  RENEWED_NOT_LONGER("行政许可法第五十条"),

  /** The one-time notice came too late: the application counts as accepted from its receipt. */
  CORRECTION_NOTICE_LATE("行政许可法第三十二条第一款第四项", Severity.UNLAWFUL),
  /** Corrections were not told all at once. */
  CORRECTION_NOTICE_REPEATED("行政许可法第七十二条第四项", Severity.UNLAWFUL),
  /** The organ refused acceptance, or tolerated it, after silence had accepted. */
  ACCEPTED_BY_SILENCE("行政许可法第三十二条第一款第四项", Severity.UNLAWFUL),
  /** Errors are corrected on the spot on the day of receipt only. */
  CORRECTION_NOT_ON_SPOT("行政许可法第三十二条第一款第三项", Severity.UNLAWFUL),
  /** The applicant was not told at once that acceptance is refused. */
  ACCEPTANCE_REFUSED_LATE("行政许可法第三十二条第一款", Severity.BELATED),
  /** The applicant was not told which organ is competent. */
  COMPETENT_ORGAN_NOT_NAMED("行政许可法第三十二条第一款第二项", Severity.UNLAWFUL),
  /** What was given as a reason never stops a clock. */
  PAUSE_NOT_LISTED("行政许可法第四十五条", Severity.UNLAWFUL),
  /** The applicant was told in writing later than the procedure began, or not at all. */
  PAUSE_NOTIFIED_LATE("行政许可法第四十五条", Severity.UNLAWFUL),
  /** The guide of the item counts the time of the procedure. */
  PAUSE_COUNTED_BY_GUIDE("行政许可法第四十五条", Severity.UNLAWFUL),
  /** The item's limit cannot be extended. */
  EXTENSION_NOT_ALLOWED("行政许可法第四十二条", Severity.UNLAWFUL),
  /** The limit was extended before. */
  EXTENSION_REPEATED("行政许可法第四十二条", Severity.UNLAWFUL),
  /** The extension is longer than the law allows. */
  EXTENSION_TOO_LONG("行政许可法第四十二条", Severity.UNLAWFUL),
  /** The extension was approved by an officer who is not competent. */
  EXTENSION_BY_WRONG_OFFICER("行政许可法第四十二条", Severity.UNLAWFUL),
  /** The extension was approved after the limit had ended. */
  EXTENSION_LATE("行政许可法第四十二条", Severity.UNLAWFUL),
  /** The time to start was extended by somebody other than the organ of the permit. */
  START_EXTENDED_BY_OTHERS("建筑法第九条", Severity.UNLAWFUL),
  /** The time to start was extended twice before. */
  START_EXTENDED_TWICE("建筑法第九条", Severity.UNLAWFUL),
  /** The extension of the time to start is longer than that time itself. */
  START_EXTENSION_TOO_LONG("建筑法第九条", Severity.UNLAWFUL),
  /** The time to start was extended after it had ended. */
  START_EXTENSION_LATE("建筑法第九条", Severity.UNLAWFUL),
  /** The item was decided while a hearing was to be held, or could still be asked for. */
  HEARING_PENDING("行政许可法第四十八条第二款", Severity.UNLAWFUL),
  /** An item was refused without a paper that states reasons and remedies. */
  REFUSAL_WITHOUT_REASONS("行政许可法第三十八条第二款", Severity.UNLAWFUL),
  /**
   * The item was decided after the statutory limit. The clause named here is that of licences; for
   * other kinds of items a violation names theirs.
   */
  DECISION_LATE("行政许可法第七十四条第二项", Severity.BELATED),
  /** The enterprise did what it owes after its limit; the item names the clause. */
  OWN_DUTY_LATE(Sources.CONVENTION, Severity.BELATED),
  /** A department told its opinion after its inner limit; the limit names the local rule. */
  OPINION_LATE(Sources.CONVENTION, Severity.BELATED),
  /** The enterprise applied for renewal late, so that silence renews nothing. */
  RENEWAL_APPLIED_LATE("行政许可法第五十条第一款", Severity.BELATED),
  /** A renewal was decided after its limit. */
  RENEWAL_ANSWERED_LATE("行政许可法第五十条第二款", Severity.BELATED),
  /** A renewal was refused after the licence had been renewed by silence: nothing follows. */
  RENEWAL_REFUSED_TOO_LATE("行政许可法第五十条第二款", Severity.UNLAWFUL);

  private final String source;
  private final Severity breach;

  ApprovalRule(String source) {
    this(source, Severity.IMPOSSIBLE);
  }

  ApprovalRule(String source, Severity breach) {
    this.source = source;
    this.breach = breach;
  }

  @Override
  public Severity breach() {
    return breach;
  }

  @Override
  public String source() {
    return source;
  }

  private static final class Sources {
    static final String CONVENTION = "约定";
    static final String TOLERANCE = "国发〔2022〕5号";
    static final String COMMITMENT = "优化营商环境条例第四十条第三款";
    static final String ONE_FORM = "国办发〔2018〕33号";
  }
}
