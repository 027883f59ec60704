package org.beenthere.courier;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Carries letters by SMTP, where the house has a server for them. Plain text from a neutral
/// sender.
@Component
class EmailCarrier implements Carrier {

  private final ObjectProvider<JavaMailSender> sender;
  private final Wordsmith wordsmith;
  private final boolean configured;
  private final String from;

  EmailCarrier(
      ObjectProvider<JavaMailSender> sender,
      Wordsmith wordsmith,
      @Value("${spring.mail.host:}") String host,
      @Value("${beenthere.mail.from:}") String from,
      @Value("${beenthere.address}") String address) {
    this.sender = sender;
    this.wordsmith = wordsmith;
    this.configured = !host.isBlank();
    this.from = from.isBlank() ? "messages@" + hostOf(address) : from;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public Attempt carry(Parcel parcel) {
    var post = configured ? sender.getIfAvailable() : null;
    if (post == null) {
      return new Attempt.Never(Problem.NO_GATEWAY);
    }
    // A name alone is an address too, of somebody on the mail server itself; nobody means that.
    if (!parcel.to().contains("@")) {
      return new Attempt.Never(Problem.ADDRESS);
    }
    try {
      var letter = post.createMimeMessage();
      write(parcel, new MimeMessageHelper(letter, "UTF-8"));
      post.send(letter);
      return Attempt.CARRIED;
    } catch (AddressException | MailParseException nobody) {
      return new Attempt.Never(Problem.ADDRESS);
    } catch (MailSendException failure) {
      return isRefused(failure)
          ? new Attempt.Never(Problem.ADDRESS)
          : new Attempt.NotNow(Problem.UNREACHABLE);
    } catch (MailException | MessagingException | UnsupportedEncodingException failure) {
      return new Attempt.NotNow(Problem.UNREACHABLE);
    }
  }

  /// The same message has the same Message-ID each time, so that a letter box that gets it twice
  /// can tell. No machine needs to answer it.
  private void write(Parcel parcel, MimeMessageHelper letter)
      throws MessagingException, UnsupportedEncodingException {
    letter.setFrom(from, wordsmith.sender(parcel));
    letter.setTo(parcel.to());
    letter.setValidateAddresses(true);
    letter.setSubject(wordsmith.subject(parcel));
    letter.setText(wordsmith.letter(parcel), false);
    var head = letter.getMimeMessage();
    head.setHeader("Message-ID", "<" + parcel.id() + from.substring(from.indexOf('@')) + ">");
    head.setHeader("Auto-Submitted", "auto-generated");
    head.setHeader("X-Auto-Response-Suppress", "All");
  }

  /// The server said that it will never take mail for that address, rather than not now.
  private static boolean isRefused(MailSendException failure) {
    return failure.getFailedMessages().values().stream().anyMatch(EmailCarrier::namesTheAddress);
  }

  private static boolean namesTheAddress(@Nullable Throwable cause) {
    for (var one = cause; one != null; one = next(one)) {
      if (one instanceof SendFailedException refused) {
        Address[] invalid = refused.getInvalidAddresses();
        if (invalid != null && invalid.length > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Throwable next(Throwable one) {
    return one instanceof MessagingException mail ? mail.getNextException() : one.getCause();
  }

  private static String hostOf(String address) {
    var host = URI.create(address).getHost();
    return host == null ? "localhost" : host;
  }
}
