package org.zhuanban.approval.attribution;

import org.zhuanban.approval.application.TradeStep;

/**
 * Whose a day was. Holders are ordered by who is named first if several items have different ones
 * on a day, and then by their code.
 */
public sealed interface Holder extends Comparable<Holder> {
  /** What a department has to do. */
  enum Work {
    /** To accept an application or to tell all corrections (行政许可法第三十二条). */
    EXAMINE,
    /** To decide, or to carry a public trade on (行政许可法第四十二条). */
    DECIDE,
    /** To deliver a decision (行政许可法第四十四条). */
    DELIVER
  }

  /** What the applicant has to do. */
  enum Turn {
    /** To apply although nothing stands in the way, or to do what is its own duty. */
    APPLY,
    /** To correct what it was told (行政许可法第三十一条). */
    CORRECT,
    /** To supply what it promised at a tolerated acceptance. */
    SUPPLY
  }

  /**
   * A department had it. Of an item in which several departments take part it is the lead: the
   * limit binds the lead towards the applicant, and while the others owe it their opinions their
   * days are days of the item, whose inner limits {@link org.zhuanban.approval.view.JointHandling}
   * shows.
   *
   * @param code the code of the department
   * @param work what it had to do
   */
  record DepartmentHolder(String code, Work work) implements Holder {
    @Override
    public String key() {
      return "DEPARTMENT:%s:%s".formatted(code, work);
    }
  }

  /**
   * A special procedure took the day, which no limit counts (行政许可法第四十五条).
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
   * The law made everybody wait: nothing could be done before its {@linkplain TradeStep#minimum
   * minimum} was over. What was waited longer is the department's.
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
   * The applicant had it.
   *
   * @param turn what it had to do
   */
  record Applicant(Turn turn) implements Holder {
    @Override
    public String key() {
      return "APPLICANT:" + turn;
    }
  }

  /**
   * Another item was waited for.
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
   * Nobody had it: it was withdrawn, not accepted or terminated, and not applied for again; or it
   * was granted and delivered, and revoked only later.
   */
  record Nobody() implements Holder {
    @Override
    public String key() {
      return "NOBODY";
    }
  }

  /** The department of the item did not work. */
  record RestDay() implements Holder {
    @Override
    public String key() {
      return "REST_DAY";
    }
  }

  /**
   * Nobody knows whose it was: it lies before the day on which the project was taken over, whether
   * anybody worked on it or not.
   */
  record NotRecorded() implements Holder {
    @Override
    public String key() {
      return "NOT_RECORDED";
    }
  }

  /** {@return its kind and code in one text, such as {@code DEPARTMENT:NRB:DECIDE}} */
  String key();

  /** {@return its place in the order, from 0} */
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
