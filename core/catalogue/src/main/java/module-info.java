/** Catalogues of approval items and plans from YAML and JSON files. */
module org.zhuanban.catalogue {
  requires static org.jspecify;
  requires transitive org.zhuanban.core;
  requires transitive org.snakeyaml.engine.v2;

  exports org.zhuanban.catalogue;
  exports org.zhuanban.catalogue.yaml;
}
