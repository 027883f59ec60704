package org.beenthere.access;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// What happens when somebody may not do a thing as they are: they are asked to sign in, and what
/// they wanted is kept for them. Whoever is in and wears no hat yet chooses one first. A form that
/// came in without its token against forgery is refused when it came from another site. Otherwise
/// it only outlived its token: a form for everybody is shown again as it was filled in, and of any
/// other the words come back with a button to send them again.
@Component
class AskToSignIn implements AccessDeniedHandler, AuthenticationEntryPoint {

  private final Pages pages;
  private final Templates templates;
  private final OneTimeLinks links;
  private final FormsAgain forms;
  private final String origin;

  AskToSignIn(
      Pages pages,
      Templates templates,
      OneTimeLinks links,
      FormsAgain forms,
      @Value("${beenthere.address}") URI address) {
    this.pages = pages;
    this.templates = templates;
    this.links = links;
    this.forms = forms;
    this.origin = Passkeys.origin(address);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
      throws IOException, ServletException {
    handle(request, response, new AccessDeniedException("sign in first"));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
      if (request.getHeader("HX-Request") != null) {
        // A page that asks for a part of itself: it is loaded anew, and comes back to itself.
        response.setHeader("HX-Refresh", "true");
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        return;
      }
      var to = OwnPath.of(request.getRequestURI());
      if (request.getAttribute(Pages.WHOSE) != null && request.getAttribute(Pages.VIEWER) == null) {
        to.ifPresent(path -> Threshold.wants(path, request.getSession()));
        response.sendRedirect("/hats");
        return;
      }
      response.sendRedirect("/sign-in" + to.map(path -> "?to=" + path).orElse(""));
    } else if (denied instanceof CsrfException) {
      withoutToken(request, response);
    } else {
      var typed = Typed.in(request).orElse(null);
      show(
          HttpStatus.UNAUTHORIZED,
          signIn(pages.of(request, response), SignInForm.EMPTY.with(typed), ""),
          request,
          response);
    }
  }

  private void withoutToken(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    var ours = ours(request);
    var form = ours ? formAgain(request, response) : Optional.<View>empty();
    if (form.isPresent()) {
      render(form.get(), request, response);
      return;
    }
    var page = pages.of(request, response);
    show(
        HttpStatus.FORBIDDEN,
        ours ? oncemore(request, page) : templates.accessRefused(page),
        request,
        response);
  }

  /// A form for everybody, as it was filled in by whoever is looking now. One that was made for
  /// somebody who was signed in comes back to them alone.
  private Optional<View> formAgain(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    var whose = request.getParameter(Page.WHOSE);
    if (whose != null && !whose.isEmpty() && !whose.equals(request.getAttribute(Pages.WHOSE))) {
      return Optional.empty();
    }
    try {
      return forms.of(request, response);
    } catch (Exception failure) {
      throw new ServletException(failure);
    }
  }

  /// Our own form, which outlived its token: its words come back to whom it was made for.
  private JteModel oncemore(HttpServletRequest request, Page page) {
    if (request.getRequestURI().equals("/sign-in")) {
      return signIn(page, SignInForm.in(request), page.t("access.signIn.stale"));
    }
    var typed = Typed.in(request);
    if (typed.isEmpty()) {
      return templates.accessRefused(page);
    }
    var forReader = typed.get().whose().equals(page.csrf().whose());
    if (forReader) {
      return templates.accessAgain(page, typed.get(), "access.again.title");
    }
    var signedOut = page.csrf().whose().isEmpty();
    return signedOut
        ? signIn(page, SignInForm.EMPTY.with(typed.get()), "")
        : templates.accessRefused(page);
  }

  private JteModel signIn(Page page, SignInForm form, String problem) {
    return templates.accessSignIn(page, form, problem, links.arePossible());
  }

  /// Whether the form stood on one of our pages, as far as the browser says. No other page can make
  /// it say so, and every browser of today says one of the two; an old one that says neither is
  /// taken at its word, since nothing is done before a second press.
  private boolean ours(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("none")) {
      return site.equals("same-origin");
    }
    var from = request.getHeader("Origin");
    return from == null ? cameFromHere(request) : isHere(from, request);
  }

  private boolean cameFromHere(HttpServletRequest request) {
    var before = request.getHeader("Referer");
    return before == null || isHere(before, request);
  }

  /// The address of the house, or that under which the browser asked for it this time.
  private boolean isHere(String address, HttpServletRequest request) {
    try {
      var from = URI.create(address);
      return from.getScheme() != null
          && from.getHost() != null
          && (origin.equals(Passkeys.origin(from))
              || from.getAuthority().equals(request.getHeader("Host")));
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  /// Shows a page. For htmx it takes the place of the whole page, so that nothing typed is lost.
  private static void show(
      HttpStatus status, JteModel content, HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    var shown = status;
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Retarget", "body");
      response.setHeader("HX-Reswap", "innerHTML");
      shown = HttpStatus.OK;
    }
    render(Html.page(shown, content), request, response);
  }

  private static void render(View view, HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    try {
      view.render(Map.of(), request, response);
    } catch (Exception failure) {
      throw new ServletException(failure);
    }
  }
}
