package org.beenthere.partners;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.beenthere.Town;
import org.beenthere.access.Accounts;
import org.beenthere.consent.Information;
import org.beenthere.consent.Upload;
import org.beenthere.participants.Participant.Home;
import org.beenthere.participants.PeerWish;
import org.beenthere.participants.SafeContact;
import org.beenthere.referrals.AskForSupport;
import org.beenthere.referrals.RequestId;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Treatment partners of tests, and people who come with them.
@TestComponent
public class Clinic {

  static final String NAME = "Cumberland Clinic";

  static final Set<Information> ALL =
      EnumSet.of(Information.STANDING, Information.FIRST_MEETING, Information.CLOSED);

  private final Partners partners;
  private final Referring referring;
  private final PartnerDesk desk;
  private final Handovers handovers;
  private final HandoverTable meetings;
  private final Accounts accounts;
  private final House house;
  private final JdbcClient database;

  Clinic(
      Partners partners,
      Referring referring,
      PartnerDesk desk,
      Handovers handovers,
      HandoverTable meetings,
      Accounts accounts,
      House house,
      JdbcClient database) {
    this.partners = partners;
    this.referring = referring;
    this.desk = desk;
    this.handovers = handovers;
    this.meetings = meetings;
    this.accounts = accounts;
    this.house = house;
    this.database = database;
  }

  /// Somebody who works at a clinic that refers people to this town.
  public Viewer lena(Town town, Viewer manager) {
    return somebody(town, manager, NAME, "Lena", Partner.Kind.CLINIC);
  }

  Viewer somebody(Town town, Viewer manager, String name, String called, Partner.Kind kind) {
    var partner = partners.add(manager, name, kind);
    var account = accounts.open(town.signIn(called), null, called, Town.PASSWORD, Language.EN);
    house.inOrganization(town.id(), () -> partners.member(town.id(), partner, account, called));
    return new Viewer(
        account,
        Hat.PARTNER,
        town.id(),
        manager.organizationName(),
        partner.value(),
        called,
        manager.country(),
        manager.zone());
  }

  /// Somebody who was referred.
  ///
  /// @param guest as they come in before they are welcomed
  public record Referred(RequestId id, Viewer guest, UUID consent, String phrase) {}

  public Referred refers(Viewer lena, String called) {
    return refers(lena, called, ALL, Until.THREE_MONTHS, null);
  }

  public Referred withPen(Viewer lena, String called) {
    return refers(lena, called, ALL, Until.THREE_MONTHS, Clinic.pen());
  }

  /// Somebody who wants to be reached on their own pages and in no other way.
  Referred refersWhoIsReachedOnlyHere(Viewer lena, String called) {
    var asked = asked(called, SafeContact.INBOX_ONLY);
    return refers(lena, asked, ALL, Until.THREE_MONTHS, null);
  }

  /// Somebody who would like to speak with this peer.
  Referred refersWishing(Viewer lena, String called, SpecialistId peer) {
    var one = asked(called);
    var asked =
        new AskForSupport(
            called,
            one.language(),
            one.words(),
            peer,
            one.experiences(),
            one.ways(),
            one.peer(),
            one.reach(),
            one.home());
    return refers(lena, asked, ALL, Until.THREE_MONTHS, null);
  }

  Referred refers(
      Viewer lena, String called, Set<Information> tells, Until until, @Nullable Upload pen) {
    return refers(lena, asked(called), tells, until, pen);
  }

  private Referred refers(
      Viewer lena, AskForSupport asked, Set<Information> tells, Until until, @Nullable Upload pen) {
    var called = asked.called();
    var form = new ReferForm(called + " Doe", tells, until, called + " Doe", null, "");
    var sent = referring.send(lena, asked, form, pen, UUID.randomUUID());
    var found = new Object[3];
    house.inOrganization(
        lena.organization(),
        () ->
            database
                .sql(
                    """
                    select f.id, f.account_id, f.consent_id from partners.referral f
                     where organization_id = :organization and called = :called
                     order by referred_at desc limit 1
                    """)
                .param("organization", lena.organization().value())
                .param("called", called)
                .query((row, number) -> {
                  found[0] = row.getObject(1, UUID.class);
                  found[1] = row.getObject(2, UUID.class);
                  found[2] = row.getObject(3, UUID.class);
                  return found;
                })
                .single());
    var guest =
        new Viewer(
            new AccountId((UUID) found[1]),
            Hat.GUEST,
            lena.organization(),
            lena.organizationName(),
            null,
            called,
            lena.country(),
            lena.zone());
    return new Referred(new RequestId((UUID) found[0]), guest, (UUID) found[2], sent.phrase());
  }

  static AskForSupport asked(String called) {
    return asked(
        called,
        new SafeContact(SafeContact.Means.PHONE, "+16155550177", null, null, null, false, ""));
  }

  private static AskForSupport asked(String called, SafeContact reach) {
    return new AskForSupport(
        called,
        Language.EN,
        "I would like to talk with somebody.",
        null,
        Set.of(Experience.ALCOHOL),
        Set.of(Way.PHONE),
        PeerWish.NONE,
        reach,
        new Home("37203", "Nashville", 36.1504, -86.7916));
  }

  static Upload pen() {
    var sheet = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    var picture = new ByteArrayOutputStream();
    try {
      ImageIO.write(sheet, "png", picture);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Upload("image/png", picture.toByteArray());
  }

  /// The partner reads how it stands.
  public void looks(Viewer lena, RequestId id) {
    var unread = desk.open(id, lena).orElseThrow();
  }

  /// The two ask for somebody at once, and somebody comes and says something.
  public UUID meetsNow(Viewer lena, RequestId id, Viewer peer) {
    var open = asksNow(lena, id);
    handovers.take(open, 5, peer);
    handovers.say(
        handovers.open(open, peer).orElseThrow().handover(),
        new WordForm(UUID.randomUUID().toString(), "I am on my way."),
        peer.called(),
        peer);
    return open;
  }

  UUID asksNow(Viewer lena, RequestId id) {
    handovers.ask(
        lena,
        desk.open(id, lena).orElseThrow().referral(),
        new NowForm(WarmHandover.Way.MESSAGE, ""));
    var found = new UUID[1];
    house.inOrganization(
        lena.organization(),
        () -> found[0] = meetings.latest(lena.organization(), id).orElseThrow().id());
    return found[0];
  }

  /// A specialist is asked to look after somebody who waits.
  public void looksAfter(Viewer peer, RequestId id, Instant now) {
    house.inOrganization(
        peer.organization(),
        () ->
            database
                .sql(
                    """
                    update partners.referral set second_account = :peer, second_told_at = :now
                     where organization_id = :organization and id = :id
                    """)
                .param("organization", peer.organization().value())
                .param("id", id.value())
                .param("peer", peer.account().value())
                .param("now", ReferralTable.utc(now))
                .update());
  }
}
