package org.beenthere.organizations;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The organizations of this installation, their sites and their programs.
@Service
@Transactional
public class Organizations {

  private final JdbcClient database;
  private final Trail trail;
  private final Clock clock;

  Organizations(JdbcClient database, Trail trail, Clock clock) {
    this.database = database;
    this.trail = trail;
    this.clock = clock;
  }

  /// Founds an organization with its first site and program. Asked for by the house of that new
  /// organization.
  public void found(
      OrganizationId id,
      String name,
      String country,
      Language language,
      ZoneId zone,
      String place,
      String program,
      boolean demo) {
    database
        .sql(
            """
            insert into organizations.organization
              (organization_id, name, country, language, zone, began_at, demo)
            values (:id, :name, :country, :language, :zone, :now, :demo)
            """)
        .param("id", id.value())
        .param("name", name)
        .param("country", country)
        .param("language", language.name())
        .param("zone", zone.getId())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("demo", demo)
        .update();
    addProgram(id, addSite(id, name, place, zone), program);
  }

  /// Adds a place where the organization works.
  ///
  /// @return its identifier
  public UUID addSite(OrganizationId organization, String name, String place, ZoneId zone) {
    var site = Identifier.fresh();
    database
        .sql(
            """
            insert into organizations.site (organization_id, id, name, place, zone)
            values (:organization, :id, :name, :place, :zone)
            """)
        .param("organization", organization.value())
        .param("id", site)
        .param("name", name)
        .param("place", place)
        .param("zone", zone.getId())
        .update();
    return site;
  }

  /// Adds a program at a site.
  ///
  /// @return its identifier
  public UUID addProgram(OrganizationId organization, UUID site, String name) {
    var program = Identifier.fresh();
    database
        .sql(
            """
            insert into organizations.program (organization_id, id, site_id, name)
            values (:organization, :id, :site, :name)
            """)
        .param("organization", organization.value())
        .param("id", program)
        .param("site", site)
        .param("name", name)
        .update();
    return program;
  }

  /// An administrator adds a program in a town, at the site there; a new one if there is none yet.
  void addProgram(Viewer by, String place, String name) {
    var organization = by.organization();
    var site =
        sites(organization).stream()
            .filter(one -> one.place().equalsIgnoreCase(place))
            .map(Site::id)
            .findFirst()
            .orElseGet(() -> addSite(organization, place, place, ZoneId.of(by.zone())));
    trail.did(by, Deed.ADD, null, "program", addProgram(organization, site, name));
  }

  /// Changes what an organization says of itself.
  void change(Viewer by, OrganizationForm form) {
    var organization = by.organization();
    trail.did(by, Deed.CHANGE, null, "organization", organization.value());
    database
        .sql(
            """
            update organizations.organization
               set name = :name, country = :country, language = :language, zone = :zone
             where organization_id = :organization
            """)
        .param("organization", organization.value())
        .param("name", form.name())
        .param("country", form.country())
        .param("language", form.spoken().name())
        .param("zone", form.zone())
        .update();
  }

  /// The sites of the organization, oldest first.
  @Transactional(readOnly = true)
  public List<Site> sites(OrganizationId organization) {
    return database
        .sql(
            """
            select id, name, place, zone from organizations.site
             where organization_id = :organization order by id
            """)
        .param("organization", organization.value())
        .query(Site.class)
        .list();
  }

  /// The programs of the organization, oldest first.
  @Transactional(readOnly = true)
  public List<Program> programs(OrganizationId organization) {
    return database
        .sql(
            """
            select id, site_id, name from organizations.program
             where organization_id = :organization order by id
            """)
        .param("organization", organization.value())
        .query(Program.class)
        .list();
  }

  /// A program of the organization.
  ///
  /// @throws NotFound when it has none of that identifier
  @Transactional(readOnly = true)
  public Program program(OrganizationId organization, String id) {
    return programs(organization).stream()
        .filter(one -> one.id().toString().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /// All organizations; their names are public.
  @Transactional(readOnly = true)
  public List<Organization> all() {
    return database
        .sql(ORGANIZATION + "order by name, organization_id")
        .query(Organization.class)
        .list();
  }

  /// ISO 3166-1: where there are organizations, that of the first by name before others.
  @Transactional(readOnly = true)
  List<String> countries() {
    return database
        .sql("select country from organizations.organization group by country order by min(name)")
        .query(String.class)
        .list();
  }

  @Transactional(readOnly = true)
  public Organization find(OrganizationId id) {
    return database
        .sql(ORGANIZATION + "where organization_id = :id")
        .param("id", id.value())
        .query(Organization.class)
        .optional()
        .orElseThrow(NotFound::new);
  }

  private static final String ORGANIZATION =
      """
      select organization_id, name, country, language, zone, began_at, demo
        from organizations.organization
      """;
}
