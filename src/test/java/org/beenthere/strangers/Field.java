package org.beenthere.strangers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;

/// A field of a form in which an identifier is sent, as a page shows it.
///
/// @param action where the form goes
/// @param given what else stands in the form
record Field(RequestMethod method, String action, String name, Map<String, String> given) {

  private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
  private static final Pattern NAMED =
      Pattern.compile("<(?:input|select|textarea|button)[^>]*\\bname=\"([^\"]+)\"[^>]*>");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
  private static final Pattern OPTIONS =
      Pattern.compile("<select[^>]*\\bname=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /// The fields of a page that carry an identifier.
  static List<Field> on(String path, String page) {
    var fields = new ArrayList<Field>();
    FORM.matcher(page)
        .results()
        .forEach(form -> {
          // A button may send the form elsewhere.
          var actions = new ArrayList<String>();
          ACTION.matcher(form.group()).results().forEach(action -> actions.add(action.group(1)));
          if (!ACTION.matcher(form.group(1)).find()) {
            actions.add(path);
          }
          var method =
              form.group(1).contains("method=\"post\"") ? RequestMethod.POST : RequestMethod.GET;
          var given = new HashMap<String, String>();
          var carriers = new ArrayList<String>();
          NAMED
              .matcher(form.group(2))
              .results()
              .forEach(field -> {
                var value = VALUE.matcher(field.group());
                var text = value.find() ? value.group(1) : "";
                given.putIfAbsent(field.group(1), text);
                if (ID.matcher(text).find()) {
                  carriers.add(field.group(1));
                }
              });
          OPTIONS
              .matcher(form.group(2))
              .results()
              .filter(select -> ID.matcher(select.group(2)).find())
              .forEach(select -> carriers.add(select.group(1)));
          carriers.stream()
              .distinct()
              .forEach(name ->
                  actions.forEach(action -> fields.add(new Field(method, action, name, given))));
        });
    return fields;
  }

  /// Sends the form well filled in, with that identifier in the field.
  Asker.Answer ask(Asker asker, String id, LocalDate today) {
    var form = new HashMap<>(given);
    form.remove("_csrf");
    form.values().removeIf(String::isEmpty);
    Form.filled(today)
        .forEach((field, value) -> {
          if (!given.containsKey(field)
              || given.getOrDefault(field, "").isEmpty()
              || ID.matcher(value).matches()) {
            form.put(field, value);
          }
        });
    var old = ID.matcher(given.getOrDefault(name, ""));
    form.put(name, old.find() ? old.replaceAll(id) : id);
    if (method == RequestMethod.GET) {
      return asker.get(action + (action.contains("?") ? "&" : "?") + name + "=" + form.get(name));
    }
    return asker.ask(method, action, form);
  }

  @Override
  public String toString() {
    return method + " " + ID.matcher(action).replaceAll("·") + " " + name.replaceAll("\\d+", "0");
  }
}
