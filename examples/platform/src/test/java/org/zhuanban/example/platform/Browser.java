package org.zhuanban.example.platform;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.zhuanban.example.platform.signin.Person;

/** A browser without a screen, in which somebody works. */
final class Browser implements AutoCloseable {
  static final Dimension DESK = new Dimension(1280, 800);
  static final Dimension PHONE = new Dimension(390, 800);

  /** Debian's, else what runners of builds have. */
  private static final Path CHROMIUM =
      Stream.of("chromium", "google-chrome")
          .map(Path.of("/usr/bin")::resolve)
          .filter(Files::isExecutable)
          .findFirst()
          .orElse(Path.of("/usr/bin/chromium"));

  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int LARGEST = 150_000;

  private final ChromeDriver driver;
  private final String address;

  private Browser(ChromeDriver driver, String address) {
    this.driver = driver;
    this.address = address;
  }

  /** Skips the test where there is no browser, unless one is required. */
  static void require() {
    boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    if (!there && "required".equals(System.getenv("ZHUANBAN_BROWSER"))) {
      throw new IllegalStateException(
          "There is no browser; run examples/platform/src/test/browser/install.sh");
    }
    assumeTrue(there, "no browser: run examples/platform/src/test/browser/install.sh for it");
  }

  static Browser open(String address) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--lang=zh-CN");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofMinutes(2));
    Browser browser = new Browser(driver, address);
    browser.size(DESK);
    return browser;
  }

  /** Makes the inside of the window as large as a screen. */
  void size(Dimension inside) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            inside.getWidth(),
            "height",
            inside.getHeight(),
            "deviceScaleFactor",
            1,
            "mobile",
            false));
  }

  ChromeDriver driver() {
    return driver;
  }

  Browser signIn(Person person) {
    go("/sign-in");
    click(find("//input[@value='" + person.name() + "']/../button"));
    return this;
  }

  Browser go(String path) {
    driver.get(address + path);
    return this;
  }

  WebElement find(String xpath) {
    return driver.findElement(By.xpath(xpath));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  void link(String text) {
    click(find("//main//a[normalize-space(.)='" + text + "']"));
  }

  /**
   * Clicks on something that leads to a page, and waits for that. A new page does not have the mark
   * that the last one was given; between the two the browser may answer nothing.
   */
  void click(WebElement target) {
    driver.executeScript("window.lastPage = true");
    target.click();
    new WebDriverWait(driver, PATIENCE)
        .ignoring(WebDriverException.class)
        .until(
            anything ->
                Boolean.TRUE.equals(
                    driver.executeScript(
                        "return !window.lastPage && document.readyState === 'complete'")));
  }

  void fill(String path, String text) {
    driver.findElement(By.name("f." + path)).sendKeys(text);
  }

  void choose(String path, String name) {
    find("//select[@name='f." + path + "']/option[normalize-space(.)='" + name + "']").click();
  }

  void send() {
    click(driver.findElement(By.cssSelector("main form.form button")));
  }

  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /** Keeps a picture for the README. */
  void picture(String name) throws IOException {
    if (Boolean.getBoolean("screenshots.write")) {
      BufferedImage picture =
          ImageIO.read(new ByteArrayInputStream(driver.getScreenshotAs(OutputType.BYTES)));
      for (int x = 0; x < picture.getWidth(); x++) {
        for (int y = 0; y < picture.getHeight(); y++) {
          picture.setRGB(x, y, coarse(picture.getRGB(x, y)));
        }
      }
      Path file = Files.createDirectories(Path.of("docs")).resolve(name + ".png");
      ImageIO.write(picture, "png", file.toFile());
      if (Files.size(file) > LARGEST) {
        throw new IllegalStateException(name + " is too large: " + Files.size(file));
      }
    }
  }

  /** Fewer colours, so that the picture is small. */
  private static int coarse(int colour) {
    int coarse = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int part = (colour >>> shift) & 0xFF;
      coarse |= ((part + 8) / 17 * 17) << shift;
    }
    return coarse;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
