package org.zhuanban.example.platform.signin;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhuanban.StreamKind;
import org.zhuanban.example.platform.demo.DemoCounty;
import org.zhuanban.example.platform.demo.Organs;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.spi.Directory.Position;
import org.zhuanban.spi.StreamKey;

/** The persons of the demo, one for each role. */
public enum Person {
  /** The window of all approving departments in the hall. */
  WINDOW("/window") {
    @Override
    List<Position> positions() {
      return Organs.APPROVING.stream()
          .map(organ -> Position.of(Role.HANDLER.name()).withOrgan(organ.code()))
          .toList();
    }
  },
  /** The head of the natural resources bureau. */
  HEAD("/workbench") {
    @Override
    List<Position> positions() {
      return List.of(Position.of(Role.DEPARTMENT_HEAD.name()).withOrgan(Organs.LAND.code()));
    }
  },
  /** An enterprise, with one project. */
  ENTERPRISE("/mine") {
    @Override
    List<Position> positions() {
      return of(Role.ENTERPRISE, 5);
    }
  },
  /** The agent of some enterprises. */
  AGENT("/mine") {
    @Override
    List<Position> positions() {
      return of(Role.SERVICE_AGENT, 3, 4, 5, 6);
    }
  },
  /** The leader of some task forces. */
  LEADER("/meetings") {
    @Override
    List<Position> positions() {
      return of(Role.TASK_FORCE_LEADER, 3, 4, 5, 6, 7, 8);
    }
  },
  /** The administration of the industrial park. */
  PARK("/workbench") {
    @Override
    List<Position> positions() {
      return Stream.of(2, 4, 5, 7, 8, 10)
          .map(
              number ->
                  Position.of(Role.RESPONSIBLE_UNIT.name())
                      .withOrgan(Organs.PARK)
                      .withStream(project(number)))
          .toList();
    }
  },
  /** The investment promotion bureau. */
  BUREAU("/county") {
    @Override
    List<Position> positions() {
      return List.of(Position.of(Role.LEAD_BUREAU.name()).withOrgan(Organs.LEAD.code()));
    }
  },
  /** The supervision office. */
  SUPERVISION("/supervision") {
    @Override
    List<Position> positions() {
      return List.of(Position.of(Role.SUPERVISION_OFFICE.name()).withOrgan(Organs.SUPERVISION));
    }
  },
  /** A deputy of the people's congress. */
  DEPUTY("/suggestions") {
    @Override
    List<Position> positions() {
      return Stream.of("28", "31")
          .map(StreamKind.SUGGESTION::stream)
          .map(stream -> Position.of(Role.DEPUTY.name()).withStream(stream))
          .toList();
    }
  },
  /** The officer of the demo, who moves the clock. */
  OFFICER("/clock") {
    @Override
    List<Position> positions() {
      return List.of(Position.of(Role.ADMINISTRATOR.name()));
    }
  };

  private final String home;

  Person(String home) {
    this.home = home;
  }

  abstract List<Position> positions();

  /** {@return the first page of the morning} */
  public String home() {
    return home;
  }

  /** {@return the pages of the menu, the home first} */
  public List<String> menu() {
    return switch (this) {
      case BUREAU -> List.of(home, "/workbench", "/projects", "/reports/quarter");
      case SUPERVISION -> List.of(home, "/projects", "/reports/quarter");
      case WINDOW -> List.of(home, "/workbench");
      case HEAD -> List.of(home);
      case DEPUTY, OFFICER -> List.of(home);
      case PARK -> List.of(home, "/projects");
      case ENTERPRISE, AGENT, LEADER -> List.of(home, "/workbench", "/projects");
    };
  }

  /** {@return the reference by which the library knows the person} */
  public PersonRef ref() {
    return new PersonRef(name().toLowerCase(Locale.ROOT));
  }

  /** {@return the roles of the positions} */
  public List<Role> roles() {
    return positions().stream().map(Position::role).distinct().map(Role::valueOf).toList();
  }

  /** {@return the own streams of the positions, in their order} */
  public List<StreamKey> streams() {
    return positions().stream().flatMap(position -> position.stream().stream()).toList();
  }

  /** {@return the own projects by their identifiers} */
  public List<String> projects() {
    return streams().stream()
        .filter(stream -> stream.kind().equals(StreamKind.PROJECT.name()))
        .map(StreamKey::id)
        .toList();
  }

  /** {@return whether all projects of the county may be read} */
  public boolean readsCounty() {
    return this == BUREAU || this == SUPERVISION;
  }

  private static List<Position> of(Role role, int... numbers) {
    return IntStream.of(numbers)
        .mapToObj(number -> Position.of(role.name()).withStream(project(number)))
        .toList();
  }

  private static StreamKey project(int number) {
    return StreamKind.PROJECT.stream(DemoCounty.project(number));
  }
}
