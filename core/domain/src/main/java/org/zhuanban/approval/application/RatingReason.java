package org.zhuanban.approval.application;

/**
 * The reasons of a service rating, as the national platform lists them (全国一体化在线政务服务平台"好差评"的评价内容,
 * version of 2020). Each belongs to one grade.
 */
public enum RatingReason {
  /** One window, concluded at once (一窗受理一次办结). */
  ONE_WINDOW_ONE_VISIT(510),
  /** Accepted first, materials supplied later (可以先受理后补材料). */
  ACCEPTED_BEFORE_SUPPLEMENTS(511),
  /** No certificates required (不用提交证明). */
  NO_CERTIFICATES(512),
  /** Handled online throughout (可以全程网上办理). */
  WHOLLY_ONLINE(513),
  /** Handled by mobile phone (可以使用手机办理). */
  BY_MOBILE(514),
  /** Handled nearby (可以就近办理). */
  NEARBY(515),
  /** Handled without materials (无需材料直接办理). */
  NO_MATERIALS(516),
  /** Warm and efficient service (服务热情效率高). */
  WARM_AND_EFFICIENT(517),
  /** One form for the whole application (填写一张表单就可完成申报). */
  ONE_FORM(406),
  /** Materials handed in online, checked at the window (在线提交材料窗口核验). */
  ONLINE_MATERIALS_CHECKED_AT_WINDOW(407),
  /** One list of all materials (一张清单告知全部申报材料). */
  ONE_LIST_OF_MATERIALS(408),
  /** Materials spared by a commitment (用告知承诺减免申报材料). */
  COMMITMENT_SPARES_MATERIALS(409),
  /** Appointments online (可以在线预约办理). */
  ONLINE_APPOINTMENT(410),
  /** Concluded in one visit (跑大厅一次办完). */
  ONE_VISIT(411),
  /** Handled at a self-service terminal (可以使用自助机办理). */
  SELF_SERVICE(412),
  /** Rather good attitude (服务态度较好). */
  GOOD_ATTITUDE(413),
  /** All corrections notified at once (一次性告知需要补正的材料). */
  CORRECTIONS_AT_ONCE(307),
  /** Samples of materials provided (提供申报材料样本). */
  SAMPLES_PROVIDED(308),
  /** Concluded within the committed time (在承诺的时间内办结). */
  IN_COMMITTED_TIME(309),
  /** Accurate guide (办事指南指引准确). */
  GUIDE_ACCURATE(310),
  /** Only the materials of the guide required (按办事指南要求的材料即可办理). */
  MATERIALS_AS_IN_GUIDE(311),
  /** Delivered by courier (可以快递送达). */
  DELIVERED_BY_COURIER(312),
  /** As many visits as committed (跑动次数与承诺的一致). */
  VISITS_AS_COMMITTED(313),
  /** Ordinary attitude (服务态度一般). */
  ORDINARY_ATTITUDE(314),
  /** No samples of materials (没有提供材料样本). */
  NO_SAMPLES(207),
  /** No list of materials (没有提供材料清单). */
  NO_LIST_OF_MATERIALS(208),
  /** Not concluded within the committed time (未在承诺时间内办结). */
  NOT_IN_COMMITTED_TIME(209),
  /** The same proof required several times (同样内容的证明材料被要求多次提交). */
  SAME_PROOF_REQUIRED_AGAIN(210),
  /** Not online, although committed (承诺网办但无法在线办理). */
  NOT_ONLINE_AS_COMMITTED(211),
  /** Queued again in the hall after an appointment (在线预约办理后到实体大厅重复取号排队). */
  QUEUED_AGAIN_AFTER_APPOINTMENT(212),
  /** Unskilled staff at the window (窗口人员业务不熟练). */
  STAFF_UNSKILLED(213),
  /** Stiff attitude (服务态度生硬). */
  STIFF_ATTITUDE(214),
  /** Conditions beyond the guide (在办事指南之外增加新的审批条件). */
  CONDITIONS_BEYOND_GUIDE(108),
  /** Materials beyond the guide (需提供办事指南之外的申报材料). */
  MATERIALS_BEYOND_GUIDE(109),
  /** Statutory time exceeded without reason (无理由超过法定办理时间). */
  STATUTORY_TIME_EXCEEDED(110),
  /** Wrong samples in the guide (办事指南提供样本有错). */
  SAMPLES_WRONG(111),
  /** Materials not received online, although committed (承诺在线收取申报材料实际无法收取). */
  MATERIALS_NOT_ONLINE_AS_COMMITTED(112),
  /** Sent to many windows and departments (多头跑窗口和部门). */
  MANY_WINDOWS_AND_DEPARTMENTS(113),
  /** More visits than committed (跑动次数与承诺的不一致). */
  VISITS_NOT_AS_COMMITTED(114),
  /** Bad attitude and slow (服务态度差效率低). */
  BAD_ATTITUDE_AND_SLOW(115);

  private static final int OF_ONE_GRADE = 100;

  private final int code;

  RatingReason(int code) {
    this.code = code;
  }

  /** {@return the code of the national platform, of three digits} */
  public int nationalCode() {
    return code;
  }

  /** {@return the grade that the reason belongs to: the first digit of the code is its stars} */
  public ServiceGrade grade() {
    return ServiceGrade.ofStars(code / OF_ONE_GRADE);
  }
}
