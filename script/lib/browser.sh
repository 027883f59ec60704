# Finds the browser that tests use, or installs it; source script/lib/common.sh first.

find_browser() {
  if ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then
    install chromium
  fi
  # The tests' own browser, where there is one: the same without windows and menus, so it begins sooner.
  if [ "$(id -u)" -eq 0 ] && command -v apt-cache >/dev/null && ! command -v chromium-headless-shell >/dev/null &&
    [ -n "$(apt-cache search --names-only '^chromium-headless-shell$')" ]; then
    install chromium-headless-shell
  fi
  # Pages are looked at in many scripts; without letters they would be boxes.
  if command -v dpkg >/dev/null && ! dpkg -s fonts-noto-core >/dev/null 2>&1; then
    install fonts-noto-core fonts-noto-color-emoji
  fi
}
