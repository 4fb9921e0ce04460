package org.zhuanban.spring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.zhuanban.UnknownStreamException;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.RuleKind;
import org.zhuanban.input.InputException;
import org.zhuanban.request.StreamMovedException;
import org.zhuanban.spi.StorageException;

/**
 * Answers of a web application to what the library refuses, as problem details (RFC 9457) with
 * code, clause and words. The words are in the language of the request, in Chinese if it names
 * none.
 *
 * <table>
 * <caption>Statuses</caption>
 * <tr><th>What</th><th>Status</th></tr>
 * <tr><td>malformed input, and input that the rules of commands refuse</td><td>422</td></tr>
 * <tr><td>an act that the law does not allow, or not any more</td><td>422</td></tr>
 * <tr><td>an act that the state of the project does not allow, or not yet</td><td>409</td></tr>
 * <tr><td>a key used for another command; others were first</td><td>409</td></tr>
 * <tr><td>no right to act or read</td><td>403</td></tr>
 * <tr><td>no such stream</td><td>404</td></tr>
 * <tr><td>a storage that may work again soon</td><td>503</td></tr>
 * </table>
 *
 * @since 0.1
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
public class ZhuanbanProblems {
  /** Spring has renamed the constant of this status. */
  private static final HttpStatusCode UNPROCESSABLE = HttpStatusCode.valueOf(422);

  /** Creates the advice. */
  public ZhuanbanProblems() {}

  /**
   * Answers a refusal.
   *
   * @param refused the refusal
   * @param request the request
   * @return the problem, with all reasons
   */
  @ExceptionHandler
  ProblemDetail refused(RefusedException refused, WebRequest request) {
    Locale locale = locale(request);
    Refusal first = refused.refusal();
    ProblemDetail problem =
        problem(status(first.rule().kind()), first.text(locale), first.rule().code());
    problem.setProperty("kind", first.rule().kind().name());
    problem.setProperty("clause", first.source());
    List<Map<String, String>> reasons =
        refused.refused().all().stream().map(reason -> reason(reason, locale)).toList();
    problem.setProperty("reasons", reasons);
    return problem;
  }

  private static Map<String, String> reason(Refusal refusal, Locale locale) {
    Map<String, String> reason = new LinkedHashMap<>();
    reason.put("code", refusal.rule().code());
    reason.put("clause", refusal.source());
    reason.put("text", refusal.text(locale));
    return reason;
  }

  private static HttpStatusCode status(RuleKind kind) {
    return switch (kind) {
      case INPUT, LAW -> UNPROCESSABLE;
      case STATE, CONFLICT -> HttpStatus.CONFLICT;
      case RIGHT -> HttpStatus.FORBIDDEN;
    };
  }

  /**
   * Answers malformed input.
   *
   * @param wrong the fault
   * @param request the request
   * @return the problem, with the place of the fault
   */
  @ExceptionHandler
  ProblemDetail malformed(InputException wrong, WebRequest request) {
    ProblemDetail problem = problem(UNPROCESSABLE, wrong.text(locale(request)), wrong.code());
    problem.setProperty("place", wrong.place());
    return problem;
  }

  /**
   * Answers a denied read. The answer does not disclose whether there is any content.
   *
   * @param denied the denial
   * @param request the request
   * @return the problem
   */
  @ExceptionHandler
  ProblemDetail denied(NotReadableException denied, WebRequest request) {
    ProblemDetail problem =
        problem(HttpStatus.FORBIDDEN, denied.text(locale(request)), "spring.NOT_READABLE");
    problem.setProperty("section", denied.part().name());
    return problem;
  }

  /**
   * Answers a read of a stream that is not there.
   *
   * @param unknown the exception
   * @param request the request
   * @return the problem
   */
  @ExceptionHandler
  ProblemDetail unknown(UnknownStreamException unknown, WebRequest request) {
    return problem(HttpStatus.NOT_FOUND, unknown.text(locale(request)), "spring.UNKNOWN_STREAM");
  }

  /**
   * Answers that others were first.
   *
   * @param moved the exception
   * @param request the request
   * @return the problem
   */
  @ExceptionHandler
  ProblemDetail moved(StreamMovedException moved, WebRequest request) {
    String words =
        words(
            request,
            "他人正在办理%s，请重试".formatted(moved.stream().id()),
            "Others are writing to %s; send it again".formatted(moved.stream()));
    return problem(HttpStatus.CONFLICT, words, "spring.STREAM_MOVED");
  }

  /**
   * Answers that the storage may work again soon. Any other failure of it is left to the
   * application.
   *
   * @param failed the exception
   * @param request the request
   * @return the problem
   * @throws StorageException if it will not pass
   */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> failed(StorageException failed, WebRequest request) {
    if (!failed.retryable()) {
      throw failed;
    }
    ProblemDetail problem =
        problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            words(
                request,
                "系统繁忙，请稍后重试",
                "The storage is not available for the moment; send it again"),
            "spring.STORAGE_BUSY");
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(problem);
  }

  private static ProblemDetail problem(HttpStatusCode status, String words, String code) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words);
    problem.setProperty("code", code);
    return problem;
  }

  private static String words(WebRequest request, String chinese, String english) {
    return locale(request).getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
  }

  private static Locale locale(WebRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? Locale.CHINESE
        : LocaleContextHolder.getLocale();
  }
}
