package org.zhuanban.example.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhuanban.UnknownStreamException;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.example.platform.demo.DemoClock;
import org.zhuanban.example.platform.signin.Gate;
import org.zhuanban.input.InputException;

/** Pages in place of problem details, for readers who are no programs. */
@ControllerAdvice(
    basePackages = {
      "org.zhuanban.example.platform.county",
      "org.zhuanban.example.platform.demo",
      "org.zhuanban.example.platform.enterprise",
      "org.zhuanban.example.platform.project",
      "org.zhuanban.example.platform.signin",
      "org.zhuanban.example.platform.suggestion",
      "org.zhuanban.example.platform.taskforce",
      "org.zhuanban.example.platform.window",
      "org.zhuanban.example.platform.workbench"
    })
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {
  private final DemoClock clock;

  PageProblems(DemoClock clock) {
    this.clock = clock;
  }

  @ExceptionHandler
  ModelAndView denied(
      NotReadableException denied,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    return page(HttpStatus.FORBIDDEN, "problem.denied", request, response, locale);
  }

  @ExceptionHandler
  ModelAndView unknown(
      UnknownStreamException unknown,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    return page(HttpStatus.NOT_FOUND, "problem.unknown", request, response, locale);
  }

  @ExceptionHandler({
    InputException.class,
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class
  })
  ModelAndView malformed(
      Exception wrong, HttpServletRequest request, HttpServletResponse response, Locale locale) {
    return page(HttpStatus.BAD_REQUEST, "problem.malformed", request, response, locale);
  }

  @ExceptionHandler
  ModelAndView other(
      ResponseStatusException other,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    HttpStatusCode status = other.getStatusCode();
    String key =
        switch (status.value()) {
          case 403 -> "problem.denied";
          case 404 -> "problem.unknown";
          default -> "problem.busy";
        };
    return page(status, key, request, response, locale);
  }

  private ModelAndView page(
      HttpStatusCode status,
      String key,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    response.setStatus(status.value());
    ModelAndView page = new ModelAndView("problem");
    page.addObject("key", key);
    frame(page, request, locale, clock);
    return page;
  }

  /** What the layout needs where no controller was asked. */
  static void frame(ModelAndView page, HttpServletRequest request, Locale locale, DemoClock clock) {
    Words words = Words.of(locale);
    page.addObject("w", words);
    page.addObject("me", Gate.person(request).orElse(null));
    page.addObject("token", Gate.token(request));
    page.addObject("today", words.day(clock.day()));
    page.addObject("path", "");
    page.addObject("other", words.chinese() ? "/?lang=en" : "/?lang=zh");
  }
}
