# Finds a JDK that can build and run Beenthere, and Maven.
# Sets JAVA_HOME; source script/lib/common.sh first.

java_wanted=25

# is_jdk FOLDER: whether a JDK of the wanted version or a newer one is there.
is_jdk() {
  local folder="$1" version
  [ -x "$folder/bin/java" ] && [ -x "$folder/bin/javac" ] && [ -r "$folder/release" ] || return 1
  version="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$folder/release")"
  [ -n "$version" ] && [ "$version" -ge "$java_wanted" ]
}

find_jdk() {
  local java folder
  if [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME"; then
    return
  fi
  if java="$(command -v java)"; then
    folder="$(dirname "$(dirname "$(readlink -f "$java")")")"
    if is_jdk "$folder"; then
      export JAVA_HOME="$folder"
      return
    fi
  fi
  for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk "$folder"; then
      export JAVA_HOME="$folder"
      return
    fi
  done
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    apt-get update -q </dev/null >/dev/null 2>&1 || true
    if apt-cache show "openjdk-$java_wanted-jdk-headless" >/dev/null 2>&1; then
      install "openjdk-$java_wanted-jdk-headless"
      find_jdk
      return
    fi
  fi
  stop 2 \
    "Beenthere needs a JDK $java_wanted or newer, and none was found (looked at JAVA_HOME, the java on the" \
    "PATH, /usr/lib/jvm, /opt, and the folders of SDKMAN, mise and asdf). To get one:" \
    "  where the system has it:       sudo apt-get install openjdk-$java_wanted-jdk-headless" \
    "  everywhere else:              Eclipse Temurin $java_wanted from adoptium.net; unpack it anywhere and" \
    "                                set JAVA_HOME to its folder"
}

find_maven() {
  command -v mvn >/dev/null || install maven
}

# maven ARGUMENTS...
maven() {
  # Maven uses old interfaces of Java, and Java would complain of it each time.
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" mvn -Dstyle.color=never "$@" </dev/null
}
