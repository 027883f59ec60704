package org.beenthere.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A team of more than a hundred specialists, page after page.
@InTheHouse
class TeamPagesTest {

  private static final Pattern LINE = Pattern.compile("href=\"/team/([0-9a-f-]{36})\"");
  private static final Pattern NEXT = Pattern.compile("href=\"(/team\\?after=[0-9a-f-]{36})\"");

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  Viewer ada;

  @BeforeEach
  void a_hundred_and_twenty_specialists_with_few_names() {
    town = towns.found();
    ada = town.manager("Ada");
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(
                    """
                    with account as (
                      insert into access.account (id, sign_in, called, language, opened_at)
                      select gen_random_uuid(), :organization || '-' || n, 'Somebody', 'EN', now()
                        from generate_series(1, 120) n
                      returning id)
                    insert into specialists.specialist
                      (organization_id, id, account_id, called, places)
                    select cast(:organization as uuid), gen_random_uuid(), id,
                           'Dee ' || (row_number() over ()) % 7, 12
                      from account
                    """)
                .param("organization", town.id().toString())
                .update());
  }

  @Test
  void shows_everybody_once() {
    var seen = new ArrayList<String>();
    var sizes = new ArrayList<Integer>();
    for (var address = "/team"; !address.isEmpty(); ) {
      var page = page(address);
      List<String> lines = LINE.matcher(page).results().map(one -> one.group(1)).toList();
      seen.addAll(lines);
      sizes.add(lines.size());
      var next = NEXT.matcher(page);
      address = next.find() ? next.group(1) : "";
    }

    assertThat(sizes).containsExactly(50, 50, 20);
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Test
  void does_not_go_on_from_somebody_of_another_organization() {
    var elsewhere = towns.found().specialist("Elsa");

    assertThat(mvc.get().uri("/team?after=" + elsewhere.specialist()).with(signedIn.as(ada)))
        .hasStatus(404);
  }

  private String page(String address) {
    var result = mvc.get().uri(address).with(signedIn.as(ada)).exchange();
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
