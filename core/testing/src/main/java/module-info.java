/** Generators, assertions, scenarios and laws for the tests of a host. */
module org.zhuanban.testing {
  requires static org.jspecify;
  requires transitive org.zhuanban.core;
  requires transitive org.assertj.core;
  requires net.jqwik.api;

  exports org.zhuanban.testing;
  exports org.zhuanban.testing.generate;
  exports org.zhuanban.testing.law;

  // jqwik makes the domains by reflection.
  opens org.zhuanban.testing.generate;
  opens org.zhuanban.testing.law;
}
