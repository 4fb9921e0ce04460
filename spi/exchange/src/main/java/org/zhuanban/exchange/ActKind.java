package org.zhuanban.exchange;

import java.util.Locale;
import java.util.ResourceBundle;

/** The kinds of acts in the handling of an application. */
public enum ActKind {
  /** Receipt of the application (收件). */
  RECEIVED,
  /** One-time notice of corrections (一次性告知补正). */
  CORRECTION_NOTICED,
  /** Receipt of the complete set after a notice (补正材料收齐). */
  SUPPLEMENTED,
  /** Acceptance (受理). */
  ACCEPTED,
  /** Acceptance with documents to be supplied later (容缺受理). */
  ACCEPTED_TOLERATED,
  /** Acceptance by silence (视为受理). */
  ACCEPTED_BY_SILENCE,
  /** Refusal to accept (不予受理). */
  NOT_ACCEPTED,
  /** Begin of a special procedure (特别程序开始). */
  SPECIAL_STARTED,
  /** End of a special procedure (特别程序结束). */
  SPECIAL_ENDED,
  /** Extension of the limit (延长期限). */
  EXTENDED,
  /** A step inside the department that passed the application on (内部环节通过). */
  STEP_PASSED,
  /** A step inside the department that returned it (内部环节退回). */
  STEP_RETURNED,
  /** Approval (准予). */
  APPROVED,
  /** Approval while promised documents were missing (容缺准予). */
  APPROVED_TOLERATED,
  /** Refusal (不予许可). */
  REFUSED,
  /** Filing (备案). */
  FILED,
  /** Withdrawal by the applicant (申请人撤回). */
  WITHDRAWN,
  /** Termination of the handling (终止审批). */
  TERMINATED,
  /** RowBatch of the decision (送达). */
  DELIVERED,
  /** Withdrawal of the approval by the organ after changed circumstances (撤回许可). */
  APPROVAL_WITHDRAWN,
  /** Revocation of the approval (撤销许可). */
  APPROVAL_REVOKED,
  /** Deregistration of the approval (注销许可). */
  APPROVAL_DEREGISTERED;

  /**
   * Returns the name of the act.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the name
   */
  public String label(Locale locale) {
    return Bundle.of(locale).getString("act." + name());
  }

  /** The words of the module. */
  static final class Bundle {
    private Bundle() {}

    static ResourceBundle of(Locale locale) {
      boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
      return ResourceBundle.getBundle(
          "org.zhuanban.exchange.words",
          chinese ? Locale.CHINESE : Locale.ENGLISH,
          ActKind.class.getModule());
    }
  }
}
