# make run: everything a newcomer needs. make test: everything a developer needs. make help: the rest.
SHELL := /bin/bash
PYTHON ?= python3
VENV ?= .venv
PY := $(VENV)/bin/python
GPU := $(shell command -v nvidia-smi >/dev/null 2>&1 && nvidia-smi -L 2>/dev/null | grep -q GPU && echo yes)
INSTALLED := $(VENV)/.installed$(if $(GPU),-gpu)
export OMP_NUM_THREADS ?= 2

.PHONY: help install run test test-unit check bench eval lock programs clean

help:  ## this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

install: $(INSTALLED)  ## the virtual environment, from requirements.lock

$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Tradewind needs Python 3.11 or newer; found $$($(PYTHON) --version). Set PYTHON=... to another one."; exit 1; }
	@command -v cc >/dev/null || { echo "Tradewind needs a C compiler (cc), e.g. the package build-essential."; exit 1; }
	@test -x $(PY) || { echo "== virtual environment in $(VENV)"; $(PYTHON) -m venv $(VENV); }
ifeq ($(GPU),yes)
	@echo "== packages for a GPU (pyproject.toml, extras gpu and dev)"
	$(PY) -m pip install --disable-pip-version-check ".[gpu,dev]"
else
	@echo "== PyTorch, then the packages of requirements.lock (a few minutes, once)"
	$(PY) -m pip install --disable-pip-version-check "setuptools<82" torch==2.13.0
	$(PY) -m pip install --disable-pip-version-check --no-deps --progress-bar off -r requirements.lock
endif
	@$(PY) -c "import torch, vllm" || { echo "The packages do not fit together; remove $(VENV) and try again."; exit 1; }
	@touch $@

run: $(INSTALLED)  ## the shop, vLLM and the pages; Ctrl-C stops all
	@$(PY) -m ui serve

test: $(INSTALLED) check programs test-unit  ## the whole suite: units, PostgreSQL, vLLM, Chromium
	@$(PY) -m pytest tests/integration tests/browser

test-unit: $(INSTALLED)  ## without servers, in a few minutes
	@OMP_NUM_THREADS=1 $(PY) -m pytest tests/unit --numprocesses auto --maxprocesses 4 --dist loadfile

check: $(INSTALLED)  ## ruff and mypy
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check . && $(VENV)/bin/mypy .

bench: $(INSTALLED)  ## figures into docs/benchmarks.md; DATA=folder of the published sets
	@for what in bench memory prose load "data $(DATA)" attacks; do $(PY) -m eval $$what || exit 1; done

eval: $(INSTALLED)  ## replay eval/cases into a report; ARGS="--against FILE --repeat 3 --cases FOLDER"
	@$(PY) -m eval run $(ARGS)

lock: $(INSTALLED)  ## write requirements.lock anew from the environment
	@$(PY) -m pip freeze | grep -v -i -E '^(torch==|setuptools==|pip==)' > requirements.lock

programs:  ## Chromium and PostgreSQL for the tests; by apt where we are root
	@missing=""; \
	command -v chromium google-chrome >/dev/null || test -n "$$CHROMIUM" || missing="chromium fonts-noto-core fonts-noto-cjk"; \
	command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$$missing postgresql"; \
	test -z "$$missing" || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq $$missing; } \
	  || { echo "The tests need Chromium and PostgreSQL: install the packages $$missing."; exit 1; }

clean:  ## remove what was made: packages, models, database
	rm -rf $(VENV) var
