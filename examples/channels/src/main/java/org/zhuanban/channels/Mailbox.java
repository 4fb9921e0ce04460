package org.zhuanban.channels;

import java.time.Duration;
import java.util.Optional;

/**
 * Where mail is handed in.
 *
 * @param host the name of the server
 * @param port its port
 * @param login by whom; empty for a server that asks for no login
 * @param secure whether nothing goes without TLS (STARTTLS)
 * @param from the address that mail comes from
 * @param timeout how long a step may take; shorter than the patience of the dispatcher
 */
public record Mailbox(
    String host, int port, Optional<Login> login, boolean secure, String from, Duration timeout) {
  /**
   * A login.
   *
   * @param user the name
   * @param password the password
   */
  public record Login(String user, String password) {
    /** {@return the name alone, so that no log holds the password} */
    @Override
    public String toString() {
      return "Login[user=" + user + "]";
    }
  }
}
