# Finds the browser that tests use, or installs it; source script/lib/common.sh first.

find_browser() {
  if ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then
    install chromium
  fi
  # Pages are looked at in many scripts; without letters they would be boxes.
  if command -v dpkg >/dev/null && ! dpkg -s fonts-noto-core >/dev/null 2>&1; then
    install fonts-noto-core fonts-noto-color-emoji
  fi
}
