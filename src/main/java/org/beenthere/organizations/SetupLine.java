package org.beenthere.organizations;

import org.beenthere.shell.ReadyLine;
import org.springframework.stereotype.Component;

/// Prints the setup code of an empty house where the server was started.
@Component
class SetupLine implements ReadyLine {

  private final Founding founding;
  private final SetupCode setupCode;

  SetupLine(Founding founding, SetupCode setupCode) {
    this.founding = founding;
    this.setupCode = setupCode;
  }

  @Override
  public String line() {
    return founding.isFounded()
        ? ""
        : "Open it to set up your house. The setup code is " + setupCode.code() + ".";
  }
}
