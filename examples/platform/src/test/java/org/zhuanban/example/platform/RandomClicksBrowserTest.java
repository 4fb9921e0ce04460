package org.zhuanban.example.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.zhuanban.example.platform.signin.Person;

/**
 * Clicks at random, also on the buttons of acts, on a platform of its own: 200 clicks, or as many
 * as there are in {@code -Dplatform.minutes}.
 */
@DirtiesContext
@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:clicks;DB_CLOSE_DELAY=-1",
      "platform.projects=12"
    })
class RandomClicksBrowserTest extends PlatformTest {
  private static final int CLICKS = 200;
  private static final int VISIT = 20;

  @Test
  void no_click_leads_to_an_error_page() {
    Browser.require();
    long seed = Long.getLong("platform.seed", 20261020L);
    int minutes = Integer.getInteger("platform.minutes", 0);
    Instant end = Instant.now().plus(Duration.ofMinutes(minutes));
    Random random = new Random(seed);
    try (Browser browser = Browser.open(address())) {
      for (int click = 0; minutes > 0 ? Instant.now().isBefore(end) : click < CLICKS; click++) {
        if (click % VISIT == 0) {
          browser.driver().manage().deleteAllCookies();
          browser.signIn(Person.values()[click / VISIT % Person.values().length]);
        }
        String what = click(browser, random);
        assertThat(browser.all("main h1, main h2").stream().map(WebElement::getText).toList())
            .as("click %s of seed %s: %s", click, seed, what)
            .isNotEmpty()
            .doesNotContain("不能显示");
      }
    }
  }

  private static String click(Browser browser, Random random) {
    List<WebElement> targets = browser.all("main a[href^='/'], header nav a, main form button");
    WebElement target = targets.get(random.nextInt(targets.size()));
    if (isFile(target)) {
      return "a file, which is left alone";
    }
    String what = browser.driver().getCurrentUrl() + " → " + target.getText();
    if (target.getTagName().equals("button")) {
      fill(browser, random);
    }
    // The middle of a link that is broken over two lines may lie beside it.
    browser.driver().executeScript("arguments[0].click()", target);
    return what;
  }

  private static boolean isFile(WebElement target) {
    String place = target.getAttribute("href");
    return place != null && place.matches(".*\\.(ics|csv|md)(\\?.*)?");
  }

  private static void fill(Browser browser, Random random) {
    for (WebElement choice : browser.all("main form select")) {
      List<WebElement> options = choice.findElements(By.tagName("option"));
      options.get(random.nextInt(options.size())).click();
    }
    for (WebElement field : browser.all("main form input[type=text], main form textarea")) {
      field.sendKeys("示例" + random.nextInt(100));
    }
    for (WebElement field : browser.all("main form input[type=number]")) {
      field.sendKeys(String.valueOf(1 + random.nextInt(30)));
    }
  }
}
