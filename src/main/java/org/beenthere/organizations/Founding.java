package org.beenthere.organizations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.beenthere.access.Accounts;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Founding the first organization of an empty house. While there is none, every page leads to the
/// first one; once there is one, that page is gone for good.
@Component
class Founding implements HandlerInterceptor {

  private final Organizations organizations;
  private final Staff staff;
  private final Accounts accounts;
  private final House house;
  private final AtomicBoolean founded = new AtomicBoolean();

  Founding(Organizations organizations, Staff staff, Accounts accounts, House house) {
    this.organizations = organizations;
    this.staff = staff;
    this.accounts = accounts;
    this.house = house;
  }

  boolean isFounded() {
    if (!founded.get()) {
      founded.set(!house.as(Asking.HOUSE, organizations::all).isEmpty());
    }
    return founded.get();
  }

  /// Founds the organization and gives its first administrator their hats. Two who send the form at
  /// once found one organization: the second finds the page gone.
  synchronized void found(FoundingForm form) {
    if (isFounded()) {
      throw new NotFound();
    }
    var id = OrganizationId.next();
    var email = form.signIn().contains("@") ? form.signIn() : null;
    var account =
        accounts.open(form.signIn(), email, form.called(), form.password(), form.spoken());
    house.inOrganization(
        id,
        () -> {
          organizations.found(
              id,
              form.name(),
              form.country(),
              form.spoken(),
              ZoneId.of(form.zone()),
              form.site(),
              form.program(),
              false);
          staff.join(id, account, Hat.ADMINISTRATOR, null);
          if (form.alsoManager()) {
            staff.join(id, account, Hat.MANAGER, null);
          }
        });
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var path = request.getRequestURI();
    if (path.equals("/setup") || path.startsWith("/look/") || isFounded()) {
      return true;
    }
    response.sendRedirect("/setup");
    return false;
  }
}
