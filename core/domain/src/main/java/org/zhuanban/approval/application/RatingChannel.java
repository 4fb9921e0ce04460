package org.zhuanban.approval.application;

/**
 * The channels of a service rating (GB/T 39046—2020, table 9, 评价渠道), in the order of the standard.
 */
public enum RatingChannel {
  /** The service portal on a computer (PC端). */
  COMPUTER,
  /** A mobile application (移动服务端). */
  MOBILE,
  /** A two-dimensional code (二维码). */
  QR_CODE,
  /** A tablet in the service hall, as at a window (政务大厅平板电脑). */
  HALL_TABLET,
  /** Another terminal in the service hall, such as one for self-service (政务大厅其他终端). */
  HALL_TERMINAL,
  /** A telephone call (电话). */
  TELEPHONE,
  /** A short message (短信). */
  SHORT_MESSAGE
}
