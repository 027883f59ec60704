package org.beenthere.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Spring Security, as this house wants it. Who may see which page is said on the page itself
/// ([org.beenthere.shell.For]); here stands how somebody comes in, and what browsers are told.
@Configuration
class AccessConfiguration {

  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; manifest-src 'self'; worker-src 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain doors(HttpSecurity security, SignedIn signedIn) throws Exception {
    return security
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        // Kept in a cookie, so that a visitor who writes to somebody needs no session.
        .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
        .formLogin(form ->
            form.loginPage("/sign-in")
                .usernameParameter("signIn")
                .passwordParameter("password")
                .successHandler(signedIn)
                .failureUrl("/sign-in?again"))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
        .requestCache(cache -> cache.disable())
        .exceptionHandling(refused ->
            refused
                .accessDeniedHandler(AccessConfiguration::askToSignIn)
                .authenticationEntryPoint((request, response, failure) ->
                    askToSignIn(request, response, new AccessDeniedException(""))))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy ->
                    policy.policy("camera=(), microphone=(), geolocation=(), interest-cohort=()")))
        .addFilterBefore(new WhoIsAskingFilter(), AuthorizationFilter.class)
        .build();
  }

  /// Asks somebody to sign in and remembers the way back, when it is a page that can be asked for
  /// again.
  private static void askToSignIn(
      jakarta.servlet.http.HttpServletRequest request,
      jakarta.servlet.http.HttpServletResponse response,
      AccessDeniedException refused)
      throws java.io.IOException {
    if (HttpMethod.GET.matches(request.getMethod())) {
      request.getSession().setAttribute(SignedIn.BACK, request.getRequestURI());
    }
    response.sendRedirect("/sign-in");
  }

  /// Argon2id with 19 MiB, two passes, one lane: the OWASP password storage cheat sheet's setting.
  @Bean
  PasswordEncoder passwords() {
    return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  }

  @Bean
  UserDetailsService userDetails(Accounts accounts) {
    return signIn ->
        accounts
            .signingInWith(signIn)
            .filter(account -> account.passwordHash() != null)
            .map(account ->
                User.withUsername(account.id().toString())
                    .password(account.passwordHash())
                    .authorities("ACCOUNT")
                    .build())
            .orElseThrow(() -> new UsernameNotFoundException("nobody"));
  }
}
