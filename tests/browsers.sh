#!/usr/bin/env bash
# The browsers that the end-to-end tests drive. Installs what is missing, by apt and as root or
# with sudo; says loudly what cannot be tested where that is not possible.
# With --ignored: prints the pytest option that leaves those tests out when Chromium is missing.
set -euo pipefail

missing() {
	command -v chromium >/dev/null || echo chromium
	command -v firefox-esr >/dev/null || echo firefox-esr
	command -v WebKitWebDriver >/dev/null || echo webkit2gtk-driver
	command -v xvfb-run >/dev/null || echo xvfb xauth
	[ -e /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf ] || echo fonts-noto-core
}

if [ "${1:-}" = --ignored ]; then
	command -v chromium >/dev/null || echo --ignore tests/e2e
	exit
fi

[ -n "$(missing)" ] || exit 0

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
	# shellcheck disable=SC2046  # one word a package
	"${as_root[@]}" apt-get update -q &&
		DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -q -y --no-install-recommends $(missing) || true
fi

left=$(missing | tr '\n' ' ')
if [ -n "$left" ]; then
	printf '\n%s\n' "######################################################################" >&2
	printf '  NOT INSTALLED: %s\n  Tests that need it are SKIPPED. On Debian: apt install %s\n' "$left" "$left" >&2
	printf '%s\n\n' "######################################################################" >&2
fi
