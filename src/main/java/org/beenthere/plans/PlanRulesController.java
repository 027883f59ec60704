package org.beenthere.plans;

import beenthere.pages.Templates;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What payers ask of plans, as an administrator writes it down.
@Controller
@For(Hat.ADMINISTRATOR)
class PlanRulesController {

  private final PlanRules rules;
  private final Templates templates;

  PlanRulesController(PlanRules rules, Templates templates) {
    this.rules = rules;
    this.templates = templates;
  }

  @Bean
  static NavigationEntry planRulesEntry() {
    return NavigationEntry.of(260, "/plan-rules", "plans.rules", "plan", Hat.ADMINISTRATOR);
  }

  @GetMapping("/plan-rules")
  View all(Page page) {
    var all = rules.all(page.who().organization());
    return Html.ok(templates.plansRules(page, all, PlanRuleForm.blank(), FormErrors.none()));
  }

  @PostMapping("/plan-rules")
  View add(@RequestParam MultiValueMap<String, String> fields, Page page) {
    var form = PlanRuleForm.of(new Posted(fields));
    var errors = form.check();
    if (errors.any()) {
      var all = rules.all(page.who().organization());
      return Html.invalid(templates.plansRules(page, all, form, errors));
    }
    rules.add(page.who(), form.rule());
    return Html.seeOther("/plan-rules", "plans.rules.added");
  }

  @PostMapping("/plan-rules/{rule}")
  View end(@PathVariable String rule, Page page) {
    rules.end(page.who(), Identifier.read(rule));
    return Html.seeOther("/plan-rules", "plans.rules.ended");
  }
}
