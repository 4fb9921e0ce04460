package org.zhuanban.example.platform.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuanban.BoardPage;
import org.zhuanban.PageToken;
import org.zhuanban.ProjectView;
import org.zhuanban.ReaderSession;
import org.zhuanban.StreamKind;
import org.zhuanban.WireNames;
import org.zhuanban.Zhuanban;
import org.zhuanban.command.Command;
import org.zhuanban.example.platform.signin.Person;
import org.zhuanban.example.platform.window.ActService;
import org.zhuanban.example.platform.workbench.Desk;
import org.zhuanban.json.CommandJson;
import org.zhuanban.json.Json;
import org.zhuanban.request.Request;
import org.zhuanban.spi.BoardQuery;

/** Boards, projects and commands as JSON, with the rights of the person of the session. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class ApiController {
  private final Zhuanban zhuanban;
  private final ActService acts;

  ApiController(Zhuanban zhuanban, ActService acts) {
    this.zhuanban = zhuanban;
    this.acts = acts;
  }

  /** A page of duties and the place of the next one. */
  record Duties(List<?> lines, @Nullable String next) {}

  @Operation(summary = "本人的工作台 / The own workbench")
  @GetMapping("/workbench")
  Duties workbench(Person me, @RequestParam(required = false) @Nullable String after) {
    BoardQuery query = Desk.open().build();
    BoardPage page =
        reader(me)
            .mine(query, Optional.ofNullable(after).map(token -> PageToken.read(query, token)));
    return new Duties(
        (List<?>) Json.of(page.lines()),
        page.next().map(place -> PageToken.write(query, place)).orElse(null));
  }

  @Operation(summary = "一个部门或者全县的看板 / The board of an organ or of the county")
  @GetMapping("/board")
  Duties board(
      Person me,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable String after) {
    BoardQuery query = Desk.open().owner(Optional.ofNullable(owner)).build();
    BoardPage page =
        reader(me)
            .board(query, Optional.ofNullable(after).map(token -> PageToken.read(query, token)));
    return new Duties(
        (List<?>) Json.of(page.lines()),
        page.next().map(place -> PageToken.write(query, place)).orElse(null));
  }

  @Operation(summary = "项目 / A project")
  @GetMapping("/projects/{id}")
  Object project(Person me, @PathVariable String id) {
    ProjectView view = reader(me).read(StreamKind.PROJECT, id);
    return Json.of(view, zhuanban.today());
  }

  @Operation(summary = "项目的审批看板 / The board of a project")
  @GetMapping("/projects/{id}/board")
  Object approvals(Person me, @PathVariable String id) {
    return Json.of(reader(me).read(StreamKind.PROJECT, id).approvals().board(zhuanban.today()));
  }

  @Operation(summary = "可以发出的指令名称 / The names of commands")
  @GetMapping("/commands")
  List<String> commands() {
    return CommandJson.names();
  }

  @Operation(
      summary = "办理一条指令 / Does a command",
      description =
          "正文如 {\"version\":1,\"type\":\"approval.accept-application\",\"data\":{\"item\":\"GH03\"}};"
              + " Idempotency-Key 相同的只办一次 / the same key is done once")
  @PostMapping(path = "/projects/{id}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
  Object command(
      Person me,
      @PathVariable String id,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody String body) {
    Command command = CommandJson.readCommand(body);
    Request request =
        Request.of(
            StreamKind.PROJECT.stream(id), "api-" + key, command, me.ref(), zhuanban.today());
    return Json.of(acts.act(request, WireNames.of(command), "", ""));
  }

  private ReaderSession reader(Person me) {
    return zhuanban.forReader(me.ref());
  }
}
