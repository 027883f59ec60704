package org.beenthere.shell;

import jakarta.servlet.Filter;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.valves.RemoteIpValve;
import org.beenthere.storage.StartingProblem;
import org.beenthere.storage.StartingProblem.Exit;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// The web server, as this house wants it.
@Configuration
class WebServerConfiguration {

  private static final String FORWARDED = "X-Forwarded-For";

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> believedProxies(
      @Value("${beenthere.proxy}") String named, @Value("${beenthere.address}") URI address) {
    var believed =
        Proxies.believed(named, address)
            .orElseThrow(() ->
                new StartingProblem(
                    Exit.SETTING_MISSING,
                    "BEENTHERE_PROXY is no list of addresses. Set it to the address of your proxy,"
                        + " or to its network, such as 10.0.0.5 or 172.18.0.0/16."));
    return tomcat ->
        tomcat.getEngineValves().stream()
            .filter(RemoteIpValve.class::isInstance)
            .map(RemoteIpValve.class::cast)
            .forEach(valve -> valve.setInternalProxies(believed));
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownValves(BarePages pages) {
    var page = new BarePage(pages);
    var crowds = new Crowds(pages);
    return tomcat ->
        tomcat.addContextCustomizers(context -> {
          var pipeline = context.getParent().getPipeline();
          pipeline.addValve(page);
          pipeline.addValve(crowds);
        });
  }

  /// Tells whoever runs the house once, when requests come through somebody who is not believed:
  /// behind a proxy that nobody named, everybody would share one network's limits.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  Filter unknownProxy() {
    var told = new AtomicBoolean();
    return (request, response, chain) -> {
      // A believed proxy's word is taken off the request before it comes here.
      if (request instanceof jakarta.servlet.http.HttpServletRequest http
          && http.getHeader(FORWARDED) != null
          && told.compareAndSet(false, true)) {
        LoggerFactory.getLogger(WebServerConfiguration.class)
            .warn(
                "Requests say that a proxy passed them on, and no proxy with that address is"
                    + " named. If there is one, set BEENTHERE_PROXY to its address; docs/operating.md"
                    + " says how.");
      }
      chain.doFilter(request, response);
    };
  }
}
