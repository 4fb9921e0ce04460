package org.zhuanban.channels;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.StreamKey;

/**
 * Posts letters to web addresses as JSON, signed.
 *
 * <p>An answer of 2xx is a delivery. What the receiver cannot take now is tried again: 5xx, 408,
 * 425 and 429, after as many seconds as it asks for by {@code Retry-After}; a receiver that does
 * not answer in time or is not there likewise. Any other answer means that it never will, a
 * redirection too: the address of a receiver is the host's to change. The id is the same at every
 * attempt, the time and with it the signature are not.
 */
public final class WebhookChannel implements Channel {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

  private final String name;
  private final Function<String, Optional<URI>> addresses;
  private final Signature signature;
  private final Duration timeout;
  private final Clock clock;
  private final HttpClient client;

  /**
   * Makes a channel.
   *
   * @param name its name
   * @param addresses finds the web address of what the directory calls an address; empty if there
   *     is none
   * @param signature signs
   * @param timeout how long the receiver may take to answer; shorter than the patience of the
   *     dispatcher
   * @param clock the time of sending
   */
  public WebhookChannel(
      String name,
      Function<String, Optional<URI>> addresses,
      Signature signature,
      Duration timeout,
      Clock clock) {
    this.name = name;
    this.addresses = addresses;
    this.signature = signature;
    this.timeout = timeout;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Delivery deliver(Letter letter) throws IOException, InterruptedException {
    Optional<URI> to = addresses.apply(letter.address());
    if (to.isEmpty()) {
      return new Delivery.Undeliverable("nobody has the address " + letter.address());
    }
    byte[] body = json(letter);
    Instant now = clock.instant();
    HttpRequest request =
        HttpRequest.newBuilder(to.get())
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .header(Signature.ID, letter.id())
            .header(Signature.TIMESTAMP, Signature.stamp(now))
            .header(Signature.SIGNATURE, signature.sign(letter.id(), now, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
    int status = response.statusCode();
    if (status / 100 == 2) {
      return new Delivery.Delivered();
    }
    String why = "the receiver answered " + status;
    return status >= 500 || NOT_NOW.contains(status)
        ? new Delivery.Later(why, retryAfter(response))
        : new Delivery.Undeliverable(why);
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  private static byte[] json(Letter letter) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("id", letter.id());
      json.writeStringField("topic", letter.topic());
      stream(letter.stream(), json);
      json.writeStringField("address", letter.address());
      json.writeStringField("text", letter.text());
      json.writeArrayFieldStart("parts");
      for (Letter.Part part : letter.parts()) {
        json.writeStartObject();
        json.writeStringField("id", part.id());
        json.writeStringField("topic", part.topic());
        stream(part.stream(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void stream(StreamKey stream, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("stream");
    json.writeStringField("kind", stream.kind());
    json.writeStringField("id", stream.id());
    json.writeEndObject();
  }
}
