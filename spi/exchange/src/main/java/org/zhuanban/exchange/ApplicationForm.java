package org.zhuanban.exchange;

/** The forms in which an application is made (GB/T 39046—2020, table A.5, 办理形式). */
public enum ApplicationForm {
  /** At a window (窗口办理). */
  WINDOW,
  /** Online, by computer (电脑端网上办理). */
  COMPUTER,
  /** Online, by a mobile device (移动端网上申请). */
  MOBILE,
  /** By courier (快递申请). */
  COURIER,
  /** In any other form (其他). */
  OTHER
}
