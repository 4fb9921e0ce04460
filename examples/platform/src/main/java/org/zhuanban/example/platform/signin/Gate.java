package org.zhuanban.example.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets in who is signed in, and takes forms only with the token of the session. A program posts
 * JSON, which no form of another site can send.
 */
@Component
public class Gate implements HandlerInterceptor {
  static final String PERSON = "person";
  private static final String TOKEN = "token";
  private static final Set<String> OPEN = Set.of("/", "/sign-in", "/error");
  private static final String API = "/api/";

  Gate() {}

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    String path = request.getRequestURI();
    if (!OPEN.contains(path) && person(request).isEmpty()) {
      if (path.startsWith(API)) {
        response.sendError(HttpStatus.UNAUTHORIZED.value());
      } else {
        response.sendRedirect("/sign-in");
      }
      return false;
    }
    if (request.getMethod().equals("POST") && !trusted(request, path)) {
      response.sendError(HttpStatus.FORBIDDEN.value());
      return false;
    }
    return true;
  }

  private static boolean trusted(HttpServletRequest request, String path) {
    if (path.startsWith(API)) {
      String type = String.valueOf(request.getContentType());
      return type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }
    String given = request.getParameter(TOKEN);
    return given != null && MessageDigest.isEqual(bytes(given), bytes(token(request)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * {@return who is signed in}
   *
   * @param request the request
   */
  public static Optional<Person> person(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((Person) session.getAttribute(PERSON));
  }

  /**
   * {@return the token that the forms of the session carry}
   *
   * @param request the request
   */
  public static String token(HttpServletRequest request) {
    HttpSession session = request.getSession(true);
    @Nullable Object token = session.getAttribute(TOKEN);
    if (token == null) {
      token = UUID.randomUUID().toString();
      session.setAttribute(TOKEN, token);
    }
    return (String) token;
  }
}
