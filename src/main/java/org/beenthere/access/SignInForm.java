package org.beenthere.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// The sign-in page as it was filled in, with what somebody wanted before they were asked to sign
/// in. The password never comes back.
///
/// @param to the page they asked for, or empty
/// @param typed the form they had filled in, or null
public record SignInForm(String signIn, String to, @Nullable Typed typed) {

  static final SignInForm EMPTY = new SignInForm("", "", null);

  static SignInForm in(HttpServletRequest request) {
    var name = request.getParameter("signIn");
    return new SignInForm(
        name == null ? "" : name.substring(0, Math.min(name.length(), SignInName.LONGEST)),
        OwnPath.of(request.getParameter("to")).orElse(""),
        Typed.carried(request).orElse(null));
  }

  SignInForm with(@Nullable Typed words) {
    return new SignInForm(signIn, to, words);
  }
}
