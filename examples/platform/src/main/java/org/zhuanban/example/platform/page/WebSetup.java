package org.zhuanban.example.platform.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.zhuanban.example.platform.demo.Organs;
import org.zhuanban.example.platform.signin.Gate;
import org.zhuanban.example.platform.signin.Person;
import org.zhuanban.local.LocalRuleBook;

/** Languages, headers, the gate, and the names of the county. */
@Configuration
@EnableScheduling
class WebSetup implements WebMvcConfigurer {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final Gate gate;

  WebSetup(Gate gate) {
    this.gate = gate;
  }

  @Bean
  static LocalRuleBook localRules() {
    return LocalRuleBook.USUAL.with(Organs.NAMES);
  }

  @Bean
  static LocaleResolver localeResolver() {
    CookieLocaleResolver locales = new CookieLocaleResolver("lang");
    locales.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    return locales;
  }

  @Bean
  static OncePerRequestFilter headers() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (!request.getRequestURI().endsWith(".css")) {
          response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
      }
    };
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(
        new LocaleChangeInterceptor() {
          {
            setParamName("lang");
            setIgnoreInvalidLocale(true);
          }
        });
    registry
        .addInterceptor(gate)
        .excludePathPatterns("/*.css", "/*.svg", "/v3/api-docs/**", "/actuator/**");
  }

  /** The style sheet of documents comes from the library. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/document.css")
        .addResourceLocations("classpath:/org/zhuanban/documents/")
        .setCachePeriod(3_600);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(
        new HandlerMethodArgumentResolver() {
          @Override
          public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Person.class
                && parameter.getParameterAnnotations().length == 0;
          }

          @Override
          public Object resolveArgument(
              MethodParameter parameter,
              @Nullable ModelAndViewContainer container,
              NativeWebRequest request,
              @Nullable WebDataBinderFactory binders) {
            return Gate.person(
                    java.util.Objects.requireNonNull(
                        request.getNativeRequest(HttpServletRequest.class)))
                .orElseThrow();
          }
        });
  }
}
