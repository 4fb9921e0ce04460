#!/usr/bin/env bash
# Installs the browser of the tests, Debian's chromium with its driver, where it is missing.
set -euo pipefail
if [ -x /usr/bin/chromedriver ] && { [ -x /usr/bin/chromium ] || [ -x /usr/bin/google-chrome ]; }; then
  exit 0
fi
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
as_root apt-get update -q
as_root apt-get install -y -q --no-install-recommends chromium chromium-driver fonts-wqy-zenhei
