package org.zhuanban.accountability;

/** The three ways in which somebody is held to account, each with forms and remedies of its own. */
public enum Track {
  /** Organisational accountability of units and officers (问责). */
  ORGANISATIONAL,
  /** Discipline by the organ that appoints (处分, 公务员法第五十七条、第六十一条至第六十五条). */
  APPOINTING_ORGAN,
  /** Government sanction by the supervisory organ (政务处分, 公职人员政务处分法第七条、第八条). */
  SUPERVISORY_ORGAN
}
