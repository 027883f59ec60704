package org.beenthere.courier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.beenthere.InTheHouse;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Letters, as a letter box gets them.
@InTheHouse
class EmailCarrierTest {

  /// Words that would tell a bystander what this is about (PR-18).
  private static final Pattern TELLING =
      Pattern.compile(
          "recover|peer|sober|program|support|group|meeting|beenthere|health|therap|addict|drug"
              + "|alcohol|apoyo|grupo|recuper|salud|programa|terap|herstel|ervaring|groep|steun"
              + "|verslav|hulp");

  @Autowired Wordsmith wordsmith;

  final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void open() {
    post.start();
  }

  @AfterEach
  void close() {
    post.stop();
  }

  @Test
  void a_letter_arrives_with_its_link() throws Exception {
    var parcel = parcel("jamie@example.org", Language.EN, Occasion.NEWS);

    assertThat(carrier().carry(parcel)).isEqualTo(Attempt.CARRIED);

    assertThat(post.getReceivedMessages()).hasSize(1);
    var letter = post.getReceivedMessages()[0];
    assertThat(letter.getSubject()).isEqualTo("A message for you");
    assertThat(letter.getContent().toString())
        .contains("There is something new for you to read.")
        .containsPattern("https?://[^ ]+/my/messages");
    assertThat(letter.getMessageID()).contains(parcel.id().toString());
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @ParameterizedTest
  @EnumSource
  void nothing_in_a_neutral_letter_tells_what_it_is_about(Language language) throws Exception {
    for (var occasion : Occasion.values()) {
      post.purgeEmailFromAllMailboxes();
      carrier().carry(parcel("jamie@example.org", language, occasion));

      var letter = post.getReceivedMessages()[0];
      var sender = (InternetAddress) letter.getFrom()[0];
      var text = letter.getSubject() + " " + sender.getPersonal() + " " + letter.getContent();
      assertThat(text.toLowerCase(Locale.ROOT))
          .as("%s %s", language, occasion)
          .doesNotContainPattern(TELLING);
    }
  }

  @Test
  void who_chose_so_is_told_in_detail() throws Exception {
    carrier()
        .carry(
            parcel(
                "jamie@example.org",
                Language.EN,
                null,
                "Tomorrow at three",
                "Maria looks forward."));

    var letter = post.getReceivedMessages()[0];
    assertThat(letter.getSubject()).isEqualTo("Tomorrow at three");
    assertThat(letter.getContent().toString()).contains("Maria looks forward.");
  }

  @Test
  void a_closed_mail_server_is_waited_for() {
    post.stop();

    assertThat(carrier().carry(parcel("jamie@example.org", Language.EN, Occasion.NEWS)))
        .isEqualTo(new Attempt.NotNow(Problem.UNREACHABLE));
  }

  @Test
  void an_address_that_is_none_is_told() {
    for (var address : List.of("jamie", "jamie@", "a b@example.org", "")) {
      assertThat(carrier().carry(parcel(address, Language.EN, Occasion.NEWS)))
          .as(address)
          .isEqualTo(new Attempt.Never(Problem.ADDRESS));
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"550 no such user, ADDRESS", "450 try again later, UNREACHABLE"})
  void the_mail_server_may_refuse_an_address_for_ever_or_for_now(String answer, Problem problem)
      throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var pool = Executors.newSingleThreadExecutor()) {
      pool.submit(() -> refuse(server, answer));

      var attempt =
          carrier(server.getLocalPort())
              .carry(parcel("nobody@example.org", Language.EN, Occasion.NEWS));

      assertThat(attempt)
          .isEqualTo(
              problem == Problem.ADDRESS
                  ? new Attempt.Never(problem)
                  : new Attempt.NotNow(problem));
    }
  }

  @Test
  void a_line_break_in_an_address_adds_no_header() {
    assertThat(
            carrier()
                .carry(
                    parcel(
                        "jamie@example.org\r\nBcc: all@example.org", Language.EN, Occasion.NEWS)))
        .isEqualTo(new Attempt.Never(Problem.ADDRESS));
    assertThat(post.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_house_without_a_mail_server_says_so() {
    var carrier = new EmailCarrier(provider(1), wordsmith, "", "", "http://localhost:8080");

    assertThat(carrier.carry(parcel("jamie@example.org", Language.EN, Occasion.NEWS)))
        .isEqualTo(new Attempt.Never(Problem.NO_GATEWAY));
  }

  /// A mail server that knows nobody.
  private static Void refuse(ServerSocket server, String answer) throws IOException {
    try (var caller = server.accept();
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
        var out = new PrintWriter(caller.getOutputStream(), true, UTF_8)) {
      out.print("220 here\r\n");
      out.flush();
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        out.print((line.startsWith("RCPT") ? answer : "250 ok") + "\r\n");
        out.flush();
      }
    }
    return null;
  }

  private EmailCarrier carrier() {
    return carrier(post.getSmtp() == null ? 1 : post.getSmtp().getPort());
  }

  private EmailCarrier carrier(int port) {
    return new EmailCarrier(
        provider(port), wordsmith, "127.0.0.1", "hello@example.org", "http://localhost:8080");
  }

  private static ObjectProvider<JavaMailSender> provider(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    return new ObjectProvider<>() {
      @Override
      public JavaMailSender getObject() {
        return sender;
      }
    };
  }

  private static Parcel parcel(String address, Language language, Occasion occasion) {
    return parcel(address, language, occasion, null, null);
  }

  private static Parcel parcel(
      String address,
      Language language,
      @Nullable Occasion occasion,
      @Nullable String subject,
      @Nullable String body) {
    return new Parcel(
        OrganizationId.next(),
        UUID.randomUUID(),
        "test",
        "once",
        null,
        Channel.EMAIL,
        address,
        language,
        occasion,
        subject,
        body,
        "/my/messages",
        null,
        null,
        "UTC",
        1);
  }
}
