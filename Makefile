# make run · make test · make help. Needs: Python 3.11+ with venv, and make. Node comes with requirements.txt.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

BIN := .venv/bin
# Node and npm of the virtual environment go before any of the system.
export PATH := $(CURDIR)/$(BIN):$(PATH)
export PYTHONDONTWRITEBYTECODE ?=

# What each step leaves behind is its own stamp where it can be; .make/ holds the rest and the test reports.
VENV := .venv/installed
TEST_VENV := .venv/installed-for-tests
NODE_MODULES := pwa/node_modules/.package-lock.json
CONTENT := .make/content-checked
DIST := pwa/dist/index.html

CONTENT_FILES := $(shell find server/content -type f -not -name '*.pyc')
APP_FILES := $(shell find pwa -type f -not -path '*/node_modules/*' -not -path 'pwa/dist/*' -not -name '*.tsbuildinfo' -not -name '*.test.ts' -not -name '*.test.tsx')

.PHONY: help run build setup test check fix screenshots bench-web bench-recommender \
	migrate test-setup browsers lint-python lint-app test-python test-app size

help:  ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */\1|/' | column -t -s '|'

## --- running

run: build migrate  ## Set up what is missing and serve on http://localhost:8000 (PORT=…, HOST=…)
	@echo "Lichte Benen: http://localhost:$(PORT)"
	@exec $(BIN)/gunicorn wsgi:app --bind $(HOST):$(PORT) --workers 2 --threads 4 --preload \
		--no-control-socket --log-level warning

build: $(CONTENT) $(DIST)  ## The content checked and the app built, if anything changed

setup: $(VENV) $(NODE_MODULES)  ## Python and npm packages

# Always run: no stamp knows which database DATABASE_URL names, and asking takes a second.
migrate: $(VENV)
	@$(BIN)/flask --app wsgi db upgrade

$(VENV): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make $@ PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Python's venv is missing. On Debian or Ubuntu: apt install python3-venv" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install -q --disable-pip-version-check -r requirements.txt
	@touch $@

$(NODE_MODULES): pwa/package-lock.json | $(VENV)
	cd pwa && npm ci --no-audit --no-fund
	@touch $@

$(CONTENT): $(VENV) $(CONTENT_FILES)
	$(BIN)/flask --app wsgi content-check
	@mkdir -p $(@D) && touch $@

$(DIST): $(NODE_MODULES) $(CONTENT_FILES) $(APP_FILES)
	cd pwa && npm run --silent build
	$(BIN)/python -m whitenoise.compress -q pwa/dist
	@touch $@
