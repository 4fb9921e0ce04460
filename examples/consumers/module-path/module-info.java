/** The same host as a module of Java. */
module county {
  requires org.zhuanban.core;
  requires org.zhuanban.documents;
  requires org.zhuanban.jdbc;
}
