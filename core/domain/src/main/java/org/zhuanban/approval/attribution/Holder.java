package org.zhuanban.approval.attribution;

import org.zhuanban.approval.application.TradeStep;

/**
 * The holder of a day. If several items have different holders on a day, the order of the holders
 * decides which one prevails; equal kinds are ordered by their codes.
 */
public sealed interface Holder extends Comparable<Holder> {
  /** The kinds of work of a department. */
  enum Work {
    /** To accept an application or to notify all corrections (行政许可法第三十二条). */
    EXAMINE,
    /** To decide, or to continue a public trade (行政许可法第四十二条). */
    DECIDE,
    /** To deliver a decision (行政许可法第四十四条). */
    DELIVER
  }

  /** The kinds of acts of an applicant. */
  enum Turn {
    /** To apply although nothing prevents it, or to fulfil its own duty. */
    APPLY,
    /** To make the notified corrections (行政许可法第三十一条). */
    CORRECT,
    /** To supply documents promised at a tolerated acceptance. */
    SUPPLY
  }

  /**
   * A department. For an item with several participating departments it is the lead, which the
   * limit binds towards the applicant. While the others owe their opinions, their days are days of
   * the item. {@link org.zhuanban.approval.view.JointHandling} shows their inner limits.
   *
   * @param code the code of the department
   * @param work its work
   */
  record DepartmentHolder(String code, Work work) implements Holder {
    @Override
    public String key() {
      return "DEPARTMENT:%s:%s".formatted(code, work);
    }
  }

  /**
   * A special procedure, whose days no limit counts (行政许可法第四十五条).
   *
   * @param procedure its code, as of {@link org.zhuanban.deadline.PauseReason}
   */
  record ProcedureHolder(String procedure) implements Holder {
    @Override
    public String key() {
      return "PROCEDURE:" + procedure;
    }
  }

  /**
   * A statutory waiting period: no act was possible before its {@linkplain TradeStep#minimum
   * minimum} had elapsed. Any longer wait belongs to the department.
   *
   * @param step the step of the public trade after which it runs
   */
  record LegalPeriod(TradeStep step) implements Holder {
    @Override
    public String key() {
      return "LEGAL_PERIOD:" + step;
    }
  }

  /**
   * The applicant.
   *
   * @param turn the expected act
   */
  record Applicant(Turn turn) implements Holder {
    @Override
    public String key() {
      return "APPLICANT:" + turn;
    }
  }

  /**
   * Another item as an unmet prerequisite.
   *
   * @param item the code of the other item
   */
  record Upstream(String item) implements Holder {
    @Override
    public String key() {
      return "UPSTREAM:" + item;
    }
  }

  /**
   * No holder. The item was withdrawn, not accepted or terminated, and not applied for again; or it
   * was granted and delivered, and revoked only later.
   */
  record Nobody() implements Holder {
    @Override
    public String key() {
      return "NOBODY";
    }
  }

  /** A rest day of the department of the item. */
  record RestDay() implements Holder {
    @Override
    public String key() {
      return "REST_DAY";
    }
  }

  /** An unknown holder. The day lies before the take-over of the project, whether worked or not. */
  record NotRecorded() implements Holder {
    @Override
    public String key() {
      return "NOT_RECORDED";
    }
  }

  /** {@return its kind and code in one text, such as {@code DEPARTMENT:NRB:DECIDE}} */
  String key();

  /** {@return its rank in the order, from 0} */
  private int rank() {
    if (this instanceof DepartmentHolder) {
      return 0;
    } else if (this instanceof ProcedureHolder) {
      return 1;
    } else if (this instanceof LegalPeriod) {
      return 2;
    } else if (this instanceof Applicant) {
      return 3;
    } else if (this instanceof Upstream) {
      return 4;
    }
    return this instanceof Nobody ? 5 : this instanceof RestDay ? 6 : 7;
  }

  @Override
  default int compareTo(Holder other) {
    int byRank = Integer.compare(rank(), other.rank());
    return byRank != 0 ? byRank : key().compareTo(other.key());
  }
}
