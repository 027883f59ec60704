package org.beenthere.participants;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beenthere.access.HatSource;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Organizations;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people supported.
@Service
@Transactional
public class Participants implements HatSource {

  /// From how many people on nobody is counted any more.
  public static final int MANY = 10_000;

  private static final int A_FEW = 5;

  private final ParticipantTable table;
  private final PeopleTable list;
  private final AloneTable alone;
  private final AlikeTable alike;
  private final Circle circle;
  private final Organizations organizations;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Participants(
      ParticipantTable table,
      PeopleTable list,
      AloneTable alone,
      AlikeTable alike,
      Circle circle,
      Organizations organizations,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.list = list;
    this.alone = alone;
    this.alike = alike;
    this.circle = circle;
    this.organizations = organizations;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /// Welcomes somebody as a participant.
  public void welcome(Participant participant) {
    table.add(participant);
    events.publishEvent(
        new ParticipantWelcomed(participant.organization(), participant.id(), clock.instant()));
  }

  /// @throws NotFound when there is no such participant, or the asker may not know of them
  @Transactional(readOnly = true)
  public Participant find(OrganizationId organization, ParticipantId id) {
    return table.withId(organization, id).orElseThrow(NotFound::new);
  }

  /// Those of these people whom the asker may know of; one question, however many they are.
  @Transactional(readOnly = true)
  public Map<ParticipantId, Participant> find(
      OrganizationId organization, Collection<ParticipantId> ids) {
    return table.withIds(organization, ids).stream()
        .collect(Collectors.toMap(Participant::id, Function.identity()));
  }

  /// Opens a page about a participant, which the trail remembers.
  ///
  /// @param thing what is looked at, a code such as `record`
  /// @throws NotFound when there is no such participant, or the viewer may not know of them
  public Participant open(Viewer viewer, ParticipantId id, String thing) {
    var participant = find(viewer.organization(), id);
    trail.read(viewer, id, thing);
    return participant;
  }

  /// Whoever came with that number from that organization's list.
  @Transactional(readOnly = true)
  public Optional<Participant> cameAs(OrganizationId organization, String listNumber) {
    return table.withListNumber(organization, listNumber);
  }

  /// Everybody this asker may know of, those who left too, so that nobody is entered twice.
  @Transactional(readOnly = true)
  public List<RollLine> roll(OrganizationId organization) {
    return table.roll(organization);
  }

  /// Those whom this asker may know of and who have the same number, the same address, or the same
  /// name in the same place as somebody; those who left too, and a few of each at most.
  ///
  /// @param anywhere whether the same name is enough, wherever they are
  @Transactional(readOnly = true)
  public List<Participant> alike(
      OrganizationId organization,
      @Nullable String phone,
      @Nullable String email,
      String called,
      @Nullable String postalCode,
      boolean anywhere) {
    return table.withIds(
        organization, alike.alike(organization, phone, email, called, postalCode, anywhere, A_FEW));
  }

  /// How many are with each program of the organization; under null those who are with any.
  @Transactional(readOnly = true)
  public Map<@Nullable UUID, Integer> countIn(OrganizationId organization) {
    return alike.countIn(organization);
  }

  /// Stores a changed participant.
  ///
  /// @throws OptimisticLockingFailureException when somebody else changed them meanwhile
  public void change(Participant participant) {
    if (!table.change(participant)) {
      throw new OptimisticLockingFailureException("participant was changed meanwhile");
    }
  }

  /// A participant says what kind of peer they would like.
  public void wishFor(Viewer viewer, PeerWish wish) {
    var id = viewer.participant();
    find(viewer.organization(), id);
    table.wishFor(viewer.organization(), id, wish);
    trail.changed(viewer, id, "profile", id.value());
  }

  /// They belong to that program from now on.
  ///
  /// @param program null for any program of the organization
  /// @throws NotFound when there is no such participant, or the viewer may not know of them
  void belong(Viewer viewer, ParticipantId id, @Nullable UUID program) {
    find(viewer.organization(), id);
    table.belong(viewer.organization(), id, program);
    trail.changed(viewer, id, "program", id.value());
  }

  /// Somebody signs in with that account from now on.
  ///
  /// @throws Refusal when they have one already
  void signsIn(Viewer viewer, ParticipantId id, AccountId account) {
    if (!table.giveAccount(viewer.organization(), id, account)) {
      throw new Refusal("participants.signIn.already");
    }
    trail.added(viewer, id, "signIn", id.value());
  }

  /// Somebody was handed new words to sign in with.
  void signsInAnew(Viewer viewer, ParticipantId id) {
    trail.changed(viewer, id, "signIn", id.value());
  }

  /// Lets an account into the record from now on. Told by whoever pairs or assigns; the record
  /// itself does not know why.
  public void letIn(OrganizationId organization, ParticipantId participant, AccountId account) {
    circle.letIn(organization, participant, account, clock.instant());
  }

  /// Shows an account out of the record. It takes effect with the next statement.
  public void showOut(OrganizationId organization, ParticipantId participant, AccountId account) {
    circle.showOut(organization, participant, account, clock.instant());
  }

  /// Somebody walks with them from now on, or nobody does any more. Told by whoever pairs.
  public void walks(OrganizationId organization, ParticipantId participant, boolean accompanied) {
    alone.tell(organization, participant, accompanied);
  }

  /// A page of those who are with us and walk with nobody, the longest first.
  ///
  /// @param after the last one of the page before, or null for the first page
  @Transactional(readOnly = true)
  public List<PersonLine> alone(
      OrganizationId organization, @Nullable ParticipantId after, int size) {
    return alone.page(organization, after == null ? null : find(organization, after), size);
  }

  /// How many walk with nobody; one more than [#MANY] when there are more.
  @Transactional(readOnly = true)
  public long countAlone(OrganizationId organization) {
    return alone.count(organization, MANY + 1);
  }

  /// Whose records this account may open, however many there are in the organization.
  @Transactional(readOnly = true)
  public List<ParticipantId> circleOf(Viewer viewer) {
    return circle.of(viewer.organization(), viewer.account());
  }

  /// A page of the list of people the viewer may know of.
  ///
  /// @param search part of what somebody is called, or empty
  /// @param after the last line of the page before, or null for the first page
  @Transactional(readOnly = true)
  public List<PersonLine> people(
      Viewer viewer, String search, @Nullable PersonLine after, int size) {
    var pattern =
        search.isBlank()
            ? ""
            : "%"
                + search.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1")
                + "%";
    return list.page(
        viewer,
        pattern,
        after == null ? "" : after.called().toLowerCase(Locale.ROOT),
        after == null ? null : after.id().value(),
        size);
  }

  /// The line of one of them, from which a list goes on.
  ///
  /// @throws NotFound when there is no such participant, or the asker may not know of them
  @Transactional(readOnly = true)
  public PersonLine line(OrganizationId organization, ParticipantId id) {
    return list.line(organization, id).orElseThrow(NotFound::new);
  }

  /// How many people the viewer may know of; one more than [#MANY] when there are more.
  @Transactional(readOnly = true)
  public long count(Viewer viewer) {
    return list.count(viewer, MANY + 1);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Viewer> hatsOf(AccountId account, String called) {
    return table.ofAccount(account).stream().map(this::hat).toList();
  }

  private Viewer hat(Participant participant) {
    var organization = organizations.find(participant.organization());
    UUID person = participant.id().value();
    return new Viewer(
        java.util.Objects.requireNonNull(participant.account()),
        Hat.PARTICIPANT,
        participant.organization(),
        organization.name(),
        person,
        participant.called(),
        organization.country(),
        participant.zone());
  }
}
