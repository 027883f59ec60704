package org.beenthere.contacts;

/// Where and how two people were in contact.
public enum Setting {
  PHONE,
  CENTER,
  COMMUNITY,
  VIDEO,
  TEXT,
  GROUP
}
