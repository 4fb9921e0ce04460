package org.zhuanban.example.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhuanban.example.platform.demo.DemoClock;
import org.zhuanban.example.platform.signin.Gate;
import org.zhuanban.example.platform.signin.Person;

/** What every page shows around its content. */
@ControllerAdvice(annotations = Controller.class)
class Layout {
  private final DemoClock clock;

  Layout(DemoClock clock) {
    this.clock = clock;
  }

  @ModelAttribute("w")
  Words words(Locale locale) {
    return Words.of(locale);
  }

  @ModelAttribute("me")
  @Nullable Person me(HttpServletRequest request) {
    return Gate.person(request).orElse(null);
  }

  @ModelAttribute("token")
  String token(HttpServletRequest request) {
    return Gate.token(request);
  }

  @ModelAttribute("today")
  String today(Locale locale) {
    return Words.of(locale).day(clock.day());
  }

  @ModelAttribute("path")
  String path(HttpServletRequest request) {
    return request.getRequestURI();
  }

  /** The same page in the other language. */
  @ModelAttribute("other")
  String other(HttpServletRequest request, Locale locale) {
    UriComponentsBuilder here = UriComponentsBuilder.fromPath(request.getRequestURI());
    if (request.getQueryString() != null) {
      here.query(request.getQueryString());
    }
    return here.replaceQueryParam("lang", Words.of(locale).chinese() ? "en" : "zh")
        .build()
        .toUriString();
  }
}
