package org.zhuanban.exchange;

/** The ways in which a county supplies what a receiver requires. */
public enum WayOut {
  /** The particulars of the project are recorded, with its name. */
  PROJECT_NAME,
  /** The particulars of the project are recorded, with the route of approval and the nature. */
  PARTICULARS,
  /** The particulars of the project are recorded, with its national code. */
  PROJECT_CODE,
  /** The work is recorded with the code that the province gave it. */
  WORK_CODE,
  /** The particulars of the project are recorded, with its leading investor. */
  INVESTOR,
  /** The leading investor is recorded with its credit code. */
  INVESTOR_CODE,
  /** The signing is recorded, with the agreed investment and days. */
  AGREEMENT,
  /** The number of the case is recorded. */
  CASE_NUMBER,
  /** The national codes of the item are supplied. */
  ITEM_CODES,
  /** The names of the county have the name of the organ. */
  ORGAN_NAME,
  /** The credit code of the organ is supplied. */
  ORGAN_CODE,
  /** The name of the person who took the act is supplied. */
  HANDLER,
  /** The act is recorded with its time of day. */
  TIME_OF_DAY,
  /** The form of the application is supplied. */
  FORM,
  /** It is supplied whether the result went by courier. */
  COURIER,
  /** The act is recorded with the number of its paper. */
  PAPER,
  /** The basis of the procedure is recorded: it is one of the law. */
  BASIS,
  /** The code of the receiver's list is set. */
  RECEIVER_CODE,
  /** The text is shortened at its source. */
  SHORTER,
  /** The wrong time is corrected. */
  CORRECTION
}
