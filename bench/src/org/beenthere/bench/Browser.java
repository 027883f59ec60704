package org.beenthere.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One client with a browser's manners: cookies, compression, one connection that is kept until the
/// server ends it, a token against forged requests. Written on a plain socket, because whatever the client spends is taken
/// from the server on the same machine.
public final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /// What came back.
  ///
  /// @param bytes on the wire, with the headers
  public record Answer(int status, String location, byte[] body, int bytes) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /// So long a connection is kept open by the house, and a bit less, in nanoseconds.
  private static final long KEPT_FOR = 3_500_000_000L;

  private final URI address;
  private Socket socket;
  private BufferedInputStream in;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String cookieLine = "";
  private String token = "";
  private String forwarded = "";
  private int read;
  private long lastUsed;

  public Browser(URI address) throws IOException {
    this.address = address;
    connect();
  }

  private void connect() throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    lastUsed = System.nanoTime();
  }

  public void signIn(String name, String password) throws IOException {
    openForm("/sign-in");
    var answer = post("/sign-in", Map.of("signIn", name, "password", password));
    if (!answer.location().endsWith("/today")) {
      throw new IOException(name + " was not let in: " + answer.status());
    }
  }

  /// Opens a page with a form on it and keeps the token for what is posted later.
  public String openForm(String path) throws IOException {
    var page = ask("GET " + path + " HTTP/1.1\r\n", "").text();
    var found = TOKEN.matcher(page);
    if (found.find()) {
      token = found.group(1);
    }
    return page;
  }

  /// A page as a browser gets it: compressed.
  public Answer get(String path) throws IOException {
    return ask("GET " + path + " HTTP/1.1\r\nAccept-Encoding: gzip\r\n", "");
  }

  public Answer post(String path, Map<String, String> fields) throws IOException {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
    return ask(
        "POST "
            + path
            + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length()
            + "\r\n",
        body);
  }

  /// Listens on a connection of its own to what the house has to tell (server-sent events), once the
  /// house has said that it will tell: it refuses a network that asks for hundreds of things at the
  /// same moment.
  InputStream listen(String path) throws IOException {
    var listening = new Socket(address.getHost(), address.getPort());
    var request =
        "GET " + path + " HTTP/1.1\r\nAccept: text/event-stream\r\nHost: " + address.getAuthority() + "\r\n"
            + forwarded + cookieLine + "\r\n";
    listening.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    var told = listening.getInputStream();
    var answer = new StringBuilder();
    for (var next = told.read(); next >= 0 && next != '\n'; next = told.read()) {
      answer.append((char) next);
    }
    if (!answer.toString().contains(" 200")) {
      throw new IOException(path + " tells nothing: " + answer.toString().strip());
    }
    return told;
  }

  /// What a proxy would say from now on about where this browser is.
  void comesFrom(String network) {
    forwarded = "X-Forwarded-For: " + network + "\r\n";
  }

  /// Forgets who it is.
  void forget() {
    cookies.clear();
    cookieLine = "";
  }

  private Answer ask(String head, String body) throws IOException {
    var request =
        head + "Host: " + address.getAuthority() + "\r\n" + forwarded + cookieLine + "\r\n" + body;
    if (System.nanoTime() - lastUsed > KEPT_FOR) {
      // The house hangs up when nobody says anything, and a browser calls again.
      socket.close();
      connect();
    }
    lastUsed = System.nanoTime();
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    read = 0;
    var status = Integer.parseInt(line().substring(9, 12));
    var location = "";
    var length = 0;
    var chunked = false;
    var over = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var colon = header.indexOf(':');
      var value = header.substring(colon + 1).strip();
      switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = true;
        case "location" -> location = value;
        case "connection" -> over = value.equals("close");
        case "set-cookie" -> keep(value);
        default -> {}
      }
    }
    var content = chunked ? chunks() : bytes(length);
    if (over) {
      socket.close();
      connect();
    }
    return new Answer(status, location, content, read);
  }

  private void keep(String cookie) {
    var pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
    cookieLine =
        cookies.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
  }

  private byte[] chunks() throws IOException {
    var content = new ByteArrayOutputStream();
    for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      content.write(bytes(size));
      line();
    }
    line();
    return content.toByteArray();
  }

  private byte[] bytes(int length) throws IOException {
    var content = in.readNBytes(length);
    if (content.length < length) {
      throw new IOException("the answer ended early");
    }
    read += length;
    return content;
  }

  private String line() throws IOException {
    var line = new StringBuilder(128);
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the server hung up");
      }
      read++;
      if (next != '\r') {
        line.append((char) next);
      }
    }
    read++;
    return line.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
