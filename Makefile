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

# What each step leaves behind is its own stamp where it can be; .make/ holds the rest and the test reports.
VENV := .venv/installed
TEST_VENV := .venv/installed-for-tests
NODE_MODULES := pwa/node_modules/.package-lock.json
CONTENT := .make/content-checked
DIST := pwa/dist/index.html

CONTENT_FILES := $(shell find server/content -type f -not -name '*.pyc')
# The folders too: a file that is gone shows in nothing else.
APP_FILES := $(shell find pwa/src pwa/public -not -name '*.test.ts*') \
	$(shell find pwa/scripts -type f) $(wildcard pwa/*.*)

.PHONY: help run build setup test check fix screenshots bench-web bench-recommender bench-sync \
	migrate system-packages lint-python lint-app test-python test-app test-units test-browsers test-sync soak test-mutants size

help:  ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */\1|/' | column -t -s '|'

## --- running

# Gunicorn reads it: how many workers. Its warnings hold addresses and what was asked: none of them.
run: export WEB_CONCURRENCY ?= 2
run: build migrate  ## Set up what is missing and serve on http://localhost:8000 (PORT=…, HOST=…)
	@echo "Lichte Benen: http://localhost:$(PORT)"
	@exec $(BIN)/gunicorn wsgi:app --bind $(HOST):$(PORT) --threads 4 --preload \
		--no-control-socket --log-level error

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
	test -x $(BIN)/pip || $(PYTHON) -m venv .venv
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

## --- testing

check: lint-python lint-app test-python test-app build size  ## Format, lint, types, unit tests, sizes: under two minutes

# Every suite runs, also after one that fails; the total comes last. One after the other: beside the
# browsers, which take both processors, all others run into their timeouts.
test: $(TEST_VENV) $(NODE_MODULES) system-packages build  ## Set up everything, browsers and PostgreSQL included, and run every test
	@rm -f .make/*.xml
	@status=0; $(MAKE) --no-print-directory --keep-going lint-python lint-app size test-app test-units test-sync test-browsers || status=$$?; \
		echo "Total: $$($(BIN)/python -m tests.total .make/*.xml)"; exit $$status

fix: $(TEST_VENV) $(NODE_MODULES)  ## Format, and mend what mends itself
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	cd pwa && npm run --silent fix

$(TEST_VENV): tests/requirements.txt $(VENV)
	$(BIN)/pip install -q --disable-pip-version-check -r $<
	@touch $@

system-packages:
	@bash tests/system-packages.sh

lint-python: $(TEST_VENV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

lint-app: $(NODE_MODULES)
	cd pwa && npm run --silent lint && npm run --silent types

# Without what walks the whole API by its document: that is a journey, and takes a tenth of the time.
test-python: $(TEST_VENV)
	$(BIN)/pytest --ignore tests/e2e --ignore tests/bench --ignore tests/sync --ignore tests/api/test_openapi_walk.py -m 'not postgresql' -n 2

# Two at a time: most of what these tests do is wait, for a browser or for a disk.
test-units: $(TEST_VENV)
	@mkdir -p .make
	$(BIN)/pytest --ignore tests/e2e --ignore tests/bench --ignore tests/sync -n 2 --junitxml .make/units.xml

test-browsers: $(TEST_VENV) build
	@mkdir -p .make
	@command -v chromium >/dev/null || { echo "Without Chromium the end-to-end tests are SKIPPED" >&2; exit 0; }; \
		$(BIN)/pytest tests/e2e -n 3 --dist worksteal --timeout 300 --junitxml .make/browsers.xml

test-sync: $(TEST_VENV) $(NODE_MODULES)
	@mkdir -p .make
	$(BIN)/pytest tests/sync -n 2 --junitxml .make/sync.xml

# Some minutes of make test, made hours; with another seed each time, which is printed.
soak: OPERATIONS ?= 5000000
soak: $(TEST_VENV) $(NODE_MODULES) system-packages  ## The sync tests for hours (OPERATIONS=…, SEED=…)
	OPERATIONS=$(OPERATIONS) $(BIN)/pytest tests/sync -s --timeout 0 --durations 0

test-mutants: $(TEST_VENV) $(NODE_MODULES) system-packages  ## Break the code on purpose, and see that the tests notice (ONLY="words …")
	$(BIN)/python -m tests.mutants $(ONLY)

test-app: $(NODE_MODULES)
	@mkdir -p .make
	cd pwa && npm run --silent test -- --reporter=default --reporter=junit --outputFile.junit=../.make/vitest.xml

size: $(DIST)
	cd pwa && npm run --silent size

## --- looking and measuring

screenshots: $(TEST_VENV) build  ## docs/day.png and docs/evening.png, taken from the app
	$(BIN)/python -m tests.e2e.screenshots

bench-web: $(TEST_VENV) build  ## Lighthouse, opening offline, tap to "bewaard"
	$(BIN)/python -m tests.bench.web

bench-recommender: $(TEST_VENV)  ## What the recommender promises, measured on simulated people
	$(BIN)/python -m tests.bench.recommender

bench-sync: $(TEST_VENV)  ## What a sync costs, on both engines, against a bare endpoint
	$(BIN)/python -m tests.bench.sync
