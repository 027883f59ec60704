package org.beenthere.organizations;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import org.beenthere.access.Accounts;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who works here as manager or administrator. Specialists join through their own room, which knows
/// what they share of themselves.
@Controller
@For(Hat.ADMINISTRATOR)
class StaffController {

  private static final int A_PAGE = 50;

  private final Staff staff;
  private final Accounts accounts;
  private final Templates templates;

  StaffController(Staff staff, Accounts accounts, Templates templates) {
    this.staff = staff;
    this.accounts = accounts;
    this.templates = templates;
  }

  @GetMapping("/staff")
  View staff(@RequestParam(defaultValue = "1") String from, Viewer viewer, Page page) {
    return Html.ok(show(page, viewer, place(from), StaffForm.EMPTY, FormErrors.none()));
  }

  @PostMapping("/staff")
  View join(StaffForm form, Viewer viewer, Page page) {
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(show(page, viewer, 1, form, errors));
    }
    AccountId account;
    try {
      account =
          accounts.open(
              form.signIn(), form.email(), form.called(), form.password(), page.words().language());
    } catch (Refusal taken) {
      return Html.invalid(show(page, viewer, 1, form, FormErrors.of("signIn", taken.key())));
    }
    staff.takeOn(viewer, account, form.role(), null);
    return Html.seeOther("/staff", "organizations.staff.joined");
  }

  /// Ends a role. Nobody ends their own, so that a house is never left without a key.
  @PostMapping("/staff/{account}/end")
  View leave(@PathVariable String account, @RequestParam String hat, Viewer viewer) {
    var id = AccountId.of(account);
    if (id.equals(viewer.account())) {
      throw new Refusal("organizations.staff.notYourself");
    }
    var role = StaffForm.given(hat).orElseThrow(NotFound::new);
    staff.letGo(viewer, id, role);
    return Html.seeOther("/staff", "organizations.staff.left");
  }

  private JteModel show(Page page, Viewer viewer, int from, StaffForm form, FormErrors errors) {
    var all = staff.of(viewer.organization());
    var shown = all.stream().skip(from - 1L).limit(A_PAGE).toList();
    var next = from - 1 + shown.size() < all.size() ? from + A_PAGE : 0;
    return templates.organizationsStaff(page, shown, next, form, errors);
  }

  /// The place in the list where a page begins; the first where none is meant.
  private static int place(String from) {
    return from.matches("[1-9]\\d{0,6}") ? Integer.parseInt(from) : 1;
  }

  @Bean
  static NavigationEntry staffEntry() {
    return NavigationEntry.of(210, "/staff", "organizations.staff", "people", Hat.ADMINISTRATOR);
  }
}
