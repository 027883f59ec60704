package org.beenthere.referrals;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;

/// Fills the forms from what somebody typed on several pages or put aside, the way a page's own
/// form is filled.
@Component
class AskForms {

  private final DefaultFormattingConversionService conversions =
      new DefaultFormattingConversionService();

  AskForm ask(TypedSoFar typed) {
    return fill(AskForm.class, typed);
  }

  AboutForm about(TypedSoFar typed) {
    return fill(AboutForm.class, typed);
  }

  /// What cannot be read, because a choice is no longer offered, is as good as not said.
  private <T> T fill(Class<T> form, TypedSoFar typed) {
    var binder = binder(form, typed);
    if (binder.getBindingResult().hasErrors()) {
      var unreadable =
          binder.getBindingResult().getFieldErrors().stream()
              .map(error -> error.getField().replaceAll("\\[.*", ""))
              .collect(java.util.stream.Collectors.toSet());
      binder = binder(form, typed.without(unreadable));
    }
    return form.cast(Objects.requireNonNull(binder.getTarget()));
  }

  private <T> DataBinder binder(Class<T> form, TypedSoFar typed) {
    var binder = new DataBinder(null);
    binder.setTargetType(ResolvableType.forClass(form));
    binder.setConversionService(conversions);
    binder.construct(new Values(typed));
    return binder;
  }

  private record Values(TypedSoFar typed) implements DataBinder.ValueResolver {

    @Override
    public @Nullable Object resolveValue(String name, Class<?> type) {
      var values = typed.fields().get(name);
      if (values == null) {
        return null;
      }
      return values.size() == 1 ? values.getFirst() : values.toArray(String[]::new);
    }

    @Override
    public Set<String> getNames() {
      return typed.fields().keySet();
    }
  }
}
