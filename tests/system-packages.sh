#!/usr/bin/env bash
# What the tests need of the system: the browsers that the end-to-end tests drive, PostgreSQL, Redis.
# Installs what is missing, by apt and as root or with sudo; says loudly what cannot be tested where
# that is not possible.
set -euo pipefail

missing() {
	command -v chromium >/dev/null || echo chromium
	[ -e /usr/lib/chromium/chromium-headless-shell ] || echo chromium-headless-shell
	command -v firefox-esr >/dev/null || echo firefox-esr
	command -v WebKitWebDriver >/dev/null || echo webkit2gtk-driver
	command -v xvfb-run >/dev/null || echo xvfb xauth
	[ -e /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf ] || echo fonts-noto-core
	# The tests start servers of their own, in folders of their own: the packages' are not used.
	compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || echo postgresql-15
	command -v redis-server >/dev/null || echo redis-server
}

[ -n "$(missing)" ] || exit 0

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
	"${as_root[@]}" apt-get update -q || true
	# One by one: a package that this system does not know costs none of the others.
	for package in $(missing); do
		DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -q -y --no-install-recommends "$package" || true
	done
fi

left=$(missing | tr '\n' ' ')
if [ -n "$left" ]; then
	printf '\n%s\n' "######################################################################" >&2
	printf '  NOT INSTALLED: %s\n  Tests that need it are SKIPPED; without chromium-headless-shell they are only slower. On Debian: apt install %s\n' "$left" "$left" >&2
	printf '%s\n\n' "######################################################################" >&2
fi
