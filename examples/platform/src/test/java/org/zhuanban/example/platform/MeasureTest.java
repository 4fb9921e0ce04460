package org.zhuanban.example.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhuanban.example.platform.signin.Person;

/**
 * Measures each page with as many projects as {@code -Dplatform.measure} says, on an H2 file in
 * target/measure that later runs use again.
 */
@EnabledIfSystemProperty(named = "platform.measure", matches = "[0-9]+")
class MeasureTest {
  private static final int WARM = 40;
  private static final int MEASURED = 41;
  private static final long MOST = 100;

  /** A page and who reads it. */
  private record Page(Person person, String path) {}

  private static List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    for (Person person : Person.values()) {
      person.menu().forEach(path -> pages.add(new Page(person, path)));
    }
    for (String path :
        List.of(
            "/projects/SL-00004",
            "/projects/SL-00009",
            "/projects/SL-00004/acts",
            "/projects/SL-00004/items/GH04",
            "/projects/SL-00004/forecast",
            "/projects/SL-00004/papers",
            "/projects/SL-00004/journal",
            "/projects?page=100",
            "/projects?stage=APPROVAL",
            "/projects?q=SL-09999")) {
      pages.add(new Page(Person.BUREAU, path));
    }
    return pages;
  }

  @Test
  void each_page_takes_less_than_a_tenth_of_a_second() throws InterruptedException {
    String projects = System.getProperty("platform.measure");
    try (ConfigurableApplicationContext context =
        SpringApplication.run(
            PlatformApplication.class,
            "--server.port=0",
            "--spring.datasource.url=jdbc:h2:file:./target/measure/platform",
            "--platform.projects=" + projects)) {
      String port = String.valueOf(context.getEnvironment().getProperty("local.server.port"));
      List<String> slow = new ArrayList<>();
      counted(port);
      for (Page page : pages()) {
        long median = median(new Visitor("http://localhost:" + port).signIn(page.person()), page);
        System.out.printf(Locale.ROOT, "%s %s %s ms%n", page.person(), page.path(), median);
        if (median > MOST) {
          slow.add(page.path() + " " + median);
        }
      }
      assertThat(slow).isEmpty();
    }
  }

  /** Waits until the county has been counted for the first time. */
  private static void counted(String port) throws InterruptedException {
    Visitor bureau = new Visitor("http://localhost:" + port).signIn(Person.BUREAU);
    long start = System.nanoTime();
    while (bureau.get("/county").text().contains("正在汇总")) {
      Thread.sleep(500);
    }
    System.out.printf(Locale.ROOT, "counted in %s ms%n", (System.nanoTime() - start) / 1_000_000);
  }

  private static long median(Visitor visitor, Page page) {
    for (int i = 0; i < WARM; i++) {
      visitor.get(page.path());
    }
    long[] times = new long[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      assertThat(visitor.get(page.path()).status()).isIn(200, 302);
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    return times[MEASURED / 2] / 1_000_000;
  }
}
