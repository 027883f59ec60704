package org.beenthere.access;

import jakarta.mail.MessagingException;
import java.net.URI;
import org.beenthere.shell.HomeCountry;
import org.beenthere.shell.Pages;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Sends plain text over the mail server of this house, at once. The courier is not asked: it keeps
/// what it carries in the database until it has arrived, and a link must never stand there.
@Component
class PlainSignInMail implements SignInMail {

  private final ObjectProvider<JavaMailSender> sender;
  private final Pages pages;
  private final HomeCountry home;
  private final String host;
  private final String from;

  PlainSignInMail(
      ObjectProvider<JavaMailSender> sender,
      Pages pages,
      HomeCountry home,
      @Value("${spring.mail.host:}") String host,
      @Value("${beenthere.mail.from:}") String from,
      @Value("${beenthere.address}") URI address) {
    this.sender = sender;
    this.pages = pages;
    this.home = home;
    this.host = host;
    this.from = from.isBlank() ? "messages@" + address.getHost() : from;
  }

  @Override
  public boolean isPossible() {
    return !host.isBlank();
  }

  @Override
  public void signInLink(String email, String signIn, URI link, Language language) {
    var words = words(language);
    send(
        email,
        words.t("access.mail.link.subject"),
        words.t("access.mail.link.text", link.toString(), signIn));
  }

  @Override
  public void confirmationLink(String email, URI link, Language language) {
    var words = words(language);
    send(
        email,
        words.t("access.mail.confirm.subject"),
        words.t("access.mail.confirm.text", link.toString()));
  }

  @Override
  public void addressChanged(String email, Language language) {
    var words = words(language);
    send(email, words.t("access.mail.changed.subject"), words.t("access.mail.changed.text"));
  }

  private Words words(Language language) {
    return pages.words(language, home.zone());
  }

  private void send(String to, String subject, String text) {
    var post = sender.getObject();
    var mail = post.createMimeMessage();
    try {
      var letter = new MimeMessageHelper(mail, "UTF-8");
      letter.setFrom(from);
      letter.setTo(to);
      letter.setSubject(subject);
      letter.setText(text);
    } catch (MessagingException notAnAddress) {
      throw new IllegalArgumentException("not an address", notAnAddress);
    }
    post.send(mail);
  }
}
