package org.beenthere.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The password of this house's own server: made once, readable by its owner alone. The two roles
/// get passwords of their own made from it, so that knowing one of them opens nothing else.
record HouseSecret(Path file, String itself) {

  static HouseSecret in(Path folder) throws IOException {
    var file = folder.resolve("secret");
    if (Files.notExists(file)) {
      write(file);
    }
    return new HouseSecret(file, Files.readString(file).strip());
  }

  /// Whole or not at all: half a password after a full disk would lock the house for good.
  private static void write(Path file) throws IOException {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    var fresh = file.resolveSibling("secret.new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, HexFormat.of().formatHex(bytes));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The password of one role.
  String of(String role) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(itself.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
