# The one command that checks everything, on any machine: make test

.DEFAULT_GOAL := help
.PHONY: help build test quick fmt lint bench bench-peers golden pictures clean

# Folders whose tests compare with stored output and take -update to store it anew.
GOLDEN = $$(grep -rlE --include='*_test.go' 'flag\.Bool\("update"|x/exp/golden"' cmd charter lint tui schema 2>/dev/null | xargs -r -n1 dirname | sort -u | sed 's,^,./,')

help: ## Say what each target does
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 20

build: ## Build bin/charter
	CGO_ENABLED=0 go build -trimpath -ldflags=-s -o bin/ ./cmd/charter

test: ## Run all that CI runs, after installing what is missing
	@.ci/setup
	@.ci/check

quick: ## Run the tests alone; the browser test is left out where there is no Chromium
	go test -short ./...

fmt: ## Format the sources
	go tool gofumpt -w .

lint: ## Check layout, go vet and staticcheck
	@.ci/check format vet staticcheck

bench: ## Run the benchmarks
	go test -run='^$$' -bench=. -benchmem ./...

bench-peers: ## Measure charter beside other linters, after installing those that can be had
	@.ci/bench-peers

golden: ## Store the tests' expected output anew; read the diff before you commit it
	@packages="$(GOLDEN)"; if [ -z "$$packages" ]; then echo "no test stores its output"; else go test $$packages -update; fi

pictures: ## Take the pictures of the editor and of pages anew; look at them before you commit them
	go run ./tui/pictures
	.ci/page-pictures

clean: ## Remove what was built or fetched here
	rm -rf bin .ci/node_modules .ci/bin .ci/peers
