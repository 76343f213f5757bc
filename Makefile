# The workshop of kerntaken. `make` alone lists what there is; `make check` is the one door for people, hooks and CI.

PYTHON ?= .venv/bin/python

# With the default PYTHON the environment is made here, and made anew when pyproject.toml changes;
# whoever brings a PYTHON of their own brings the packages (`pip install -e ".[dev]"`) too.
READY := $(if $(filter .venv/bin/python,$(PYTHON)),.venv/.ready)
CLIENTS := $(if $(filter .venv/bin/python,$(PYTHON)),.venv/.clients)
SCHEMAS = $(shell $(PYTHON) -c 'from kerntaken_cli.schemas import NAMES; print(*NAMES)')
SCRIPTS = $(shell $(PYTHON) -c 'import sysconfig; print(sysconfig.get_path("scripts"))')
DOCS := $(wildcard README.md docs/*.md)
COG = PATH="$(SCRIPTS):$$PATH" $(PYTHON) -m cogapp --verbosity=1 -I docs -p "from scherm import codes, scherm"

# A data set of your own must not colour the checks.
unexport KERNTAKEN_DATA

.DEFAULT_GOAL := help
.PHONY: help check lint types layers deps yaml cov docs-check fix test docs bench functions pythons newest fuzz goldens schemas clients

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

check: lint types layers deps yaml cov docs-check ## all checks, as CI runs them (-k: go on after a failure)

lint: $(READY) ## style and format of the code (ruff)
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check

types: $(READY) ## types (mypy, strict)
	$(PYTHON) -m mypy

layers: $(READY) ## which room may import which (import-linter)
	$(SCRIPTS)/lint-imports

deps: $(READY) ## packages imported against packages declared (deptry)
	$(PYTHON) -m deptry src

yaml: $(READY) ## style of the YAML (yamllint)
	$(PYTHON) -m yamllint --strict data publiccode.yml .yamllint.yaml .pre-commit-hooks.yaml

cov: $(READY) ## the tests, with coverage
	$(PYTHON) -m pytest -q --cov --cov-report=term

docs-check: $(READY) ## every command and output in README and docs still holds (cog)
	$(if $(DOCS),$(COG) --check --diff --check-fail-msg='Run: make docs' $(DOCS))

fix: $(READY) ## repair style and format where that can be done by machine
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format

test: $(READY) ## the tests, without more (make test ARGS="-k koers")
	$(PYTHON) -m pytest -q $(ARGS)

docs: $(READY) ## run the commands in README and docs again and write their output (cog)
	$(if $(DOCS),$(COG) -r $(DOCS))

bench: $(READY) ## measure speed, as ratios taken in one run
	$(PYTHON) -m benchmarks

functions: $(READY) ## how long the functions of src are
	$(PYTHON) -m benchmarks.functions

pythons: $(READY) ## the tests on every supported Python present here, against the built wheel (nox)
	$(PYTHON) -m nox

newest: $(READY) ## the tests against the newest of everything, also where we do not allow it yet (nox)
	$(PYTHON) -m nox -s newest

fuzz: $(READY) ## spoil data, results and command lines for some minutes (make fuzz ARGS="--minuten 10")
	$(PYTHON) -m fuzz $(ARGS)

goldens: $(READY) ## write the golden files anew; read the difference before you commit it
	$(PYTHON) -m pytest -q --update-goldens

schemas: $(READY) ## write the JSON Schemas in schema/ anew
	@mkdir -p schema
	@for name in $(SCHEMAS); do $(PYTHON) -m kerntaken_cli schema $$name --uitvoer schema/$$name.schema.json || exit; done

clients: $(CLIENTS) ## the programs of others that use ours: schema checkers, an editor's server, pre-commit (clients/)
	$(PYTHON) -m clients

.venv/.clients: .venv/.ready
	python3 -m pip --python .venv/bin/python install -q pip -e ".[clients]"
	@touch $@

.venv/.ready: pyproject.toml
	test -x .venv/bin/python || python3 -m venv --without-pip .venv
	python3 -m pip --python .venv/bin/python install -q pip -e ".[dev]"
	@touch $@
