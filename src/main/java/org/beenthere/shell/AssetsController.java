package org.beenthere.shell;

import java.time.Duration;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves the style sheet, the scripts and the icons.
@Controller
@For(Hat.VISITOR)
class AssetsController {

  private final Assets assets;

  AssetsController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/look/{name}")
  ResponseEntity<byte[]> asset(@PathVariable String name) {
    var asset = assets.named(name);
    if (asset == null) {
      throw new NotFound();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .contentType(asset.type())
        .body(asset.content());
  }
}
