package org.zhuanban.approval;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of parallel approvals. Their messages are in the resource bundle {@code texts}. */
public enum ApprovalRule implements Rule {
  /** A department appears twice in a plan. */
  DEPARTMENT_REPEATED(Sources.CONVENTION),
  /** A stage appears twice in a plan. */
  STAGE_REPEATED(Sources.CONVENTION),
  /** An item appears twice in a plan. */
  ITEM_REPEATED(Sources.CONVENTION),
  /** A stage is led by a department that is missing in the plan. */
  UNKNOWN_LEAD_DEPARTMENT("国办发〔2018〕33号第五项"),
  /** An item belongs to a stage that is missing in the plan. */
  UNKNOWN_STAGE(Sources.CONVENTION),
  /** An item belongs to a work that the project does not have, or no longer has. */
  ITEM_OF_UNKNOWN_WORK(Sources.CONVENTION, Severity.PREMATURE),
  /** An item is decided by a department that is missing in the plan. */
  UNKNOWN_DEPARTMENT(Sources.CONVENTION),
  /** An item requires another one that is missing in the plan. */
  UNKNOWN_PREREQUISITE(Sources.CONVENTION),
  /** Items require each other in a cycle. */
  PREREQUISITE_CYCLE(Sources.CONVENTION),
  /** The committed limit is longer than the statutory one. */
  COMMITTED_LONGER_THAN_STATUTORY("优化营商环境条例第三十六条第二款"),
  /** The limit for an opinion leaves the lead no time to decide. */
  OPINION_LIMIT_NOT_SHORTER(Sources.CONVENTION),
  /** The calendar of a department is unknown. */
  UNKNOWN_CALENDAR(Sources.CONVENTION),
  /** No department decides an item. */
  NO_DEPARTMENT("行政许可法第二十二条"),
  /** A stage is led by a department that does not participate in it. */
  LEAD_NOT_IN_STAGE("国办发〔2018〕33号第五项"),
  /** An extension is longer than the cited clause allows. */
  EXTENSION_LONGER_THAN_LAW("行政许可法第四十二条"),
  /** An item lists a material twice. */
  MATERIAL_REPEATED(Sources.ONE_FORM),
  /** Items define the same shared material differently. */
  MATERIAL_DIFFERS(Sources.ONE_FORM),
  /** A material is the result of an item that is missing in the plan. */
  MATERIAL_PRODUCER_UNKNOWN(Sources.ONE_FORM),
  /** A material is the result of several items. */
  MATERIAL_FROM_TWO_ITEMS(Sources.ONE_FORM),
  /** An item to be dropped is still under way. */
  ITEM_UNDER_WAY("行政许可法第三十四条、第四十四条", Severity.PREMATURE),
  /** Items to be added belong to another version of the catalogue. */
  CATALOGUE_DIFFERS(Sources.CONVENTION, Severity.PREMATURE),
  /** The plan already uses that version of the catalogue. */
  CATALOGUE_UNCHANGED(Sources.CONVENTION),
  /** The version of the catalogue is not yet in force. */
  CATALOGUE_NOT_IN_FORCE(Sources.CONVENTION),
  /** The version of the catalogue lacks an item of the plan. */
  ITEM_NOT_IN_CATALOGUE(Sources.CONVENTION, Severity.PREMATURE),
  /** An item with recorded acts is to become a public trade, or to cease to be one. */
  ITEM_CHANGES_TRADE(Sources.CONVENTION),
  /** No item needs a received material. */
  MATERIAL_NOT_NEEDED("行政许可法第三十一条第一款", Severity.PREMATURE),
  /** The applicant supplied a material that an item of the plan produces. */
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
  /** The supplied document had not been promised. */
  DOCUMENT_NOT_PROMISED(Sources.TOLERANCE, Severity.PREMATURE),
  /** The promised document was supplied before. */
  DOCUMENT_ALREADY_SUPPLIED(Sources.TOLERANCE, Severity.PREMATURE),
  /** A document promised at a tolerated acceptance is missing at the grant of the item. */
  PROMISED_DOCUMENTS_MISSING("行政许可法第三十八条第一款", Severity.UNLAWFUL),
  /** A prerequisite of the acceptance is not met. */
  ACCEPTANCE_GATE_CLOSED("行政许可法第三十一条", Severity.PREMATURE),
  /** A prerequisite of the decision is not met. */
  DECISION_GATE_CLOSED("行政许可法第三十八条第一款", Severity.PREMATURE),
  /** There is no accepted application to decide. */
  DECISION_BEFORE_ACCEPTANCE("行政许可法第三十四条", Severity.PREMATURE),
  /** The attempt was decided already. */
  ALREADY_DECIDED("行政许可法第三十八条", Severity.PREMATURE),
  /** The clock of the item does not run. */
  CLOCK_NOT_RUNNING("行政许可法第四十二条", Severity.PREMATURE),
  /** There is no ended attempt whose service could be rated. */
  NOTHING_TO_RATE("国办发〔2019〕51号", Severity.PREMATURE),
  /** The service was rated already. */
  ALREADY_RATED("国办发〔2019〕51号", Severity.PREMATURE),
  /** There is no bad rating that awaits an answer. */
  NO_BAD_RATING("国办发〔2019〕51号", Severity.PREMATURE),
  /** There is no bad rating by name that awaits a call back. */
  NOTHING_TO_CALL_BACK("国办发〔2019〕51号", Severity.PREMATURE),
  /** There is no rating that could be excluded. */
  NOTHING_TO_EXCLUDE("国办发〔2019〕51号", Severity.PREMATURE),
  /** The rated organ excluded the rating itself; a convention on the check. */
  RATING_EXCLUDED_BY_ITSELF("工作惯例：差评核实排除不由被评价单位批准", Severity.UNLAWFUL),
  /** The same procedure already continues. */
  PAUSE_ALREADY_OPEN("行政许可法第四十五条", Severity.PREMATURE),
  /** There is no such open procedure. */
  NO_OPEN_PAUSE("行政许可法第四十五条", Severity.PREMATURE),
  /** Several procedures are open, and none is named. */
  PAUSE_NOT_NAMED("行政许可法第四十五条", Severity.PREMATURE),
  /** There is no decision that could be delivered. */
  DELIVERY_BEFORE_DECISION("行政许可法第四十四条", Severity.PREMATURE),
  /** The decision was delivered already. */
  ALREADY_DELIVERED("行政许可法第四十四条", Severity.PREMATURE),
  /** The attempt has another number on the platform already. */
  OTHER_CASE_NUMBER(Sources.CONVENTION, Severity.UNLAWFUL),
  /** The attempt was neither approved nor filed, so that no licence or other result was issued. */
  NO_RESULT_ISSUED("行政许可法第三十九条", Severity.PREMATURE),
  /** A part of the licence or other result is recorded otherwise already. */
  OTHER_LICENCE(Sources.CONVENTION, Severity.UNLAWFUL),
  /** There is no open application to withdraw. */
  NOTHING_TO_WITHDRAW(Sources.CONVENTION, Severity.PREMATURE),
  /** There is no open application to terminate. */
  NOTHING_TO_TERMINATE(Sources.CONVENTION, Severity.PREMATURE),
  /** There is no delivered permit in force with a time to start. */
  NO_TIME_TO_START("建筑法第九条", Severity.PREMATURE),
  /** There is no approval in force. */
  NO_APPROVAL_IN_FORCE("行政许可法第六十九条", Severity.PREMATURE),
  /** The item was not approved on a commitment. */
  NO_COMMITMENT(Sources.COMMITMENT, Severity.PREMATURE),
  /** The commitment was checked before. */
  COMMITMENT_ALREADY_CHECKED(Sources.COMMITMENT, Severity.PREMATURE),
  /** A step inside the department precedes the acceptance. */
  STEP_BEFORE_ACCEPTANCE(Sources.CONVENTION, Severity.PREMATURE),
  /** A step inside the department follows the end of the attempt. */
  STEP_AFTER_CLOSING(Sources.CONVENTION, Severity.PREMATURE),
  /** A step inside the department was taken by an office of another one. */
  STEP_BY_OTHER_DEPARTMENT(Sources.CONVENTION),
  /** The act names another attempt than the open one. */
  WRONG_ATTEMPT(Sources.CONVENTION, Severity.PREMATURE),
  /** The item is not a public trade. */
  NOT_A_TRADE("土地管理法实施条例第十七条"),
  /** The organ approves the item, so neither the organ nor the enterprise files it. */
  NOT_A_FILING("企业投资项目核准和备案管理条例第十三条"),
  /** A step of a public trade does not follow the preceding one. */
  TRADE_STEP_OUT_OF_ORDER("土地管理法实施条例第十八条", Severity.PREMATURE),
  /** The item has no other participating department. */
  NOT_JOINT("行政许可法第二十六条第二款"),
  /** The department does not participate in the item. */
  NOT_TAKING_PART("行政许可法第二十六条第二款"),
  /** The lead has no open application for opinions of others. */
  NOT_IN_JOINT_HANDLING("行政许可法第二十六条第二款", Severity.PREMATURE),
  /** A department has given its opinion already. */
  OPINION_REPEATED(Sources.CONVENTION, Severity.PREMATURE),
  /** An objection lacks a written reason. */
  OBJECTION_WITHOUT_PAPER(Sources.CONVENTION, Severity.UNLAWFUL),
  /** There is no licence to renew. */
  NOT_RENEWABLE("行政许可法第五十条第一款", Severity.PREMATURE),
  /** The licence had ended before the application for renewal, so silence does not renew it. */
  LICENCE_EXPIRED("行政许可法第五十条第一款", Severity.UNLAWFUL),
  /** An application for renewal is under way. */
  RENEWAL_UNDER_WAY("行政许可法第五十条第二款", Severity.PREMATURE),
  /** No application for renewal is under way. */
  NO_RENEWAL_UNDER_WAY("行政许可法第五十条第二款", Severity.PREMATURE),
  /** The renewed licence does not end later than before. */
  RENEWED_NOT_LONGER("行政许可法第五十条"),

