package org.zhuanban.example.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A county platform in small. */
@SpringBootApplication
public class PlatformApplication {
  /** Creates the application. */
  public PlatformApplication() {}

  /**
   * Starts the platform.
   *
   * @param args the arguments of Spring Boot
   */
  public static void main(String[] args) {
    SpringApplication.run(PlatformApplication.class, args);
  }
}
