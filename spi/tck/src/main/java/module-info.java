/** The contract suites that an adapter of the storage SPI is held to. */
module org.zhuanban.tck {
  requires static org.jspecify;
  requires transitive java.sql;
  requires transitive org.zhuanban.spi;
  requires transitive org.junit.jupiter.api;
  requires org.assertj.core;
  requires net.jqwik.api;

  exports org.zhuanban.tck;

  provides net.jqwik.api.lifecycle.LifecycleHook with
      org.zhuanban.tck.RunSeed,
      org.zhuanban.tck.TriesTimes;

  // jqwik makes the generators by reflection.
  opens org.zhuanban.tck;
}
