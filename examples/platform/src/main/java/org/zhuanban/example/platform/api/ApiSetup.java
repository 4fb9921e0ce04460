package org.zhuanban.example.platform.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuanban.example.platform.signin.Person;

/** The description of the interface for programs. */
@Configuration
class ApiSetup {
  ApiSetup() {}

  @Bean
  static OpenAPI description() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Person.class);
    return new OpenAPI()
        .info(
            new Info()
                .title("示例县招商引资项目平台 / A county platform in small")
                .version("1")
                .description(
                    "按登录人的权限读写；拒绝以 ProblemDetail 说明 / With the rights of who is signed in;"
                        + " refusals are problem details"));
  }
}
