package org.beenthere.specialists;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The peer specialists of an organization.
@Service
@Transactional
public class Specialists {

  private final SpecialistTable table;
  private final KeptTable kept;
  private final TopicTable topics;
  private final TeamTable team;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Specialists(
      SpecialistTable table,
      KeptTable kept,
      TopicTable topics,
      TeamTable team,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.kept = kept;
    this.topics = topics;
    this.team = team;
    this.events = events;
    this.clock = clock;
  }

  /// Adds a specialist. Working here, as a hat, is said to `organizations`.
  public void add(Specialist specialist) {
    table.add(specialist);
    tell(specialist);
  }

  /// A specialist as they see themselves.
  ///
  /// @throws NotFound when there is no such specialist here
  @Transactional(readOnly = true)
  public Self self(OrganizationId organization, SpecialistId id) {
    return Self.of(find(organization, id), kept.of(organization, id));
  }

  /// A specialist as those see them with whom they walk.
  ///
  /// @throws NotFound when there is no such specialist here
  @Transactional(readOnly = true)
  public Specialist walkingWith(OrganizationId organization, SpecialistId id) {
    var forThem =
        kept.of(organization, id).stream()
            .filter(own -> own.audience().includes(Audience.MY_PEOPLE))
            .toList();
    return Self.adding(find(organization, id), forThem);
  }

  /// Stores what a specialist changed about themselves, and whom each of it is meant for.
  ///
  /// @throws OptimisticLockingFailureException when it was changed meanwhile
  public void change(Self one) {
    change(one.row());
    kept.keep(one.whole(), one.kept());
  }

  /// Stores what a specialist changed about themselves.
  ///
  /// @throws OptimisticLockingFailureException when it was changed meanwhile
  public void change(Specialist specialist) {
    if (!table.change(specialist)) {
      throw new OptimisticLockingFailureException("specialist was changed meanwhile");
    }
    tell(specialist);
  }

  /// A specialist is free in these parts of the week from now on, as the hours say that they keep.
  public void free(OrganizationId organization, SpecialistId id, List<WeekPart> parts) {
    var self = self(organization, id);
    var one = self.whole();
    var terms = one.terms();
    if (!terms.free().equals(parts)) {
      var other = terms.with(terms.serves(), parts, terms.limits(), terms.gender());
      change(
          new Self(
              one.sharing(
                  one.words(),
                  one.firstTalk(),
                  one.experiences(),
                  one.languages(),
                  one.ways(),
                  one.base(),
                  other,
                  one.forEverybody()),
              self.audiences()));
    }
  }

  /// The program does not show them in public from now on, and says why.
  public void hold(OrganizationId organization, SpecialistId id, String why) {
    table.hold(organization, id, why, clock.instant());
    tell(find(organization, id));
  }

  /// The program shows them again.
  public void release(OrganizationId organization, SpecialistId id) {
    table.hold(organization, id, null, null);
    tell(find(organization, id));
  }

  /// As what they are here from now on, said by others.
  public void appoint(OrganizationId organization, SpecialistId id, Post post) {
    table.appoint(organization, id, post);
    tell(find(organization, id));
  }

  /// @throws NotFound when there is no such specialist here
  @Transactional(readOnly = true)
  public Specialist find(OrganizationId organization, SpecialistId id) {
    return table.withId(organization, id).orElseThrow(NotFound::new);
  }

  /// Whether a specialist may be written to by e-mail when somebody chose them.
  @Transactional(readOnly = true)
  public boolean wantsLetters(OrganizationId organization, SpecialistId id) {
    return table.wantsLetters(organization, id);
  }

  /// A specialist says whether they may be written to.
  void changeLetters(OrganizationId organization, SpecialistId id, boolean letters) {
    table.changeLetters(organization, id, letters);
  }

  /// What a specialist does not walk with people through. Only they and the house read it.
  @Transactional(readOnly = true)
  public Set<Experience> notTaken(OrganizationId organization, SpecialistId id) {
    return topics.of(organization, id);
  }

  /// The same of all specialists who said something; for the house at work.
  @Transactional(readOnly = true)
  public Map<SpecialistId, Set<Experience>> notTaken(OrganizationId organization) {
    return topics.all(organization);
  }

  /// A specialist says what they do not walk with people through.
  void doNotTake(Specialist one, Set<Experience> those) {
    topics.keep(one, those);
  }

  /// The specialist behind an account.
  @Transactional(readOnly = true)
  public Specialist ofAccount(OrganizationId organization, AccountId account) {
    return table.ofAccount(organization, account).orElseThrow(NotFound::new);
  }

  /// The specialist behind an account, if that account is a specialist here.
  @Transactional(readOnly = true)
  public Optional<Specialist> behind(OrganizationId organization, AccountId account) {
    return table.ofAccount(organization, account);
  }

  /// What these specialists are called.
  @Transactional(readOnly = true)
  public Map<SpecialistId, String> called(
      OrganizationId organization, Collection<SpecialistId> ids) {
    return team.called(organization, ids);
  }

  /// Those of these specialists who are there; one question, however many they are.
  @Transactional(readOnly = true)
  public List<Specialist> find(OrganizationId organization, Collection<SpecialistId> ids) {
    return team.withIds(organization, ids);
  }

  /// A page of the specialists of an organization, by the name they chose.
  ///
  /// @param after the last one of the page before, or null for the first page
  @Transactional(readOnly = true)
  public List<Specialist> page(OrganizationId organization, @Nullable Specialist after, int size) {
    return team.page(organization, after, size);
  }

  /// The names of all specialists of an organization, to choose from.
  @Transactional(readOnly = true)
  public List<SpecialistName> names(OrganizationId organization) {
    return team.names(organization);
  }

  /// All specialists of an organization, by the name they chose.
  @Transactional(readOnly = true)
  public List<Specialist> all(OrganizationId organization) {
    return team.all(organization);
  }

  private void tell(Specialist specialist) {
    events.publishEvent(
        new SpecialistChanged(specialist.organization(), specialist.id(), clock.instant()));
  }
}
