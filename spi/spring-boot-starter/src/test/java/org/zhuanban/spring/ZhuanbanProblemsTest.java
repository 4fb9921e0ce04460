package org.zhuanban.spring;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.access.ViewSection;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.StreamMovedException;
import org.zhuanban.spi.StorageException;

class ZhuanbanProblemsTest {
  private final Zhuanban zhuanban = Zhuanban.builder().build();
  private final MockMvc web =
      MockMvcBuilders.standaloneSetup(new Acts())
          .setControllerAdvice(new ZhuanbanProblems())
          .build();

  @RestController
  final class Acts {
    @GetMapping("/{what}")
    void act(@PathVariable String what) {
      switch (what) {
        case "refused" -> RefusedException.orThrow(zhuanban.handle(County.accept("P-1")));
        case "malformed" -> throw InputFault.MISSING.at("AdoptPlan.plan");
        case "unknown" -> zhuanban.read(StreamKind.PROJECT, "P-9");
        case "denied" ->
            throw new NotReadableException(new PersonRef("p"), ViewSection.MEASURES, "P-1");
        case "moved" -> throw new StreamMovedException(StreamKind.PROJECT.stream("P-1"), true);
        default -> throw new StorageException("busy", true, new SQLException());
      }
    }
  }

  @Test
  void a_refusal_has_code_clause_and_words_in_chinese_by_default() throws Exception {
    web.perform(get("/refused"))
        .andExpect(status().isConflict())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").isString())
        .andExpect(jsonPath("$.kind").value("STATE"))
        .andExpect(jsonPath("$.clause").isString())
        .andExpect(jsonPath("$.reasons.length()").value(1))
        .andExpect(jsonPath("$.detail").value(containsString("审批方案")));
  }

  @Test
  void the_words_follow_the_language_of_the_request() throws Exception {
    web.perform(get("/malformed"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("input.MISSING"))
        .andExpect(jsonPath("$.place").value("AdoptPlan.plan"))
        .andExpect(jsonPath("$.detail").value(containsString("缺")));
    web.perform(get("/malformed").header("Accept-Language", "en"))
        .andExpect(jsonPath("$.detail").value(containsString("missing")));
  }

  @Test
  void other_failures_have_a_status_of_their_own() throws Exception {
    web.perform(get("/unknown")).andExpect(status().isNotFound());
    web.perform(get("/denied"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.section").value("MEASURES"));
    web.perform(get("/moved")).andExpect(status().isConflict());
    web.perform(get("/busy"))
        .andExpect(status().isServiceUnavailable())
        .andExpect(header().string("Retry-After", "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"denied", "moved", "busy", "unknown"})
  void other_failures_speak_one_language_at_a_time(String what) throws Exception {
    web.perform(get("/" + what))
        .andExpect(jsonPath("$.detail").value(not(matchesPattern(".*[a-z].*"))));
    web.perform(get("/" + what).header("Accept-Language", "en"))
        .andExpect(jsonPath("$.detail").value(matchesPattern("\\p{ASCII}+")));
  }
}
