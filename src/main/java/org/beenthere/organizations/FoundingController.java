package org.beenthere.organizations;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import org.beenthere.access.Limiter;
import org.beenthere.access.Refusals;
import org.beenthere.access.Waits;
import org.beenthere.shell.CrisisLines;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.HomeCountry;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.ShownAgain;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The first page of an empty house: an organization, a site, a program, an administrator.
@Controller
@For(Hat.VISITOR)
class FoundingController {

  /// So many wrong codes come without a wait; with the waits after them, ten fit into the first
  /// hour and four into each one after it.
  private static final int FREE = 3;

  private static final String WHAT = "setup code";

  private final Founding founding;
  private final SetupCode setupCode;
  private final Limiter limiter;
  private final FirstTown towns;
  private final HomeCountry home;
  private final ObjectProvider<CrisisLines> crisisLines;
  private final Templates templates;

  FoundingController(
      Founding founding,
      SetupCode setupCode,
      Limiter limiter,
      FirstTown towns,
      HomeCountry home,
      ObjectProvider<CrisisLines> crisisLines,
      Templates templates) {
    this.founding = founding;
    this.setupCode = setupCode;
    this.limiter = limiter;
    this.towns = towns;
    this.home = home;
    this.crisisLines = crisisLines;
    this.templates = templates;
  }

  @GetMapping("/setup")
  View setup(Page page) {
    if (founding.isFounded()) {
      throw new NotFound();
    }
    var language = page.words().language();
    var country = home.country(language);
    var zone = country.equals("NL") ? ZoneId.of("Europe/Amsterdam") : home.zone();
    return Html.ok(show(page, FoundingForm.fresh(country, language, zone), FormErrors.none()));
  }

  @PostMapping("/setup")
  View found(FoundingForm form, HttpServletRequest request, Page page) {
    if (founding.isFounded()) {
      throw new NotFound();
    }
    var asksForTown = FormErrors.none();
    var town = towns.find(form, page.words().language(), asksForTown);
    var errors = form.check(asksForTown.at("site"));
    if (!form.code().isEmpty()) {
      var network = Limiter.networkOf(request);
      var wait = limiter.begin(WHAT, network, FREE);
      if (wait.isPositive()) {
        var later = FormErrors.of("code", "access.later", Waits.minutes(wait));
        return Refusals.later(wait, show(page, form, later));
      }
      if (setupCode.is(form.code())) {
        limiter.forget(WHAT, network);
      } else {
        errors.add("code", "organizations.setup.code.wrong");
      }
    }
    if (errors.any()) {
      return Html.invalid(show(page, form, errors));
    }
    try {
      founding.found(form.in(town));
    } catch (Refusal taken) {
      return Html.invalid(show(page, form, FormErrors.of("signIn", taken.key())));
    }
    return Html.seeOther("/sign-in", "organizations.setup.done");
  }

  @ShownAgain("/setup")
  View again(FoundingForm form, Page page) {
    if (founding.isFounded()) {
      throw new NotFound();
    }
    return Html.again(show(page, form, FormErrors.none()));
  }

  private gg.jte.models.runtime.JteModel show(Page page, FoundingForm form, FormErrors errors) {
    List<CrisisLines.Line> lines =
        crisisLines.stream()
            .flatMap(known -> known.in(form.country(), page.words().language()).stream())
            .toList();
    return templates.organizationsSetup(page, form, errors, lines);
  }

  @Bean
  static WebMvcConfigurer nothingBeforeTheFounding(ObjectProvider<Founding> founding) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
            new org.springframework.web.servlet.HandlerInterceptor() {
              @Override
              public boolean preHandle(
                  HttpServletRequest request,
                  jakarta.servlet.http.HttpServletResponse response,
                  Object handler)
                  throws Exception {
                return founding.getObject().preHandle(request, response, handler);
              }
            });
      }
    };
  }
}
