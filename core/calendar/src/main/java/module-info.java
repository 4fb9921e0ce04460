/** Working days, and the deadlines of Chinese administrative law that are counted in them. */
module org.zhuanban.calendar {
  requires static org.immutables.value.annotations;
  requires static java.compiler;
  requires static org.jspecify;

  exports org.zhuanban.calendar;
  exports org.zhuanban.deadline;
  exports org.zhuanban.glossary;
  exports org.zhuanban.input;

  uses org.zhuanban.calendar.NoticeSource;
}
