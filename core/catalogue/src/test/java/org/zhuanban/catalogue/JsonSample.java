package org.zhuanban.catalogue;

import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.input.InputException;
import org.zhuanban.json.CommandJson;
import org.zhuanban.json.Json;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;

/** The code of {@code core/docs/json.md}. */
final class JsonSample {
  private final Zhuanban zhuanban;

  JsonSample(Zhuanban zhuanban) {
    this.zhuanban = zhuanban;
  }

  // spotless:off
  String handle(String body) {
    try {
      Request request = CommandJson.readRequest(body);
      Outcome outcome = zhuanban.handle(request);
      return Json.text(outcome);
    } catch (InputException fault) {
      return Json.text(fault);
    }
  }

  Object screen(String id) {
    ProjectView project = zhuanban.read(StreamKind.PROJECT, id);
    return Json.of(project, zhuanban.today());
  }

  String catalogue(String yaml) {
    Catalogue catalogue = CatalogueReader.read("items.yaml", yaml);
    return CatalogueReader.write(catalogue);
  }
  // spotless:on
}
