package org.beenthere.plans;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.EnumMap;
import java.util.List;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.specialists.Role;
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

/// What payers ask of plans, as a manager or an administrator writes it down, and what each role
/// does with them, as a manager says.
@Controller
@For({Hat.MANAGER, Hat.ADMINISTRATOR})
class PlanRulesController {

  private final PlanRules rules;
  private final PlanEdges edges;
  private final Templates templates;

  PlanRulesController(PlanRules rules, PlanEdges edges, Templates templates) {
    this.rules = rules;
    this.edges = edges;
    this.templates = templates;
  }

  @Bean
  static NavigationEntry planRulesEntry() {
    return NavigationEntry.of(260, "/plan-rules", "plans.rules", "plan", Hat.ADMINISTRATOR);
  }

  @GetMapping("/plan-rules")
  View all(@RequestParam(defaultValue = "") String like, Page page) {
    return Html.ok(show(page, PlanRuleForm.like(like), FormErrors.none()));
  }

  @PostMapping("/plan-rules")
  View add(@RequestParam MultiValueMap<String, String> fields, Page page) {
    var form = PlanRuleForm.of(new Posted(fields));
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(show(page, form, errors));
    }
    rules.add(page.who(), form.rule());
    return Html.seeOther("/plan-rules", "plans.rules.added");
  }

  @PostMapping("/plan-rules/{rule}")
  View end(@PathVariable String rule, Page page) {
    rules.end(page.who(), Identifier.read(rule));
    return Html.seeOther("/plan-rules", "plans.rules.ended");
  }

  @PostMapping("/plan-rules/roles")
  @For(Hat.MANAGER)
  View keep(@RequestParam MultiValueMap<String, String> fields, Page page) {
    var chosen = new EnumMap<Role, PlanEdge>(Role.class);
    for (var role : Role.values()) {
      chosen.put(
          role,
          new PlanEdge(
              ticked(fields, "reads", role),
              ticked(fields, "writes", role),
              ticked(fields, "reviews", role),
              ticked(fields, "signs", role)));
    }
    edges.keep(page.who(), chosen);
    return Html.seeOther("/plan-rules", "plans.roles.kept");
  }

  private static boolean ticked(MultiValueMap<String, String> fields, String deed, Role role) {
    return fields.getOrDefault(deed, List.of()).contains(role.name());
  }

  private JteModel show(Page page, PlanRuleForm form, FormErrors errors) {
    var organization = page.who().organization();
    return templates.plansRules(
        page, rules.all(organization), edges.all(organization), form, errors);
  }
}
