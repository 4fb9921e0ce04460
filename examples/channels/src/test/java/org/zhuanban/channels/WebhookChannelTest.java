package org.zhuanban.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuanban.channels.Signature.Verdict;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.StreamKey;

class WebhookChannelTest {
  private static final Instant NOW = Instant.parse("2024-04-08T04:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final Signature SIGNATURE =
      Signature.of("a key of two dozen bytes".getBytes(StandardCharsets.UTF_8));
  private static final StreamKey STREAM = new StreamKey("project", "P-1");
  private static final Letter LETTER = new Letter("a1b2", STREAM, "erp", "decided", "许可\"A08\"", 1);

  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  private final List<Verdict> verdicts = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> taken = Collections.synchronizedSet(new HashSet<>());
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private Instant receiverClock = NOW;
  private volatile int status = 204;
  private HttpServer server;

  /** A receiver that checks the signature and takes each id once. */
  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hook", this::receive);
    server.createContext(
        "/silent",
        exchange -> {
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String id = exchange.getRequestHeaders().getFirst(Signature.ID);
    Verdict verdict =
        SIGNATURE.check(
            id,
            exchange.getRequestHeaders().getFirst(Signature.TIMESTAMP),
            exchange.getRequestHeaders().getFirst(Signature.SIGNATURE),
            body,
            receiverClock,
            WINDOW);
    verdicts.add(verdict);
    if (verdict == Verdict.GENUINE && status / 100 == 2 && taken.add(id)) {
      bodies.add(new String(body, StandardCharsets.UTF_8));
    }
    if (status == 429 || status == 503) {
      exchange.getResponseHeaders().add("Retry-After", status == 429 ? "120" : "soon");
    }
    if (status == 302) {
      exchange.getResponseHeaders().add("Location", "/hook");
    }
    exchange.sendResponseHeaders(verdict == Verdict.GENUINE ? status : 401, -1);
    exchange.close();
  }

  private WebhookChannel channel(String path, Signature signature) {
    return channel(path, signature, Duration.ofMinutes(1));
  }

  private WebhookChannel channel(String path, Signature signature, Duration patience) {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return new WebhookChannel(
        "hook",
        address -> address.equals("erp") ? Optional.of(uri) : Optional.empty(),
        signature,
        patience,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private WebhookChannel channel() {
    return channel("/hook", SIGNATURE);
  }

  @Test
  void a_letter_arrives_signed_and_a_repetition_is_known_by_its_id() throws Exception {
    assertThat(channel().deliver(LETTER)).isEqualTo(new Delivery.Delivered());
    assertThat(channel().deliver(LETTER)).isEqualTo(new Delivery.Delivered());

    assertThat(verdicts).containsExactly(Verdict.GENUINE, Verdict.GENUINE);
    assertThat(bodies)
        .containsExactly(
            """
            {"id":"a1b2","topic":"decided","stream":{"kind":"project","id":"P-1"},"address":"erp",\
            "text":"许可\\"A08\\"","parts":[]}\
            """);
  }

  @Test
  void a_digest_names_its_parts() throws Exception {
    channel()
        .deliver(
            new Letter(
                "d",
                STREAM,
                "erp",
                Letter.DIGEST,
                "two",
                1,
                List.of(
                    new Letter.Part("x", STREAM, "decided"), new Letter.Part("y", STREAM, "t"))));

    assertThat(bodies.get(0))
        .contains(
            "\"parts\":[{\"id\":\"x\",\"topic\":\"decided\",\"stream\":{\"kind\":\"project\",\"id\":\"P-1\"}},{\"id\":\"y\"");
  }

  @Test
  void whoever_has_another_key_or_comes_late_is_not_let_in() throws Exception {
    Signature stranger =
        Signature.of("another key of 24 bytes or so".getBytes(StandardCharsets.UTF_8));

    assertThat(channel("/hook", stranger).deliver(LETTER))
        .isEqualTo(new Delivery.Undeliverable("the receiver answered 401"));
    receiverClock = NOW.plus(WINDOW).plusSeconds(1);
    assertThat(channel().deliver(LETTER)).isInstanceOf(Delivery.Undeliverable.class);
    assertThat(verdicts).containsExactly(Verdict.FORGED, Verdict.STALE);
    assertThat(bodies).isEmpty();
  }

  private Delivery answered(int code) throws Exception {
    status = code;
    return channel().deliver(LETTER);
  }

  @Test
  void what_cannot_be_taken_now_is_tried_again_and_what_never_can_is_refused() throws Exception {
    assertThat(answered(500)).isEqualTo(Delivery.Later.of("the receiver answered 500"));
    assertThat(answered(503)).isEqualTo(Delivery.Later.of("the receiver answered 503"));
    assertThat(answered(429))
        .isEqualTo(Delivery.Later.of("the receiver answered 429").withAfter(Duration.ofMinutes(2)));
    assertThat(answered(408)).isInstanceOf(Delivery.Later.class);
    assertThat(answered(404)).isEqualTo(new Delivery.Undeliverable("the receiver answered 404"));
    assertThat(answered(410)).isInstanceOf(Delivery.Undeliverable.class);
    assertThat(answered(302)).isInstanceOf(Delivery.Undeliverable.class);
    assertThat(channel().deliver(new Letter("m", STREAM, "nobody", "t", "words", 1)))
        .isEqualTo(new Delivery.Undeliverable("nobody has the address nobody"));
  }

  @Test
  void a_receiver_that_does_not_answer_in_time_is_tried_again() {
    assertThatThrownBy(() -> channel("/silent", SIGNATURE, Duration.ofMillis(100)).deliver(LETTER))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void a_receiver_that_is_not_there_is_tried_again() {
    WebhookChannel channel = channel();
    server.stop(0);

    assertThatThrownBy(() -> channel.deliver(LETTER)).isInstanceOf(IOException.class);
  }
}
