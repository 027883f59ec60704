package org.beenthere.shell;

import beenthere.pages.StaticTemplates;
import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires the shell into Spring's web layer.
@Configuration
class ShellConfiguration {

  @Bean
  Templates templates() {
    return new StaticTemplates();
  }

  /// The message bundles: one a room and language, `words/<room>_<language>.properties`.
  @Bean
  MessageSource messageSource() throws IOException {
    var found =
        new PathMatchingResourcePatternResolver().getResources("classpath*:words/*_en.properties");
    var source = new ReloadableResourceBundleMessageSource();
    source.setBasenames(
        Arrays.stream(found)
            .map(file -> "classpath:words/" + name(file.getFilename()))
            .sorted()
            .toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }

  private static String name(@Nullable String file) {
    return Objects.requireNonNull(file).replace("_en.properties", "");
  }

  @Bean
  LocaleResolver localeResolver() {
    return new LanguageChoice();
  }

  @Bean
  WebMvcConfigurer shellArguments(ObjectProvider<Pages> pages) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageArgument(SingletonSupplier.of(pages::getObject)));
        resolvers.add(new ViewerArgument());
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Doorkeeper());
      }
    };
  }

  /// Hands a controller its [Page].
  private record PageArgument(Supplier<Pages> pages) implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Page.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return pages
          .get()
          .of(
              Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
              Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }
  }

  /// Hands a controller whoever is looking, on pages that only somebody signed in can reach.
  private record ViewerArgument() implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public @Nullable Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return request.getAttribute(Pages.VIEWER, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
