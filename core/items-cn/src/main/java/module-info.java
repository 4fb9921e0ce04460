/** The approval items of investment projects with their statutory limits, as data. */
module org.zhuanban.items.cn {
  requires static org.jspecify;
  requires transitive org.zhuanban.core;

  exports org.zhuanban.items.cn;
}
