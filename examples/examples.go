// Package examples holds charters that show what a good one and a poor one look like.
package examples

import "embed"

// Files holds the charters, *.charter.toml, at its top level.
//
//go:embed *.charter.toml
var Files embed.FS

// Pictures holds the files that the charters name as their logos, by the path they give.
//
//go:embed images
var Pictures embed.FS
