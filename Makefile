# Central de Cobrança. Needs make, and Python 3.11 or newer; the recipes run as they are on Linux and macOS.

VENV := .venv
BIN  := $(VENV)/bin
PIP  := $(BIN)/python -m pip --disable-pip-version-check
FITS := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))

.PHONY: help demo test test-newest check renew bench test-deps lock clean
.DEFAULT_GOAL := help

help:       ## this list
	@awk -F ':.*## +' '/^[a-z-]+:.*## /{printf "  make %-11s %s\n", $$1, $$2}' Makefile

demo: $(VENV)/.run   ## a company's data, the server, and the sample clients at work (ARGS=--once: then stop)
	@$(BIN)/central-cobranca demo $(ARGS)

test: $(VENV)/.test  ## everything that this machine can run (ARGS="-k pix" for a part)
	@$(BIN)/python -m pytest -n logical --dist worksteal $(ARGS)

test-newest: $(VENV)/.test ## in the newest Python that is here, the tests that may differ from one to another
	@$(BIN)/python -m tests.pythons newest $(ARGS)

check: $(VENV)/.test ## style, types and the import rule
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

renew: $(VENV)/.test ## everything that is generated: SOAP 1.2 document, examples, manual, tables, pictures of the PDF
	@$(BIN)/python -m tests.renovar

bench: $(VENV)/.test ## what it costs: answers written, calls over HTTP
	@$(BIN)/python -m tests.benchmarks $(ARGS)

test-deps: $(VENV)/.test ## what the tests use besides pip: PHP, node, Chromium, PostgreSQL, other Pythons (apt as root, brew)
	@sh tests/estrangeiros/instalar.sh
	@$(BIN)/python -m tests.pythons

lock: $(VENV)/.test  ## the newest versions that pyproject.toml admits, written to the lock files
	@$(PIP) -qq install uv
	$(LOCK) -o requirements.lock > /dev/null
	$(LOCK) --group test -c requirements.lock -o requirements-test.lock > /dev/null

# No registry's address goes into the lock, and nothing of this machine's own settings.
LOCK := env -u PIP_FIND_LINKS -u UV_FIND_LINKS $(BIN)/uv pip compile pyproject.toml --all-extras --universal \
	--python-version 3.11 --no-python-downloads --upgrade --no-config --no-emit-index-url --no-annotate --no-header

clean:      ## everything that was made here, the environments included
	rm -rf $(VENV) .venvs .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist
	rm -rf tests/estrangeiros/node/node_modules
	find ws tests client_samples -name __pycache__ -type d -prune -exec rm -rf {} +

# ------------------------------------------------------------------- the environment, made again when a lock changes

# The newest of those that the tests run on; where there is none of them, python3 may be newer still.
$(BIN)/python:
	@for python in $(PYTHON) python3.15 python3.14 python3.13 python3.12 python3.11 python3; do \
	    if $$python -c '$(FITS)' 2> /dev/null; then \
	        echo "Making $(VENV) with $$($$python --version)"; exec $$python -m venv $(VENV); \
	    fi; \
	done; \
	echo "Found no Python from 3.11 on that has venv. Debian: apt-get install python3-venv; macOS: brew install python."; \
	echo "Or name one: make PYTHON=/path/to/python3.14"; exit 1

# pip tells of what it fetches, and then nothing for as long as it unpacks: meanwhile, how many packages are in place.
define INSTALL
	@(  count() { ls -d $(VENV)/lib/python*/site-packages/*.dist-info 2> /dev/null | wc -l; }; seen=$$(count); \
	    while sleep 2 && kill -0 $$$$ 2> /dev/null; do \
	        now=$$(count); [ $$now -eq $$seen ] || echo "  $$((now)) packages in place"; seen=$$now; \
	    done ) & $(PIP) install $(1); status=$$?; kill $$!; exit $$status
endef

$(VENV)/.run: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing what it runs with (requirements.lock) into $(VENV): a minute or two the first time"
	$(call INSTALL,-r requirements.lock)
	@$(PIP) -q install --no-deps -e .
	@touch $@

$(VENV)/.test: requirements-test.lock $(VENV)/.run
	@echo "Installing what it is tested with (requirements-test.lock) into $(VENV): a minute or two the first time"
	$(call INSTALL,-r requirements-test.lock)
	@touch $@
