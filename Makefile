# Two commands on a fresh machine, with python3 (3.11 or later) and nothing else:
#   make demo    makes .venv, installs the library, writes out/demo/ and tells what it made
#   make test    installs what the tests need (system packages too, where it may), runs them all
.DEFAULT_GOAL := demo
.PHONY: demo test lint bench templates build clean system
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

PYTHON ?= python3
WORKERS ?= 2
BUILD := .build
VENV := .venv
CLEAN_ENV := $(BUILD)/clean-env
DIST ?= dist
SETUP := $(wildcard .ci/*) pyproject.toml

demo: $(VENV)/.runtime
	rm -rf out/demo
	$(VENV)/bin/dangvan demo --out out/demo

test: system $(BUILD)/node_modules/.installed $(CLEAN_ENV)/.test lint
	bash .ci/test-wheel $(BUILD) $(CLEAN_ENV) $(VENV) $(WORKERS)

system:
	bash .ci/system-packages soffice fonts npm postgres

lint: $(VENV)/.dev
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy --strict

bench: $(VENV)/.bench $(BUILD)/bench/.installed $(BUILD)/bench-env/.bench
	$(VENV)/bin/python benchmarks/render.py --node $(BUILD)/bench \
	--rust-python $(BUILD)/bench/rust/bin/python
	$(VENV)/bin/python benchmarks/bien_nhan.py
	$(VENV)/bin/python benchmarks/dot_ket_nap.py
	$(VENV)/bin/python benchmarks/tang_truong.py
	$(VENV)/bin/python benchmarks/bo_nho.py
	$(VENV)/bin/python benchmarks/gop_in.py \
	--docxcompose-python $(BUILD)/bench-env/bin/python
	$(VENV)/bin/python benchmarks/pdf.py

templates: $(VENV)/.dev
	$(VENV)/bin/python -c "from pathlib import Path; from dangvan.templating import \
	write_templates; print(*write_templates(Path('templates')), sep='\n')"

build: $(BUILD)/build-env/.build
	rm -rf $(DIST)
	$(BUILD)/build-env/bin/python -m build --outdir $(DIST) .

clean:
	rm -rf $(BUILD) $(VENV) dist out .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage

$(VENV)/.runtime: $(SETUP)
	bash .ci/make-env "$(PYTHON)" $(VENV) --editable .
	touch $@

$(VENV)/.dev: $(SETUP)
	bash .ci/make-env "$(PYTHON)" $(VENV) --editable . --group test --group lint
	touch $(VENV)/.runtime $@

$(VENV)/.bench: $(VENV)/.dev
	bash .ci/make-env "$(PYTHON)" $(VENV) --editable . --group test --group lint --group bench-peers
	touch $(VENV)/.runtime $(VENV)/.dev $@

$(BUILD)/bench/.installed: benchmarks/package.json pyproject.toml
	mkdir -p $(BUILD)/bench
	cp benchmarks/package.json $(BUILD)/bench/
	npm install --prefix $(BUILD)/bench --no-audit --no-fund
	bash .ci/make-env "$(PYTHON)" $(BUILD)/bench/rust --group bench-rust
	touch $@

$(CLEAN_ENV)/.test: $(SETUP)
	rm -rf $(CLEAN_ENV)
	bash .ci/make-env "$(PYTHON)" $(CLEAN_ENV) --group test
	touch $@

$(BUILD)/build-env/.build: $(SETUP)
	bash .ci/make-env "$(PYTHON)" $(BUILD)/build-env --group build
	touch $@

$(BUILD)/bench-env/.bench: $(SETUP)
	bash .ci/make-env "$(PYTHON)" $(BUILD)/bench-env --group bench
	touch $@

$(BUILD)/node_modules/.installed: tests/validator/package.json tests/validator/package-lock.json
	mkdir -p $(BUILD)
	cp tests/validator/package*.json $(BUILD)/
	npm install --prefix $(BUILD) --no-audit --no-fund
	touch $@
