/** The contract suites that an adapter of the storage SPI is held to. */
open module org.zhuanban.tck {
  requires static org.jspecify;
  requires transitive org.zhuanban.spi;
  requires transitive org.junit.jupiter.api;
  requires org.assertj.core;
  requires net.jqwik.api;

  exports org.zhuanban.tck;
}
