package org.zhuanban.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an URL of a database may say beside its place: whoever passes one on must not thereby run
 * scripts, load classes or write files, and nobody sees a password that stands in it.
 */
final class StoreUrl {
  private static final Set<String> H2 =
      Set.of(
          "ACCESS_MODE_DATA",
          "AUTO_SERVER",
          "CACHE_SIZE",
          "DB_CLOSE_DELAY",
          "DB_CLOSE_ON_EXIT",
          "IFEXISTS",
          "LOCK_TIMEOUT",
          "WRITE_DELAY");

  private static final Set<String> POSTGRESQL =
      Set.of(
          "ApplicationName",
          "connectTimeout",
          "currentSchema",
          "loginTimeout",
          "password",
          "socketTimeout",
          "ssl",
          "sslcert",
          "sslkey",
          "sslmode",
          "sslrootcert",
          "targetServerType",
          "tcpKeepAlive",
          "user");

  private StoreUrl() {}

  /**
   * Takes what can be shown of an URL.
   *
   * @param url the URL
   * @return the URL up to its settings, without a user and a password before the host
   */
  static String place(String url) {
    return url.replaceFirst("(?s)[;?].*", "").replaceFirst("(?s)//.*@", "//");
  }

  /**
   * Looks for a setting that is not accepted.
   *
   * @param url the URL
   * @return what is wrong, without the values of settings; empty if nothing is
   */
  static Optional<String> fault(String url) {
    if (url.startsWith("jdbc:h2:")) {
      return unknown(List.of(url.split(";", -1)), H2, true);
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return unknown(List.of(url.split("[?&]", -1)), POSTGRESQL, false);
    }
    return Optional.empty();
  }

  private static Optional<String> unknown(List<String> parts, Set<String> known, boolean anyCase) {
    return parts.stream()
        .skip(1)
        .filter(part -> !part.isEmpty())
        .map(part -> Arrays.asList(part.split("=", 2)).get(0))
        .map(key -> anyCase ? key.strip().toUpperCase(Locale.ROOT) : key)
        .filter(key -> !known.contains(key))
        .findFirst()
        .map(
            key ->
                "the setting %s of the URL is not accepted; leave it out, accepted are %s"
                    .formatted(Quoted.of(key), Quoted.list(known.stream().sorted().toList())));
  }
}
