package org.zhuanban.channels;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Letter;

/**
 * Sends letters as e-mail over SMTP.
 *
 * <p>The id of a letter is that of the mail (Message-ID), so that a mail server or program knows a
 * repetition. A recipient or a mail that the server turns down for good (5yz) is refused; whatever
 * it turns down for now (4yz), what it says of the sender or the login, and a server that is not
 * there, is tried again.
 */
public final class SmtpChannel implements Channel {
  private final String name;
  private final Mailbox mailbox;
  private final Function<String, Optional<String>> addresses;
  private final Function<Letter, String> subjects;
  private final Clock clock;
  private final Session session;

  /**
   * Makes a channel.
   *
   * @param name its name
   * @param mailbox where mail is handed in
   * @param addresses finds the e-mail address of what the directory calls an address; empty if
   *     there is none
   * @param subjects puts the subject of a letter in words
   * @param clock the time of mail
   */
  public SmtpChannel(
      String name,
      Mailbox mailbox,
      Function<String, Optional<String>> addresses,
      Function<Letter, String> subjects,
      Clock clock) {
    this.name = name;
    this.mailbox = mailbox;
    this.addresses = addresses;
    this.subjects = subjects;
    this.clock = clock;
    this.session = Session.getInstance(properties(mailbox));
  }

  private static Properties properties(Mailbox mailbox) {
    String millis = String.valueOf(mailbox.timeout().toMillis());
    Properties properties = new Properties();
    // Whatever the server says to the farewell, it has taken the mail before.
    properties.put("mail.smtp.quitwait", "false");
    properties.putAll(
        Map.of(
            "mail.smtp.host", mailbox.host(),
            "mail.smtp.port", String.valueOf(mailbox.port()),
            "mail.smtp.connectiontimeout", millis,
            "mail.smtp.timeout", millis,
            "mail.smtp.writetimeout", millis,
            "mail.smtp.auth", String.valueOf(mailbox.login().isPresent()),
            "mail.smtp.starttls.enable", String.valueOf(mailbox.secure()),
            "mail.smtp.starttls.required", String.valueOf(mailbox.secure()),
            "mail.smtp.ssl.checkserveridentity", "true",
            "mail.smtp.from", mailbox.from()));
    return properties;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Delivery deliver(Letter letter) throws MessagingException {
    Optional<String> address = addresses.apply(letter.address());
    if (address.isEmpty()) {
      return new Delivery.Undeliverable("nobody has the address " + letter.address());
    }
    InternetAddress to;
    try {
      to = new InternetAddress(address.get(), true);
    } catch (AddressException e) {
      return new Delivery.Undeliverable(
          "the e-mail address of " + letter.address() + " is malformed");
    }
    Transport transport = session.getTransport("smtp");
    try {
      if (mailbox.login().isPresent()) {
        transport.connect(mailbox.login().get().user(), mailbox.login().get().password());
      } else {
        transport.connect();
      }
      MimeMessage mail = mail(letter, to);
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Delivery.Delivered();
    } catch (SendFailedException e) {
      return turnedDown(e);
    } finally {
      close(transport);
    }
  }

  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      // What became of the mail is known by now, and a farewell that fails does not change it.
    }
  }

  private MimeMessage mail(Letter letter, InternetAddress to) throws MessagingException {
    String domain = mailbox.from().substring(mailbox.from().indexOf('@') + 1);
    MimeMessage mail =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + letter.id() + "@" + domain + ">");
          }
        };
    mail.setFrom(new InternetAddress(mailbox.from(), true));
    mail.setRecipient(Message.RecipientType.TO, to);
    mail.setSubject(subjects.apply(letter), "UTF-8");
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setText(letter.text(), "UTF-8");
    mail.saveChanges();
    return mail;
  }

  /** What the server says of the sender, it says of no letter. */
  private static Delivery turnedDown(SendFailedException failure) {
    List<Exception> said =
        Stream.<Exception>iterate(
                failure,
                e -> e instanceof MessagingException,
                e -> ((MessagingException) e).getNextException())
            .toList();
    boolean ofSender = said.stream().anyMatch(SmtpChannel::ofSender);
    Optional<Integer> code = said.stream().flatMap(e -> code(e).stream()).findFirst();
    return !ofSender && code.filter(number -> number >= 500).isPresent()
        ? new Delivery.Undeliverable("the mail server turned it down: " + code.get())
        : Delivery.Later.of("the mail server turned it down for now: " + failure.getMessage());
  }

  private static boolean ofSender(Exception failure) {
    return failure instanceof SMTPSenderFailedException
        || (failure instanceof SMTPSendFailedException mail
            && mail.getCommand().startsWith("MAIL"));
  }

  private static Optional<Integer> code(Exception failure) {
    if (failure instanceof SMTPAddressFailedException address) {
      return Optional.of(address.getReturnCode());
    }
    return failure instanceof SMTPSendFailedException mail
        ? Optional.of(mail.getReturnCode())
        : Optional.empty();
  }
}
