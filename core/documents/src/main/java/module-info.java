/** Documents that officials read: as data, and as HTML, Markdown, CSV and iCalendar. */
module org.zhuanban.documents {
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;
  requires transitive org.zhuanban.core;

  exports org.zhuanban.documents;
  exports org.zhuanban.documents.accountability;
  exports org.zhuanban.documents.county;
  exports org.zhuanban.documents.paper;
  exports org.zhuanban.documents.picture;
  exports org.zhuanban.documents.project;
  exports org.zhuanban.documents.report;
  exports org.zhuanban.documents.suggestion;
}
