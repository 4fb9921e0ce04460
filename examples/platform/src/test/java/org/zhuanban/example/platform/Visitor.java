package org.zhuanban.example.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhuanban.example.platform.signin.Person;

/** Somebody with a session, but without a browser. */
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

  private final String address;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Visitor(String address) {
    this.address = address;
  }

  /** An answer, after which the visitor has not gone on. */
  record Answer(int status, String body, Map<String, List<String>> headers) {
    /** The text of the page, as it is read. */
    String text() {
      return body.replaceAll("(?s)<(style|svg|title|head)\\b.*?</\\1>", " ")
          .replaceAll("<[^>]*>", " ")
          .replace("&#39;", "'")
          .replaceAll("\\s+", " ");
    }

    List<String> links() {
      return LINK.matcher(body)
          .results()
          .map(found -> found.group(1).replace("&amp;", "&"))
          .toList();
    }

    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  Visitor signIn(Person person) {
    Answer answer = post("/sign-in", Map.of("token", token("/sign-in"), "person", person.name()));
    if (answer.status() != 302) {
      throw new IllegalStateException("not signed in: " + answer.status());
    }
    return this;
  }

  String token(String page) {
    Matcher found = TOKEN.matcher(get(page).body());
    if (!found.find()) {
      throw new IllegalStateException("no token on " + page);
    }
    return found.group(1);
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  Answer post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  Answer json(String path, String key, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  /** Opens the form of an act, fills it in and sends it. */
  Answer act(String project, String act, String subject, Map<String, String> fields) {
    String path = "/acts/%s/%s".formatted(project, act);
    Answer form = get(path + "?subject=" + encoded(subject));
    if (form.status() != 200) {
      return form;
    }
    Map<String, String> all = new LinkedHashMap<>();
    HIDDEN.matcher(form.body()).results().forEach(field -> all.put(field.group(1), field.group(2)));
    fields.forEach((name, value) -> all.put(name.equals("remark") ? name : "f." + name, value));
    return post(path, all);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response.headers().map());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
