package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GW209: CORS of which a part is missing, so that browsers refuse what the API answers. */
@AutoService(Rule.class)
public final class CorsIncomplete implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      if (api.kind() == ApiKind.REST) {
        CorsReply replies = new CorsReply(gateway, api);
        for (List<Route> routes : byPath(api)) {
          new RestCors(api, routes).faults().forEach(report::add);
          replies.faults(routes).forEach(report::add);
        }
      } else {
        api.settings()
            .cors()
            .ifPresent(cors -> new HttpCors(api, cors).faults().forEach(report::add));
      }
    }
  }

  private static List<List<Route>> byPath(Api api) {
    Map<String, List<Route>> paths = new LinkedHashMap<>();
    for (Route route : api.routes().list()) {
      route
          .path()
          .get()
          .ifPresent(
              path -> paths.computeIfAbsent(path.toString(), key -> new ArrayList<>()).add(route));
    }
    return List.copyOf(paths.values());
  }
}
