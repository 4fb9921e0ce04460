/** The storage of the SPI over any JDBC data source whose database it knows. */
module org.zhuanban.jdbc {
  requires static org.jspecify;
  requires transitive java.sql;
  requires transitive org.zhuanban.spi;

  exports org.zhuanban.jdbc;
}
