package org.beenthere;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every page with an identifier in its address answers a stranger's identifier exactly as one that
/// never existed: the same words, the same status (PR-02, PR-42; 42 CFR 2.13). Made from the
/// program's own list of pages, so that a new page is asked as well.
@InTheHouse
class StrangersTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired House house;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private final HttpClient browser = HttpClient.newHttpClient();
  Town ours;
  Town theirs;

  @BeforeEach
  void two_organizations_that_know_nothing_of_each_other() {
    ours = towns.found();
    theirs = towns.found();
    theirs.pair(theirs.participant("Sam"), theirs.specialist("Dee"));
    ours.pair(ours.participant("Jamie"), ours.specialist("Maria"));
  }

  @Test
  void an_identifier_of_another_organization_is_as_unknown_as_one_that_never_existed()
      throws Exception {
    var told = new ArrayList<String>();
    var asked = 0;
    for (var viewer :
        List.of(
            ours.manager("Ada"),
            ours.specialist("Rosa"),
            ours.participant("Alex"),
            ours.administrator("Root"))) {
      var cookie = signedIn.cookie(viewer);
      for (var path : pathsWithIdentifiers()) {
        var never = get(fill(path, UUID.randomUUID()), cookie, viewer);
        for (var id : identifiersOfTheirs()) {
          var answer = get(fill(path, id), cookie, viewer);
          asked++;
          if (!answer.equals(never)) {
            told.add(viewer.hat() + " " + path + ": " + answer.status + " not " + never.status);
          }
        }
      }
    }
    assertThat(told).isEmpty();
    assertThat(asked).as("questions asked").isPositive();
  }

  private Answer get(String path, Cookie cookie, Viewer viewer)
      throws IOException, InterruptedException {
    var response =
        browser.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", cookie.getName() + "=" + cookie.getValue())
                .header("Accept-Language", "en")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return new Answer(
        response.statusCode(),
        response
            .body()
            .replaceAll(UUID_TEXT, "·")
            .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""));
  }

  private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private record Answer(int status, String body) {}

  private Set<String> pathsWithIdentifiers() {
    var paths = new TreeSet<String>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          if (method.getBeanType().getName().startsWith("org.beenthere")
              && (info.getMethodsCondition().getMethods().isEmpty()
                  || info.getMethodsCondition().getMethods().toString().contains("GET"))) {
            info.getPatternValues().stream()
                .filter(path -> VARIABLE.matcher(path).find())
                .filter(path -> !path.startsWith("/look/"))
                // A listed specialist's page is public, whatever the organization.
                .filter(path -> !path.startsWith("/peers/"))
                .forEach(paths::add);
          }
        });
    assertThat(paths).contains("/people/{id}");
    return paths;
  }

  private static String fill(String path, UUID id) {
    return VARIABLE.matcher(path).replaceAll(id.toString());
  }

  /// One identifier from every column that holds any of the other organization's.
  private Set<UUID> identifiersOfTheirs() {
    return house.as(
        Asking.houseOf(theirs.id()),
        () -> {
          var ids = new LinkedHashSet<UUID>();
          var columns =
              database
                  .sql(
                      """
                      select format('select %I from %I.%I where organization_id = $1', a.attname,
                                    n.nspname, c.relname)
                        from pg_attribute a
                             join pg_class c on c.oid = a.attrelid
                             join pg_namespace n on n.oid = c.relnamespace
                       where c.relrowsecurity and a.atttypid = 'uuid'::regtype
                         and a.attname <> 'organization_id'
                         and has_table_privilege(current_user, c.oid, 'select')
                         and exists (select 1 from pg_attribute o
                                      where o.attrelid = c.oid and o.attname = 'organization_id')
                      """)
                  .query(String.class)
                  .list();
          for (var column : columns) {
            database
                .sql(column.replace("$1", ":organization") + " limit 1")
                .param("organization", theirs.id().value())
                .query(UUID.class)
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .forEach(ids::add);
          }
          return ids;
        });
  }
}
