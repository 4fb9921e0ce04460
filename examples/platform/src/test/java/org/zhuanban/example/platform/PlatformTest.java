package org.zhuanban.example.platform;

import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhuanban.example.platform.signin.Person;

/** One platform in memory for all tests, each of which works on projects of its own. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:platform;DB_CLOSE_DELAY=-1")
@Tag("platform")
abstract class PlatformTest {
  @Value("${local.server.port}")
  private int port;

  String address() {
    return "http://localhost:" + port;
  }

  Visitor visitor() {
    return new Visitor(address());
  }

  Visitor signedIn(Person person) {
    return visitor().signIn(person);
  }
}
