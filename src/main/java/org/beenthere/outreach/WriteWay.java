package org.beenthere.outreach;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.directory.Listing;
import org.beenthere.directory.WayToTurn;
import org.beenthere.shell.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to write without a name, on public pages.
@Component
class WriteWay implements WayToTurn {

  private final Templates templates;

  WriteWay(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Content show(Page page, @Nullable Listing listing) {
    return listing == null
        ? templates.outreachTurnToWhoever(page)
        : templates.outreachTurn(page, listing.specialist().toString());
  }
}
