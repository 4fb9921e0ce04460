/** What a host implements to keep the records of zhuanban: interfaces and plain rows. */
module org.zhuanban.spi {
  requires static org.immutables.value.annotations;
  requires static java.compiler;
  requires static org.jspecify;

  exports org.zhuanban.spi;
}
