package org.beenthere.partners;

/// In which role somebody signs for another, where the law lets them (42 CFR § 2.31 (a)(8)).
public enum SignsAs {
  GUARDIAN,
  REPRESENTATIVE
}
