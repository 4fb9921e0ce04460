package org.zhuanban.dossier;

/**
 * A key that an event of some type may carry.
 *
 * @param name the key
 * @param kind what may stand there
 * @param required whether it must be there
 */
record EventKey(String name, KeyKind kind, boolean required) {
  static EventKey must(String name, KeyKind kind) {
    return new EventKey(name, kind, true);
  }

  static EventKey may(String name, KeyKind kind) {
    return new EventKey(name, kind, false);
  }
}
