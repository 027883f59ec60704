package org.beenthere.organizations;

import beenthere.pages.Templates;
import java.util.List;
import org.beenthere.shell.CrisisLines;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
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

  private final Founding founding;
  private final SetupCode setupCode;
  private final ObjectProvider<CrisisLines> crisisLines;
  private final Templates templates;

  FoundingController(
      Founding founding,
      SetupCode setupCode,
      ObjectProvider<CrisisLines> crisisLines,
      Templates templates) {
    this.founding = founding;
    this.setupCode = setupCode;
    this.crisisLines = crisisLines;
    this.templates = templates;
  }

  @GetMapping("/setup")
  View setup(Page page) {
    if (founding.isFounded()) {
      throw new NotFound();
    }
    return Html.ok(show(page, FoundingForm.EMPTY, FormErrors.none()));
  }

  @PostMapping("/setup")
  View found(FoundingForm form, Page page) {
    if (founding.isFounded()) {
      throw new NotFound();
    }
    var errors = form.check();
    errors.addIf(
        !form.code().isEmpty() && !setupCode.is(form.code()),
        "code",
        "organizations.setup.code.wrong");
    if (errors.any()) {
      return Html.invalid(show(page, form, errors));
    }
    try {
      founding.found(form);
    } catch (Refusal taken) {
      return Html.invalid(show(page, form, FormErrors.of("signIn", taken.key())));
    }
    return Html.seeOther("/sign-in", "organizations.setup.done");
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
                  jakarta.servlet.http.HttpServletRequest request,
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
