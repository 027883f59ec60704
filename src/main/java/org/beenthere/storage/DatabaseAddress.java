package org.beenthere.storage;

/// Where PostgreSQL is, and how its two roles sign on.
///
/// @param url the JDBC address, without user and password
/// @param owner the role that owns the tables and runs migrations
/// @param app the role that the program works as: owns nothing, bypasses nothing
record DatabaseAddress(String url, Login owner, Login app) {

  record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }
}
