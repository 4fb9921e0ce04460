package org.zhuanban.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.StreamKey;

class SmtpChannelTest {
  private static final Instant NOW = Instant.parse("2024-04-08T04:00:00Z");
  private static final Letter LETTER =
      new Letter(
          "a1b2", new StreamKey("project", "P-1"), "ent-1", "decided", "许可(A08):已作出决定。\n结果:批准", 1);

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private static SmtpChannel channel(int port, Optional<Mailbox.Login> login) {
    return channel(port, login, Duration.ofMinutes(1));
  }

  private static SmtpChannel channel(int port, Optional<Mailbox.Login> login, Duration patience) {
    return new SmtpChannel(
        "mail",
        new Mailbox("127.0.0.1", port, login, false, "zhuanban@county.example", patience),
        address ->
            Optional.ofNullable(
                Map.of("ent-1", "boss@enterprise.example", "bad", "no address at all")
                    .get(address)),
        letter -> "项目通知 " + letter.topic(),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private SmtpChannel channel() {
    return channel(server.getSmtp().getPort(), Optional.empty());
  }

  private static Letter to(String address) {
    return new Letter("m", LETTER.stream(), address, "decided", "words", 1);
  }

  @Test
  void a_letter_arrives_as_it_was_written_and_bears_its_id() throws Exception {
    assertThat(channel().deliver(LETTER)).isEqualTo(new Delivery.Delivered());

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("项目通知 decided");
    assertThat(((String) mail.getContent()).replace("\r\n", "\n").strip()).isEqualTo(LETTER.text());
    assertThat(mail.getMessageID()).isEqualTo("<a1b2@county.example>");
    assertThat(mail.getAllRecipients()[0]).hasToString("boss@enterprise.example");
    assertThat(mail.getFrom()[0]).hasToString("zhuanban@county.example");
    assertThat(mail.getSentDate()).isEqualTo(Date.from(NOW));
  }

  @Test
  void a_repetition_bears_the_same_id() throws Exception {
    channel().deliver(LETTER);
    channel().deliver(LETTER);

    assertThat(server.getReceivedMessages())
        .hasSize(2)
        .extracting(MimeMessage::getMessageID)
        .containsOnly("<a1b2@county.example>");
  }

  @Test
  void whoever_has_no_or_no_sound_address_gets_none() throws Exception {
    assertThat(channel().deliver(to("stranger")))
        .isEqualTo(new Delivery.Undeliverable("nobody has the address stranger"));
    assertThat(channel().deliver(to("bad"))).isInstanceOf(Delivery.Undeliverable.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_login_is_used_and_a_wrong_one_is_no_fault_of_the_letter() throws Exception {
    server.setUser("zhuanban@county.example", "clerk", "secret");
    int port = server.getSmtp().getPort();

    assertThat(channel(port, Optional.of(new Mailbox.Login("clerk", "secret"))).deliver(LETTER))
        .isEqualTo(new Delivery.Delivered());
    SmtpChannel stranger = channel(port, Optional.of(new Mailbox.Login("clerk", "wrong")));
    assertThatThrownBy(() -> stranger.deliver(LETTER)).isInstanceOf(MessagingException.class);
    assertThat(new Mailbox.Login("clerk", "secret").toString()).doesNotContain("secret");
  }

  @Test
  void a_server_that_is_not_there_is_tried_again() {
    int port = server.getSmtp().getPort();
    server.stop();

    assertThatThrownBy(() -> channel(port, Optional.empty()).deliver(LETTER))
        .isInstanceOf(MessagingException.class);
  }

  private static final String HANGS_UP = "hangs up";

  /** A server that answers one command in its own way and all others well. */
  private static Delivery at(String command, String answer) throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> serve(socket, command, answer));
      thread.setDaemon(true);
      thread.start();
      return channel(socket.getLocalPort(), Optional.empty()).deliver(LETTER);
    }
  }

  private static void serve(ServerSocket server, String command, String answer) {
    try (Socket socket = server.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = socket.getOutputStream()) {
      say(out, "220 here");
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (data && !line.equals(".")) {
          continue;
        }
        String asked = data ? "END" : line.split("[ :]", -1)[0];
        data = false;
        if (asked.equals(command) && answer.equals(HANGS_UP)) {
          socket.setSoLinger(true, 0);
          return;
        } else if (asked.equals(command)) {
          say(out, answer);
        } else if (asked.equals("DATA")) {
          data = true;
          say(out, "354 go on");
        } else {
          say(out, "250 fine");
        }
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Test
  void what_is_turned_down_for_good_is_refused_and_for_now_tried_again() throws Exception {
    assertThat(at("NOTHING", "")).isEqualTo(new Delivery.Delivered());
    assertThat(at("RCPT", "550 no such user"))
        .isEqualTo(new Delivery.Undeliverable("the mail server turned it down: 550"));
    assertThat(at("RCPT", "450 mailbox is busy")).isInstanceOf(Delivery.Later.class);
    assertThat(at("END", "554 looks like spam"))
        .isEqualTo(new Delivery.Undeliverable("the mail server turned it down: 554"));
    assertThat(at("END", "452 no space")).isInstanceOf(Delivery.Later.class);
    assertThat(at("MAIL", "550 who are you")).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void a_mail_that_was_taken_is_delivered_however_the_farewell_ends() throws Exception {
    assertThat(at("QUIT", HANGS_UP)).isEqualTo(new Delivery.Delivered());
    assertThat(at("QUIT", "421 too busy for that")).isEqualTo(new Delivery.Delivered());
  }

  @Test
  @Timeout(60)
  void a_server_that_says_nothing_holds_nobody_up_for_long() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      SmtpChannel channel = channel(silent.getLocalPort(), Optional.empty(), Duration.ofSeconds(1));

      assertThatThrownBy(() -> channel.deliver(LETTER)).isInstanceOf(MessagingException.class);
    }
  }
}