  /** The one-time notice is late, so the application counts as accepted from its receipt. */
  CORRECTION_NOTICE_LATE("行政许可法第三十二条第一款第四项", Severity.UNLAWFUL),
  /** Corrections were not notified all at once. */
  CORRECTION_NOTICE_REPEATED("行政许可法第七十二条第四项", Severity.UNLAWFUL),
  /** The organ refused or tolerated acceptance after acceptance by silence. */
  ACCEPTED_BY_SILENCE("行政许可法第三十二条第一款第四项", Severity.UNLAWFUL),
  /** Errors were corrected on the spot after the day of receipt. */
  CORRECTION_NOT_ON_SPOT("行政许可法第三十二条第一款第三项", Severity.UNLAWFUL),
  /** The applicant was not notified at once of the refusal of acceptance. */
  ACCEPTANCE_REFUSED_LATE("行政许可法第三十二条第一款", Severity.BELATED),
  /** The applicant was not notified of the competent organ. */
  COMPETENT_ORGAN_NOT_NAMED("行政许可法第三十二条第一款第二项", Severity.UNLAWFUL),
  /** The stated reason never stops a clock. */
  PAUSE_NOT_LISTED("行政许可法第四十五条", Severity.UNLAWFUL),
  /** The applicant was notified in writing after the beginning of the procedure, or not at all. */
  PAUSE_NOTIFIED_LATE("行政许可法第四十五条", Severity.UNLAWFUL),
  /** The guide of the item counts the time of the procedure. */
  PAUSE_COUNTED_BY_GUIDE("行政许可法第四十五条", Severity.UNLAWFUL),
  /** The item's limit cannot be extended. */
  EXTENSION_NOT_ALLOWED("行政许可法第四十二条", Severity.UNLAWFUL),
  /** The limit is already extended. */
  EXTENSION_REPEATED("行政许可法第四十二条", Severity.UNLAWFUL),
  /** The extension is longer than the law allows. */
  EXTENSION_TOO_LONG("行政许可法第四十二条", Severity.UNLAWFUL),
  /** The extension was approved by an officer who is not competent. */
  EXTENSION_BY_WRONG_OFFICER("行政许可法第四十二条", Severity.UNLAWFUL),
  /** The extension was approved after the limit had ended. */
  EXTENSION_LATE("行政许可法第四十二条", Severity.UNLAWFUL),
  /** The time to start was extended by an organ other than that of the permit. */
  START_EXTENDED_BY_OTHERS("建筑法第九条", Severity.UNLAWFUL),
  /** The time to start is already extended twice. */
  START_EXTENDED_TWICE("建筑法第九条", Severity.UNLAWFUL),
  /** The extension of the time to start is longer than that time itself. */
  START_EXTENSION_TOO_LONG("建筑法第九条", Severity.UNLAWFUL),
  /** The time to start was extended after it had ended. */
  START_EXTENSION_LATE("建筑法第九条", Severity.UNLAWFUL),
  /** The item was decided while a hearing was pending or could still be requested. */
  HEARING_PENDING("行政许可法第四十八条第二款", Severity.UNLAWFUL),
  /** An item was refused without a paper that states reasons and remedies. */
  REFUSAL_WITHOUT_REASONS("行政许可法第三十八条第二款", Severity.UNLAWFUL),
  /**
   * The item was decided after the statutory limit. The clause of this constant is that of
   * licences; a violation for another kind of item cites its own clause.
   */
  DECISION_LATE("行政许可法第七十四条第二项", Severity.BELATED),
  /** The enterprise fulfilled its own duty after the limit; the item cites the clause. */
  OWN_DUTY_LATE(Sources.CONVENTION, Severity.BELATED),
  /** A department gave its opinion after its inner limit; the limit cites the local rule. */
  OPINION_LATE(Sources.CONVENTION, Severity.BELATED),
  /** The enterprise applied for renewal late, so silence does not renew. */
  RENEWAL_APPLIED_LATE("行政许可法第五十条第一款", Severity.BELATED),
  /** A renewal was decided after its limit. */
  RENEWAL_ANSWERED_LATE("行政许可法第五十条第二款", Severity.BELATED),
  /** A renewal was refused after renewal by silence; the refusal has no effect. */
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
    static final String CONVENTION = "工作惯例";
    static final String TOLERANCE = "国发〔2022〕5号";
    static final String COMMITMENT = "优化营商环境条例第四十条第三款";
    static final String ONE_FORM = "国办发〔2018〕33号";
  }

  @Override
  public RuleKind kind() {
    return switch (this) {
      case CATALOGUE_UNCHANGED, CATALOGUE_NOT_IN_FORCE, ITEM_CHANGES_TRADE, PLAN_EXISTS ->
          RuleKind.STATE;
      case COMMITTED_LONGER_THAN_STATUTORY, EXTENSION_LONGER_THAN_LAW -> RuleKind.LAW;
      default -> Rule.super.kind();
    };
  }
}
