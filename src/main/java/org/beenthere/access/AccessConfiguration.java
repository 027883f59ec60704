package org.beenthere.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import org.beenthere.shell.ContentPolicy;
import org.beenthere.vocabulary.AccountId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Spring Security, as this house wants it. Who may see which page is said on the page itself
/// ([org.beenthere.shell.For]); coming in goes over the [Threshold]; here stands what browsers are
/// told, and what is refused before any page is asked.
@Configuration
@EnableJdbcHttpSession(tableName = AccessConfiguration.SCHEMA + ".session")
class AccessConfiguration {

  static final String SCHEMA = "access";

  private static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), interest-cohort=()";

  @Bean
  SecurityFilterChain doors(
      HttpSecurity security,
      CsrfTokenRepository tokens,
      AskToSignIn askToSignIn,
      KeptWords words,
      DoorBook book,
      StillIn stillIn)
      throws Exception {
    return security
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        // A telephone company has no page of ours to send a form from; it shows a secret instead.
        .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers("/texts/incoming"))
        .logout(out ->
            // By then the session is over: whoever leaves is out, even if the book cannot be
            // written.
            out.logoutUrl("/sign-out")
                .logoutSuccessHandler((request, response, who) -> {
                  if (who != null) {
                    book.wentOut(AccountId.of(who.getName()));
                  }
                  response.sendRedirect("/");
                }))
        .requestCache(cache -> cache.disable())
        .exceptionHandling(refused ->
            refused.accessDeniedHandler(askToSignIn).authenticationEntryPoint(askToSignIn))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.DIRECTIVES))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS)))
        .addFilterBefore(new WhoIsAskingFilter(words, stillIn), CsrfFilter.class)
        .build();
  }

  /// Kept in a cookie, so that a visitor who writes to somebody needs no session.
  @Bean
  CsrfTokenRepository csrfTokens(@Value("${beenthere.address}") URI address) {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieCustomizer(cookie -> {
      cookie.sameSite("Lax");
      if (isSecure(address)) {
        cookie.secure(true);
      }
    });
    return tokens;
  }

  /// The cookie of the session: out of reach of scripts and of other sites, and never sent in the
  /// clear where the address of the house begins with `https`.
  @Bean
  CookieSerializer sessionCookie(@Value("${beenthere.address}") URI address, HouseKey key) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("beenthere");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    if (isSecure(address)) {
      cookie.setUseSecureCookie(true);
    }
    return new MarkedCookie(cookie, key);
  }

  @Bean
  @Primary
  static FindByIndexNameSessionRepository<? extends Session> calmSessions(
      JdbcIndexedSessionRepository kept) {
    return new CalmSessions<>(kept);
  }

  private static boolean isSecure(URI address) {
    return "https".equals(address.getScheme());
  }

  /// Every hour, what is older than a day is forgotten: who tried what, and links that are over.
  @Bean
  RecurringTask<Void> forgetYesterdayAtTheDoor(Limiter limiter, OneTimeLinks links) {
    return Tasks.recurring("forget-yesterday-at-the-door", FixedDelay.ofHours(1))
        .execute((instance, context) -> {
          limiter.forgetYesterday();
          links.forgetYesterday();
        });
  }

  /// Argon2id with 19 MiB, two passes, one lane: the OWASP password storage cheat sheet's setting.
  @Bean
  static PasswordEncoder passwords() {
    return new PasswordsInTurn(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2));
  }

  @Bean
  static PhraseCost phraseCost() {
    return PhraseCost.OF_A_PASSWORD;
  }
}
