package org.zhuanban.example.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.zhuanban.example.platform.demo.DemoClock;

/** The page for addresses that lead nowhere and for failures. */
@Component
class ErrorPage implements ErrorViewResolver {
  private final DemoClock clock;

  ErrorPage(DemoClock clock) {
    this.clock = clock;
  }

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, @Nullable Map<String, Object> model) {
    String key =
        switch (status) {
          case FORBIDDEN -> "problem.denied";
          case NOT_FOUND -> "problem.unknown";
          case BAD_REQUEST, METHOD_NOT_ALLOWED -> "problem.malformed";
          default -> "problem.busy";
        };
    ModelAndView page = new ModelAndView("problem");
    page.setStatus(status);
    page.addObject("key", key);
    Locale locale = org.springframework.web.servlet.support.RequestContextUtils.getLocale(request);
    PageProblems.frame(page, request, locale, clock);
    return page;
  }
}
