/** The holiday notices of the State Council, as data. */
module org.zhuanban.holidays.cn {
  requires static org.jspecify;
  requires transitive org.zhuanban.calendar;

  exports org.zhuanban.holidays.cn;

  provides org.zhuanban.calendar.NoticeSource with
      org.zhuanban.holidays.cn.ChinaNotices;
}
