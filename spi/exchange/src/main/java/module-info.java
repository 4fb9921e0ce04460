/** Rows of projects for national platforms: their tables, codes, increments and checks. */
module org.zhuanban.exchange {
  requires static org.jspecify;
  requires transitive org.zhuanban.core;

  exports org.zhuanban.exchange;
}
