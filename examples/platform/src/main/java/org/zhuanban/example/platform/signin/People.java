package org.zhuanban.example.platform.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhuanban.example.platform.demo.DemoCounty;
import org.zhuanban.party.Role;
import org.zhuanban.spi.Directory;

/** Knows the positions of the persons of the demo. */
@Component
public class People implements Directory {
  People() {}

  @Override
  public List<Address> addresses(String recipient) {
    return List.of(new Address("log", recipient));
  }

  @Override
  public List<Position> positions(String person) {
    if (person.equals(DemoCounty.RECORDER.id())) {
      return List.of(Position.of(Role.PLATFORM.name()));
    }
    return find(person).map(Person::positions).orElse(List.of());
  }

  /**
   * {@return the person of a reference; empty for one that is not of the demo}
   *
   * @param reference the reference
   */
  public static Optional<Person> find(String reference) {
    return Arrays.stream(Person.values())
        .filter(person -> person.ref().id().equals(reference))
        .findFirst();
  }
}
