package org.zhuanban.example.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.zhuanban.example.platform.signin.Person;

/** The morning of each role in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MorningBrowserTest extends PlatformTest {
  private Browser browser;

  @BeforeAll
  void open() {
    Browser.require();
    browser = Browser.open(address());
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void atTheDesk() {
    browser.size(Browser.DESK);
    browser.driver().manage().deleteAllCookies();
  }

  @ParameterizedTest
  @EnumSource
  void the_first_page_after_signing_in_says_what_is_due_next_and_why(Person person)
      throws Exception {
    browser.signIn(person);

    List<WebElement> next = browser.all(".next");
    assertThat(next).hasSize(1);
    assertThat(next.get(0).getText()).contains("下一项到期");
    if (person == Person.HEAD) {
      browser.picture("workbench");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_wider_than_a_phone(Person person) {
    browser.size(Browser.PHONE);
    browser.signIn(person);

    long wider =
        (long)
            browser
                .driver()
                .executeScript(
                    "return document.documentElement.scrollWidth"
                        + " - document.documentElement.clientWidth");
    assertThat(wider).isLessThanOrEqualTo(0);
  }

  @Test
  void every_field_has_a_label_and_every_light_a_name() {
    browser.signIn(Person.WINDOW).go("/acts/SL-00016/approval-extend-limit?subject=GH03");
    for (WebElement field : browser.all("main input:not([type=hidden]), main select, textarea")) {
      assertThat(browser.all("label[for='" + field.getAttribute("id") + "']")).hasSize(1);
    }
    browser.go("/workbench");
    assertThat(browser.all(".lamp"))
        .isNotEmpty()
        .allSatisfy(lamp -> assertThat(lamp.getText().strip()).hasSizeGreaterThan(2));
  }

  @Test
  void one_signs_in_and_reaches_a_ledger_by_the_keyboard() {
    browser.go("/sign-in");
    press(Keys.TAB);
    assertThat(active().getAttribute("class")).isEqualTo("skip");
    for (int tries = 0; tries < 20 && !active().getText().startsWith("县自然资源局局长"); tries++) {
      press(Keys.TAB);
    }
    press(Keys.ENTER);
    assertThat(browser.text()).contains("我承担的事项");
    for (int tries = 0; tries < 20 && !ledger(active()); tries++) {
      press(Keys.TAB);
    }
    press(Keys.ENTER);

    assertThat(browser.text()).contains("第几日", "计入与否");
  }

  private static boolean ledger(WebElement element) {
    String target = element.getAttribute("href");
    return target != null && target.contains("/ledger?");
  }

  private WebElement active() {
    return browser.driver().switchTo().activeElement();
  }

  private void press(Keys key) {
    active().sendKeys(key);
  }

  @Test
  void the_page_of_a_project_shows_its_course_and_its_forecast() throws Exception {
    browser.signIn(Person.LEADER);
    browser.go("/projects/SL-00004");
    assertThat(browser.all("figure svg")).hasSizeGreaterThan(1);
    browser.picture("project");

    browser.go("/projects/SL-00004/forecast");
    browser.find("//select[@id='item']/option[contains(., '建设工程规划许可')]").click();
    browser.find("//input[@id='days']").sendKeys("40");
    browser.send();
    assertThat(browser.text()).contains("假设之后", "→");
  }

  @Test
  void the_language_is_switched() {
    browser.signIn(Person.BUREAU);
    browser.click(browser.find("//header//a[.='English']"));
    assertThat(browser.text()).contains("Due next");
    browser.click(browser.find("//header//a[.='中文']"));
    assertThat(browser.text()).contains("下一项到期");
  }

  @Test
  void an_act_is_refused_in_words_and_then_done() {
    browser.signIn(Person.WINDOW);
    browser.go("/projects/SL-00026/items/SB01");
    browser.link("启动特别程序");
    browser.choose("procedure", "专家评审");
    browser.fill("stated", "15");
    browser.send();
    assertThat(browser.find("//div[@role='alert']").getText()).contains("告知", "行政许可法第四十五条");
    assertThat(browser.find("//input[@name='f.stated']").getAttribute("value")).isEqualTo("15");

    browser
        .driver()
        .executeScript("document.getElementsByName('f.notifiedOn')[0].value = '2026-10-20'");
    browser.fill("notice.id", "示水告〔2026〕26号");
    browser.send();

    assertThat(browser.text()).contains("已办理：启动特别程序", "特别程序中");
  }

  @Test
  void two_browsers_on_one_project_do_not_overrule_each_other() {
    String form = "/acts/SL-00024/approval-decide-item?subject=GH04";
    browser.signIn(Person.WINDOW).go(form);
    try (Browser other = Browser.open(address())) {
      other.signIn(Person.HEAD).go(form);
      browser.choose("result", "批准");
      other.choose("result", "不予批准");

      browser.send();
      other.send();

      assertThat(browser.text()).contains("已办理");
      assertThat(other.find("//div[@role='alert']").getText()).contains("未能办理");
    }
  }
}
